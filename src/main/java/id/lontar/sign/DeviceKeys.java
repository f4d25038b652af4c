package id.lontar.sign;

import id.lontar.filing.Keys.Unreadable;
import id.lontar.tax.Npwp;
import id.lontar.wire.Certificates;

import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.crypto.util.ScryptConfig;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcaPKCS8EncryptedPrivateKeyInfoBuilder;
import org.bouncycastle.pkcs.jcajce.JcePKCSPBEInputDecryptorProviderBuilder;
import org.bouncycastle.pkcs.jcajce.JcePKCSPBEOutputEncryptorBuilder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// Makes this device's own P-256 key and wraps it under its passphrase: PKCS#8 with PBES2, scrypt
/// and AES-256.
final class DeviceKeys {
    private static final int LIFE_DAYS = 5 * 365;
    private static final int COST = 1 << 16;
    private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

    private DeviceKeys() {}

    static KeySecret create(Npwp owner, String name, Instant now) {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            var keys = generator.generateKeyPair();
            var from = now.truncatedTo(ChronoUnit.SECONDS);
            var certificate =
                    Certificates.selfSigned(
                            keys,
                            name,
                            Optional.of(owner),
                            from,
                            from.plus(LIFE_DAYS, ChronoUnit.DAYS));
            return new KeySecret(keys.getPrivate(), List.of(certificate));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has P-256", e);
        }
    }

    static byte[] wrap(PrivateKey key, char[] passphrase) {
        try {
            var scrypt = new ScryptConfig.Builder(COST, 8, 1).withSaltLength(16).build();
            var encryptor =
                    new JcePKCSPBEOutputEncryptorBuilder(
                                    scrypt, NISTObjectIdentifiers.id_aes256_CBC)
                            .setProvider(PROVIDER)
                            .build(passphrase);
            return new JcaPKCS8EncryptedPrivateKeyInfoBuilder(key).build(encryptor).getEncoded();
        } catch (OperatorCreationException | IOException e) {
            throw new IllegalStateException("key could not be wrapped", e);
        }
    }

    /// The file is known to be whole, so whatever fails here is the passphrase.
    static KeySecret unwrap(byte[] wrapped, List<X509Certificate> chain, char[] passphrase)
            throws Unreadable {
        try {
            var decryptor =
                    new JcePKCSPBEInputDecryptorProviderBuilder()
                            .setProvider(PROVIDER)
                            .build(passphrase);
            var info = new PKCS8EncryptedPrivateKeyInfo(wrapped).decryptPrivateKeyInfo(decryptor);
            var key = new JcaPEMKeyConverter().getPrivateKey(info);
            if (belongTogether(key, chain.getFirst())) return new KeySecret(key, chain);
            throw new Unreadable("key.wrongPassphrase");
        } catch (PKCSException | GeneralSecurityException | IOException | RuntimeException e) {
            throw new Unreadable("key.wrongPassphrase");
        }
    }

    private static boolean belongTogether(PrivateKey key, X509Certificate certificate)
            throws GeneralSecurityException {
        var probe = "lontar".getBytes(StandardCharsets.US_ASCII);
        var signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(key);
        signature.update(probe);
        var made = signature.sign();
        signature.initVerify(certificate);
        signature.update(probe);
        return signature.verify(made);
    }
}
