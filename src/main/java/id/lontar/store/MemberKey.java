package id.lontar.store;

import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.PublicKeyFactory;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;

/// The key of one member of an office, P-256: signs what they do, and opens what was wrapped for
/// them (HPKE, RFC 9180, base mode).
///
/// @param secret PKCS #8
/// @param open X.509 SubjectPublicKeyInfo
@SuppressWarnings("ArrayRecordComponent")
record MemberKey(byte[] secret, byte[] open) {
    private static final String SIGNING = "SHA256withECDSA";
    private static final byte[] PURPOSE =
            "lontar-store/v1 data key".getBytes(StandardCharsets.UTF_8);

    /// Of P-256: an uncompressed point.
    private static final int ENCAPSULATED = 65;

    static MemberKey draw() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            var pair = generator.generateKeyPair();
            return new MemberKey(pair.getPrivate().getEncoded(), pair.getPublic().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("P-256", e);
        }
    }

    byte[] sign(byte[] text) {
        try {
            var signature = Signature.getInstance(SIGNING);
            signature.initSign(privateKey());
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("ECDSA", e);
        }
    }

    static boolean holds(byte[] open, byte[] text, byte[] signed) {
        try {
            var signature = Signature.getInstance(SIGNING);
            signature.initVerify(publicKey(open));
            signature.update(text);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /// @param name of the member, for whom alone it opens
    static byte[] wrap(byte[] dataKey, byte[] open, String name) {
        try {
            var sealed =
                    hpke().seal(
                                    PublicKeyFactory.createKey(open),
                                    PURPOSE,
                                    name.getBytes(StandardCharsets.UTF_8),
                                    dataKey,
                                    null,
                                    null,
                                    null);
            return ByteBuffer.allocate(sealed[0].length + sealed[1].length)
                    .put(sealed[1])
                    .put(sealed[0])
                    .array();
        } catch (IOException | InvalidCipherTextException e) {
            throw new IllegalStateException("HPKE", e);
        }
    }

    /// @throws RowCipher.Unreadable when it was not wrapped for this key and name
    byte[] unwrap(byte[] wrapped, String name) throws RowCipher.Unreadable {
        try {
            var pair =
                    new AsymmetricCipherKeyPair(
                            PublicKeyFactory.createKey(open), PrivateKeyFactory.createKey(secret));
            return hpke().open(
                            Arrays.copyOf(wrapped, ENCAPSULATED),
                            pair,
                            PURPOSE,
                            name.getBytes(StandardCharsets.UTF_8),
                            Arrays.copyOfRange(wrapped, ENCAPSULATED, wrapped.length),
                            null,
                            null,
                            null);
        } catch (IOException | InvalidCipherTextException | RuntimeException e) {
            throw new RowCipher.Unreadable(e);
        }
    }

    private static HPKE hpke() {
        return new HPKE(
                HPKE.mode_base, HPKE.kem_P256_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM256);
    }

    private PrivateKey privateKey() throws GeneralSecurityException {
        return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(secret));
    }

    private static PublicKey publicKey(byte[] open) throws GeneralSecurityException {
        return KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(open));
    }

    @Override
    public String toString() {
        return "MemberKey[...]";
    }
}
