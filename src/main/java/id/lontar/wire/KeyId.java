package id.lontar.wire;

import id.lontar.filing.Sha256;

import java.security.PublicKey;
import java.util.regex.Pattern;

/// The short name of a public key: the first 8 bytes of SHA-256 of its SubjectPublicKeyInfo, as 16
/// hex digits. It is the `deviceKeyId` of a seal and the `kid` of a QR token.
public record KeyId(String hex) {
    private static final Pattern SIXTEEN = Pattern.compile("[0-9a-f]{16}");

    public KeyId {
        if (!SIXTEEN.matcher(hex).matches()) throw new IllegalArgumentException("not a key id");
    }

    public static KeyId of(PublicKey key) {
        return of(key.getEncoded());
    }

    /// @param subjectPublicKeyInfo DER
    public static KeyId of(byte[] subjectPublicKeyInfo) {
        return new KeyId(Sha256.of(subjectPublicKeyInfo).hex().substring(0, 16));
    }

    @Override
    public String toString() {
        return hex;
    }
}
