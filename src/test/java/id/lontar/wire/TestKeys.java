package id.lontar.wire;

import id.lontar.filing.SigningKey;
import id.lontar.tax.Npwp;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Keys and certificates for tests, made on the spot.
public record TestKeys(KeyPair keys, X509Certificate certificate) {
    public static final Instant NOW = Instant.parse("2025-03-25T02:30:05Z");
    public static final Instant UNTIL = Instant.parse("2026-03-25T00:00:00Z");

    public static TestKeys p256(String npwp) {
        return of("EC", 256, npwp, NOW.minusSeconds(86_400), UNTIL);
    }

    public static TestKeys rsa(int bits, String npwp) {
        return of("RSA", bits, npwp, NOW.minusSeconds(86_400), UNTIL);
    }

    public static TestKeys of(
            String algorithm, int bits, String npwp, Instant from, Instant until) {
        try {
            var generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(bits);
            var keys = generator.generateKeyPair();
            return new TestKeys(
                    keys,
                    Certificates.selfSigned(
                            keys, "Siti Rahmawati", Optional.of(new Npwp(npwp)), from, until));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public byte[] pkcs12(String passphrase) {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(
                    "siti",
                    keys.getPrivate(),
                    passphrase.toCharArray(),
                    new Certificate[] {certificate});
            var bytes = new ByteArrayOutputStream();
            store.store(bytes, passphrase.toCharArray());
            return bytes.toByteArray();
        } catch (GeneralSecurityException | java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public SigningKey.Signer signer() {
        return new SigningKey.Signer() {
            @Override
            public byte[] sign(byte[] content) {
                return Cades.sign(
                        content, keys.getPrivate(), List.of(certificate), Optional.of(NOW));
            }

            @Override
            public String deviceKeyId() {
                return KeyId.of(certificate.getPublicKey()).hex();
            }

            @Override
            public void close() {}
        };
    }
}
