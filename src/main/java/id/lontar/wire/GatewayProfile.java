package id.lontar.wire;

import id.lontar.filing.TaxOffice;
import id.lontar.work.WholeFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The profile file: all that a client believes about a gateway. It is shown to a person when it
/// is taken over, and nothing is trusted that does not stand in it.
///
/// @param tlsPins SHA-256 of the server key's SubjectPublicKeyInfo, hex
/// @param codeSender address its codes are mailed from; profiles of older gateways do not name it
/// @param keys public keys, SubjectPublicKeyInfo in base64, by kind and key id
public record GatewayProfile(
        String id,
        String name,
        String address,
        List<String> tlsPins,
        Keys keys,
        boolean practice,
        boolean authority,
        Optional<String> codeSender) {
    public GatewayProfile {
        tlsPins = List.copyOf(tlsPins);
    }

    /// Key ids are the first 8 bytes of the SHA-256 of the key, 16 hex digits.
    ///
    /// @param certificateAuthorities certificates (DER, base64) whose holders may sign seals
    public record Keys(
            Map<String, String> receipt,
            Map<String, String> qr,
            List<String> certificateAuthorities) {
        public Keys {
            receipt = Map.copyOf(receipt);
            qr = Map.copyOf(qr);
            certificateAuthorities = List.copyOf(certificateAuthorities);
        }
    }

    public TaxOffice.Gateway gateway() {
        return new TaxOffice.Gateway(id, name, practice, authority);
    }

    public Map<String, PublicKey> receiptKeys() {
        return read(keys.receipt());
    }

    public Map<String, PublicKey> qrKeys() {
        return read(keys.qr());
    }

    /// @throws WireJson.NotAMessage when the file is not a profile
    public static GatewayProfile read(Path file) throws IOException {
        return WireJson.read(Files.readAllBytes(file), GatewayProfile.class);
    }

    public void write(Path file) throws IOException {
        WholeFile.write(file, WireJson.write(this));
    }

    private static Map<String, PublicKey> read(Map<String, String> encoded) {
        var keys = new HashMap<String, PublicKey>();
        encoded.forEach((kid, key) -> keys.put(kid, publicKey(Base64.getDecoder().decode(key))));
        return Map.copyOf(keys);
    }

    /// A P-256 key from its SubjectPublicKeyInfo.
    public static PublicKey publicKey(byte[] spki) {
        try {
            return KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(spki));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not an elliptic curve key", e);
        }
    }
}
