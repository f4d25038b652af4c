package id.lontar.gateway;

import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

/// The gateway's secrets, one file each, readable by its owner only and never in the database.
final class KeyFolder {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Duration TEN_YEARS = Duration.ofDays(3652);

    private final Path folder;
    private final Instant now;

    KeyFolder(Path folder, Instant now) throws IOException {
        this.folder = folder;
        this.now = now;
        OwnFolder.make(folder);
        OwnFolder.close(folder);
    }

    /// Random bytes that stay the same from the first time they are asked for.
    byte[] secret(String name, int length) throws IOException {
        var file = folder.resolve(name + ".secret");
        if (Files.exists(file)) return Files.readAllBytes(file);
        var fresh = new byte[length];
        RANDOM.nextBytes(fresh);
        return writtenOnce(file, fresh);
    }

    /// This, or what was there before.
    byte[] once(String name, byte[] content) throws IOException {
        var file = folder.resolve(name);
        return Files.exists(file) ? Files.readAllBytes(file) : writtenOnce(file, content);
    }

    /// The names of the secrets that begin so.
    List<String> secrets(String prefix) throws IOException {
        try (var files = Files.newDirectoryStream(folder, prefix + "*.secret")) {
            var names = new ArrayList<String>();
            for (var file : files)
                names.add(file.getFileName().toString().replaceFirst("[.]secret$", ""));
            return names;
        }
    }

    void forget(String name) throws IOException {
        Files.deleteIfExists(folder.resolve(name + ".secret"));
    }

    /// A P-256 key with a certificate it signed itself.
    KeyAndCertificate pair(String name, String subject, boolean authority)
            throws IOException, GeneralSecurityException {
        var keyFile = folder.resolve(name + ".key");
        var certificateFile = folder.resolve(name + ".crt");
        if (!Files.exists(certificateFile)) {
            var fresh = make(subject, authority);
            Files.deleteIfExists(keyFile);
            writtenOnce(keyFile, fresh.key().getEncoded());
            writtenOnce(certificateFile, fresh.certificate().getEncoded());
        }
        var key =
                KeyFactory.getInstance("EC")
                        .generatePrivate(new PKCS8EncodedKeySpec(Files.readAllBytes(keyFile)));
        return new KeyAndCertificate(key, certificate(Files.readAllBytes(certificateFile)));
    }

    /// An RSA key of 2048 bits, without a certificate.
    RSAPrivateCrtKey rsa(String name) throws IOException, GeneralSecurityException {
        var file = folder.resolve(name + ".key");
        var encoded = Files.exists(file) ? Files.readAllBytes(file) : writtenOnce(file, freshRsa());
        var spec = new PKCS8EncodedKeySpec(encoded);
        return (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(spec);
    }

    private static byte[] freshRsa() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair().getPrivate().getEncoded();
    }

    static X509Certificate certificate(byte[] der) throws GeneralSecurityException {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509")
                        .generateCertificate(new ByteArrayInputStream(der));
    }

    private KeyAndCertificate make(String subject, boolean authority)
            throws IOException, GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        var pair = generator.generateKeyPair();
        var name = new X500Name(subject);
        var builder =
                new JcaX509v3CertificateBuilder(
                        name,
                        new BigInteger(120, RANDOM),
                        Date.from(now.minus(Duration.ofDays(1))),
                        Date.from(now.plus(TEN_YEARS)),
                        name,
                        pair.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
        builder.addExtension(
                Extension.subjectAlternativeName,
                false,
                new GeneralNames(
                        new GeneralName[] {
                            new GeneralName(GeneralName.dNSName, "localhost"),
                            new GeneralName(GeneralName.iPAddress, "127.0.0.1")
                        }));
        try {
            var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate());
            return new KeyAndCertificate(
                    pair.getPrivate(),
                    new JcaX509CertificateConverter().getCertificate(builder.build(signer)));
        } catch (OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }

    /// Whole or not at all, and the first one stays.
    private byte[] writtenOnce(Path file, byte[] content) throws IOException {
        var fresh = Files.createTempFile(folder, "new", ".part");
        try {
            Files.write(fresh, content, StandardOpenOption.SYNC);
            link(fresh, file);
        } finally {
            Files.deleteIfExists(fresh);
        }
        return Files.readAllBytes(file);
    }

    /// A link is refused when the name is taken; a move would put the other file out.
    private static void link(Path fresh, Path file) throws IOException {
        try {
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException e) {
            return;
        } catch (UnsupportedOperationException | FileSystemException e) {
            // Some file systems know no links; there the gateway's lock on its folder has to do.
            if (!Files.exists(file)) Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
