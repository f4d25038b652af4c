package id.lontar.wire;

import id.lontar.tax.Npwp;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What Lontar reads in a certificate, and the simple ones it makes itself.
public final class Certificates {
    private static final Pattern NUMBER = Pattern.compile("(?<![0-9])[0-9]{15,16}(?![0-9])");
    private static final List<ASN1ObjectIdentifier> NUMBER_PLACES =
            List.of(BCStyle.SERIALNUMBER, BCStyle.UID, BCStyle.CN, BCStyle.OU);
    private static final int DIGITAL_SIGNATURE = 0;
    private static final int NON_REPUDIATION = 1;

    private Certificates() {}

    /// A self-signed certificate for signing: the name as CN, the taxpayer number as serialNumber.
    public static X509Certificate selfSigned(
            KeyPair keys, String name, Optional<Npwp> npwp, Instant from, Instant until) {
        var subject = new X500NameBuilder().addRDN(BCStyle.CN, name);
        npwp.ifPresent(number -> subject.addRDN(BCStyle.SERIALNUMBER, number.digits()));
        return selfSigned(
                keys,
                subject.build(),
                from,
                until,
                KeyUsage.digitalSignature | KeyUsage.nonRepudiation,
                false);
    }

    /// @param usage bits of [KeyUsage]
    /// @param identified whether it carries an identifier of its key
    static X509Certificate selfSigned(
            KeyPair keys,
            X500Name subject,
            Instant from,
            Instant until,
            int usage,
            boolean identified) {
        try {
            var builder =
                    new JcaX509v3CertificateBuilder(
                                    subject,
                                    new BigInteger(127, new SecureRandom()).setBit(126),
                                    Date.from(from),
                                    Date.from(until),
                                    subject,
                                    keys.getPublic())
                            .addExtension(Extension.keyUsage, true, new KeyUsage(usage))
                            .addExtension(
                                    Extension.basicConstraints, true, new BasicConstraints(false));
            if (identified)
                builder.addExtension(
                        Extension.subjectKeyIdentifier,
                        false,
                        new JcaX509ExtensionUtils().createSubjectKeyIdentifier(keys.getPublic()));
            var algorithm = algorithm(keys.getPrivate().getAlgorithm());
            var signer = new JcaContentSignerBuilder(algorithm).build(keys.getPrivate());
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        } catch (IOException | OperatorCreationException | GeneralSecurityException e) {
            throw new IllegalStateException("certificate could not be made", e);
        }
    }

    static String algorithm(String keyAlgorithm) {
        return switch (keyAlgorithm) {
            case "RSA" -> "SHA256withRSA";
            case "EC", "ECDSA" -> "SHA256withECDSA";
            default -> throw new IllegalArgumentException("cannot sign with " + keyAlgorithm);
        };
    }

    /// Strong enough and of a sort that other programs can check: RSA from 2048 bits, or P-256.
    public static boolean hasUsableKey(X509Certificate certificate) {
        return certificate.getPublicKey() instanceof RSAPublicKey rsa
                ? rsa.getModulus().bitLength() >= 2048
                : Es256.isP256(certificate.getPublicKey());
    }

    /// Whether it may sign documents. A certificate that names no usage may do anything.
    public static boolean maySign(X509Certificate certificate) {
        var usage = certificate.getKeyUsage();
        return usage == null || usage[DIGITAL_SIGNATURE] || usage[NON_REPUDIATION];
    }

    public static String owner(X509Certificate certificate) {
        return values(certificate, BCStyle.CN).stream()
                .findFirst()
                .orElseGet(() -> certificate.getSubjectX500Principal().getName());
    }

    /// The taxpayer number in the subject, wherever its issuer put it.
    public static Optional<Npwp> npwp(X509Certificate certificate) {
        return NUMBER_PLACES.stream()
                .flatMap(place -> values(certificate, place).stream())
                .flatMap(text -> NUMBER.matcher(text.replaceAll("[. -]", "")).results())
                .flatMap(found -> Npwp.parse(found.group()).stream())
                .findFirst();
    }

    private static List<String> values(X509Certificate certificate, ASN1ObjectIdentifier type) {
        var subject = X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
        return Arrays.stream(subject.getRDNs(type))
                .map(rdn -> IETFUtils.valueToString(rdn.getFirst().getValue()))
                .toList();
    }
}
