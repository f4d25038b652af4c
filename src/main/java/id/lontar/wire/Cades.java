package id.lontar.wire;

import id.lontar.filing.Sha256;

import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Detached CAdES signatures, baseline B (ETSI EN 319 122-1), DER.
public final class Cades {
    private static final Set<String> DIGESTS =
            Set.of(
                    NISTObjectIdentifiers.id_sha256.getId(),
                    NISTObjectIdentifiers.id_sha384.getId(),
                    NISTObjectIdentifiers.id_sha512.getId());

    private Cades() {}

    /// Not a signature over this content.
    public static final class BadSignature extends Exception {
        private static final long serialVersionUID = 1;

        BadSignature(String why) {
            super(why);
        }
    }

    /// @param chain the signer's certificate first
    /// @param time left out of signatures inside PDF files, which keep it elsewhere
    public static byte[] sign(
            byte[] content, PrivateKey key, List<X509Certificate> chain, Optional<Instant> time) {
        try {
            var generator = new CMSSignedDataGenerator();
            var digests = new JcaDigestCalculatorProviderBuilder().build();
            var signer =
                    new JcaContentSignerBuilder(Certificates.algorithm(key.getAlgorithm()))
                            .build(key);
            var attributes = attributes(chain.getFirst(), time);
            generator.addSignerInfoGenerator(
                    new JcaSignerInfoGeneratorBuilder(digests)
                            .setSignedAttributeGenerator(
                                    new DefaultSignedAttributeTableGenerator(attributes) {
                                        @Override
                                        public AttributeTable getAttributes(
                                                @SuppressWarnings("rawtypes") Map parameters) {
                                            var all = super.getAttributes(parameters);
                                            return time.isPresent()
                                                    ? all
                                                    : all.remove(CMSAttributes.signingTime);
                                        }
                                    })
                            .build(signer, chain.getFirst()));
            generator.addCertificates(new JcaCertStore(chain));
            return generator
                    .generate(new CMSProcessableByteArray(content), false)
                    .getEncoded("DER");
        } catch (OperatorCreationException
                | GeneralSecurityException
                | CMSException
                | IOException e) {
            throw new IllegalStateException("signature could not be made", e);
        }
    }

    private static AttributeTable attributes(X509Certificate certificate, Optional<Instant> time)
            throws CertificateEncodingException {
        var hash = Sha256.of(certificate.getEncoded()).bytes();
        var id = new ESSCertIDv2(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256), hash);
        var vector = new ASN1EncodableVector();
        vector.add(
                new Attribute(
                        PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                        new DERSet(new SigningCertificateV2(new ESSCertIDv2[] {id}))));
        time.ifPresent(
                at ->
                        vector.add(
                                new Attribute(
                                        CMSAttributes.signingTime,
                                        new DERSet(new Time(Date.from(at))))));
        return new AttributeTable(vector);
    }

    /// Checks one detached signature by one signer.
    ///
    /// @return the signer's certificate, first, and what else came with it
    public static List<X509Certificate> verify(byte[] content, byte[] der) throws BadSignature {
        try {
            var signed = new CMSSignedData(new CMSProcessableByteArray(content), der);
            var signers = signed.getSignerInfos().getSigners();
            if (signers.size() != 1) throw new BadSignature(signers.size() + " signers");
            var signer = signers.iterator().next();
            var holders = holders(signed);
            var own = holders.stream().filter(signer.getSID()::match).findFirst();
            if (own.isEmpty()) throw new BadSignature("signer's certificate missing");
            checkFrame(signed, signer, own.get(), der);
            check(signer, own.get());
            holders.remove(own.get());
            holders.addFirst(own.get());
            var converter = new JcaX509CertificateConverter();
            var chain = new ArrayList<X509Certificate>();
            for (var holder : holders) chain.add(converter.getCertificate(holder));
            if (!Certificates.hasUsableKey(chain.getFirst())) throw new BadSignature("weak key");
            return List.copyOf(chain);
        } catch (CMSException | GeneralSecurityException | RuntimeException e) {
            // Torn DER comes out of BouncyCastle as many kinds of RuntimeException.
            throw new BadSignature(e.getClass().getSimpleName());
        }
    }

    /// What stands around a signature is not covered by it. So it must be just what RFC 5652
    /// (section 5) asks for and nothing more: made again from its parts, it is the same to the bit.
    private static void checkFrame(
            CMSSignedData signed,
            SignerInformation signer,
            X509CertificateHolder holder,
            byte[] der)
            throws BadSignature {
        var info = signer.toASN1Structure();
        if (info.getUnauthenticatedAttributes() != null || signer.getVersion() != 1)
            throw new BadSignature("unusual signer");
        var certificates =
                SignedData.getInstance(signed.toASN1Structure().getContent()).getCertificates();
        var signerId = new SignerIdentifier(new IssuerAndSerialNumber(holder.toASN1Structure()));
        var again =
                new SignedData(
                        new DERSet(info.getDigestAlgorithm()),
                        new ContentInfo(CMSObjectIdentifiers.data, null),
                        certificates,
                        null,
                        new DERSet(
                                new SignerInfo(
                                        signerId,
                                        info.getDigestAlgorithm(),
                                        info.getAuthenticatedAttributes(),
                                        info.getDigestEncryptionAlgorithm(),
                                        info.getEncryptedDigest(),
                                        (ASN1Set) null)));
        try {
            var whole = new ContentInfo(CMSObjectIdentifiers.signedData, again);
            if (!Arrays.equals(der, whole.getEncoded(ASN1Encoding.DER)))
                throw new BadSignature("unusual frame");
        } catch (IOException e) {
            throw new BadSignature(e.getClass().getSimpleName());
        }
    }

    private static List<X509CertificateHolder> holders(CMSSignedData signed) {
        Collection<X509CertificateHolder> all = signed.getCertificates().getMatches(null);
        return new ArrayList<>(all);
    }

    private static void check(SignerInformation signer, X509CertificateHolder holder)
            throws BadSignature {
        if (!DIGESTS.contains(signer.getDigestAlgOID())) throw new BadSignature("weak digest");
        var attributes = signer.getSignedAttributes();
        var named =
                attributes == null
                        ? null
                        : attributes.get(PKCSObjectIdentifiers.id_aa_signingCertificateV2);
        if (named == null) throw new BadSignature("no signing-certificate-v2");
        try {
            var cited =
                    SigningCertificateV2.getInstance(named.getAttrValues().getObjectAt(0))
                            .getCerts()[0];
            var digest = Sha256.of(holder.getEncoded()).bytes();
            if (!cited.getHashAlgorithm().getAlgorithm().equals(NISTObjectIdentifiers.id_sha256)
                    || !MessageDigest.isEqual(digest, cited.getCertHash()))
                throw new BadSignature("made with another certificate");
            if (!signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(holder)))
                throw new BadSignature("does not fit the content");
        } catch (IOException | OperatorCreationException | CMSException | CertificateException e) {
            throw new BadSignature(e.getClass().getSimpleName());
        }
    }
}
