package id.lontar.wire;

import id.lontar.filing.Handoff;
import id.lontar.filing.Handoff.Card;
import id.lontar.filing.HandoffRefused;
import id.lontar.filing.HandoffRefused.Reason;
import id.lontar.filing.Sha256;

import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/// Cards as X.509 certificates (PEM, `*.lontar-kartu`), which other programs read as well.
public final class HandoffCards {
    public static final int LONGEST_NAME = 64;
    private static final int LARGEST = 16 << 10;
    private static final int DIGITAL_SIGNATURE = 0;
    private static final int KEY_AGREEMENT = 4;
    private static final Base64.Encoder LINES =
            Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
    private static final Pattern PEM =
            Pattern.compile(
                    "\\s*-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\\s]+)"
                            + "-----END CERTIFICATE-----\\s*");

    private HandoffCards() {}

    /// Whether a name can stand on a card: what cannot be seen could pass for another.
    public static boolean isName(String name) {
        return !name.isBlank()
                && name.equals(name.strip())
                && name.length() <= LONGEST_NAME
                && name.codePoints().noneMatch(Handoff::isHidden);
    }

    /// A certificate that signs and agrees on keys. Its key identifier is what a hand-off file
    /// names its recipient by, as the name would be readable by everybody.
    public static X509Certificate make(KeyPair keys, String name, Instant from, Instant until) {
        return Certificates.selfSigned(
                keys,
                new X500NameBuilder().addRDN(BCStyle.CN, name).build(),
                from,
                until,
                KeyUsage.digitalSignature | KeyUsage.keyAgreement,
                true);
    }

    public static Card card(X509Certificate certificate) throws HandoffRefused {
        if (!isCard(certificate)) throw new HandoffRefused(Reason.BAD_CARD);
        var der = der(certificate);
        return new Card(
                Certificates.owner(certificate),
                Sha256.of(der),
                "-----BEGIN CERTIFICATE-----\n"
                        + LINES.encodeToString(der)
                        + "\n-----END CERTIFICATE-----\n");
    }

    /// PEM or DER, of one certificate and nothing else.
    public static Card read(byte[] file) throws HandoffRefused {
        if (file.length > LARGEST) throw new HandoffRefused(Reason.BAD_CARD);
        try {
            var text = PEM.matcher(new String(file, StandardCharsets.ISO_8859_1));
            var der = text.matches() ? Base64.getMimeDecoder().decode(text.group(1)) : file;
            var certificate = parse(der);
            if (!java.util.Arrays.equals(der, der(certificate)))
                throw new HandoffRefused(Reason.BAD_CARD);
            return card(certificate);
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new HandoffRefused(Reason.BAD_CARD);
        }
    }

    /// Of a card that was read before.
    public static X509Certificate certificate(Card card) {
        try {
            return parse(card.pem().getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a card is a certificate", e);
        }
    }

    public static byte[] keyIdentifier(X509Certificate certificate) {
        var value = certificate.getExtensionValue(Extension.subjectKeyIdentifier.getId());
        return Optional.ofNullable(value)
                .map(each -> org.bouncycastle.asn1.ASN1OctetString.getInstance(each).getOctets())
                .map(each -> SubjectKeyIdentifier.getInstance(each).getKeyIdentifier())
                .orElse(new byte[0]);
    }

    private static X509Certificate parse(byte[] bytes) throws GeneralSecurityException {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509")
                        .generateCertificate(new ByteArrayInputStream(bytes));
    }

    /// Made by whoever holds the key, of a kind this program can encrypt to.
    private static boolean isCard(X509Certificate certificate) {
        var usage = certificate.getKeyUsage();
        if (usage == null || !usage[DIGITAL_SIGNATURE] || !usage[KEY_AGREEMENT]) return false;
        if (!Es256.isP256(certificate.getPublicKey())) return false;
        if (keyIdentifier(certificate).length != 20) return false;
        if (!isName(Certificates.owner(certificate))) return false;
        try {
            certificate.verify(certificate.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static byte[] der(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
