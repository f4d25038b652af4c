package id.lontar.gateway;

import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/// Issues certificates to practice people, as a certificate authority would: name, taxpayer number,
/// two years. No user's own certificate ever comes near it.
final class PracticeCertificates {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Duration TWO_YEARS = Duration.ofDays(731);

    private final KeyAndCertificate authority;

    PracticeCertificates(KeyAndCertificate authority) {
        this.authority = authority;
    }

    /// PKCS#12 with the key, its certificate and the authority's.
    byte[] keyStore(String name, String npwp, String passphrase, Instant now)
            throws GeneralSecurityException, IOException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        var pair = generator.generateKeyPair();
        Certificate[] chain = {issue(name, npwp, pair, now), authority.certificate()};
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry(npwp, pair.getPrivate(), passphrase.toCharArray(), chain);
        var bytes = new ByteArrayOutputStream();
        store.store(bytes, passphrase.toCharArray());
        return bytes.toByteArray();
    }

    private X509Certificate issue(String name, String npwp, KeyPair pair, Instant now)
            throws GeneralSecurityException, IOException {
        var subject =
                new X500NameBuilder()
                        .addRDN(BCStyle.CN, name)
                        .addRDN(BCStyle.SERIALNUMBER, npwp)
                        .build();
        var builder =
                new JcaX509v3CertificateBuilder(
                        authority.certificate(),
                        new BigInteger(120, RANDOM),
                        Date.from(now.minus(Duration.ofDays(1))),
                        Date.from(now.plus(TWO_YEARS)),
                        new javax.security.auth.x500.X500Principal(subject.getEncoded()),
                        pair.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        builder.addExtension(
                Extension.keyUsage,
                true,
                new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
        try {
            var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(authority.key());
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        } catch (OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }
}
