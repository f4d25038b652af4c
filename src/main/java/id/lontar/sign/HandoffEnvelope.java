package id.lontar.sign;

import id.lontar.filing.HandoffRefused;
import id.lontar.filing.HandoffRefused.Reason;
import id.lontar.wire.HandoffCards;

import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSAuthEnvelopedData;
import org.bouncycastle.cms.CMSAuthEnvelopedDataGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.KeyAgreeRecipientId;
import org.bouncycastle.cms.RecipientInformation;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyAgreeAuthEnvelopedRecipient;
import org.bouncycastle.cms.jcajce.JceKeyAgreeRecipientInfoGenerator;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OutputAEADEncryptor;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;

/// Encryption to one card: CMS AuthEnvelopedData (RFC 5083) with AES-256-GCM, its key agreed on by
/// ECDH with a key made for this file alone. Other programs open it too, such as `openssl cms`.
final class HandoffEnvelope {
    private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

    private HandoffEnvelope() {}

    static byte[] seal(byte[] content, X509Certificate to) {
        try {
            var once = onceOnly();
            var generator = new CMSAuthEnvelopedDataGenerator();
            generator.addRecipientInfoGenerator(
                    new JceKeyAgreeRecipientInfoGenerator(
                                    CMSAlgorithm.ECDH_SHA256KDF,
                                    once.getPrivate(),
                                    once.getPublic(),
                                    CMSAlgorithm.AES256_WRAP)
                            .addRecipient(HandoffCards.keyIdentifier(to), to.getPublicKey())
                            .setProvider(PROVIDER));
            var encryptor =
                    (OutputAEADEncryptor)
                            new JceCMSContentEncryptorBuilder(CMSAlgorithm.AES256_GCM)
                                    .setProvider(PROVIDER)
                                    .build();
            return generator
                    .generate(new CMSProcessableByteArray(content), encryptor)
                    .toASN1Structure()
                    .getEncoded(ASN1Encoding.DER);
        } catch (CMSException | GeneralSecurityException | IOException e) {
            throw new IllegalStateException("hand-off could not be encrypted", e);
        }
    }

    /// The library would take any key for the sender's half; only one made for this file keeps
    /// two files from telling that they are of one sender.
    private static KeyPair onceOnly() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC", PROVIDER);
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    static byte[] open(byte[] file, KeySecret own) throws HandoffRefused {
        var recipient = recipient(parsed(file), own.certificate());
        try {
            return recipient.getContent(
                    new JceKeyAgreeAuthEnvelopedRecipient(own.key()).setProvider(PROVIDER));
        } catch (CMSException | RuntimeException e) {
            // For whom it is stands in it, so it is not the key that is wrong.
            throw new HandoffRefused(Reason.TORN);
        }
    }

    private static CMSAuthEnvelopedData parsed(byte[] file) throws HandoffRefused {
        try {
            var info = ContentInfo.getInstance(ASN1Primitive.fromByteArray(file));
            if (!info.getContentType().equals(CMSObjectIdentifiers.authEnvelopedData))
                throw new HandoffRefused(Reason.TORN);
            return new CMSAuthEnvelopedData(info);
        } catch (CMSException | IOException | RuntimeException e) {
            throw new HandoffRefused(Reason.TORN);
        }
    }

    private static RecipientInformation recipient(
            CMSAuthEnvelopedData envelope, X509Certificate own) throws HandoffRefused {
        var identifier = HandoffCards.keyIdentifier(own);
        for (RecipientInformation each : envelope.getRecipientInfos())
            if (each.getRID() instanceof KeyAgreeRecipientId id
                    && Arrays.equals(identifier, id.getSubjectKeyIdentifier())) return each;
        throw new HandoffRefused(Reason.NOT_YOURS);
    }
}
