package id.lontar.wire;

import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Content inside its signature, made of a detached one and taken apart into it again, so that both
/// are held to the same strict form.
@SuppressWarnings("ArrayRecordComponent")
public record HandoffSignature(byte[] content, X509Certificate signer) {
    public static byte[] around(
            byte[] content, PrivateKey key, List<X509Certificate> chain, Instant at) {
        try {
            var detached = Cades.sign(content, key, chain, Optional.of(at));
            return with(signedData(detached), new DEROctetString(content));
        } catch (IOException e) {
            throw new IllegalStateException("signature could not be made", e);
        }
    }

    public static HandoffSignature open(byte[] der) throws Cades.BadSignature {
        try {
            var signed = signedData(der);
            var content =
                    ASN1OctetString.getInstance(signed.getEncapContentInfo().getContent())
                            .getOctets();
            var chain = Cades.verify(content, with(signed, null));
            return new HandoffSignature(content, chain.getFirst());
        } catch (IOException | RuntimeException e) {
            throw new Cades.BadSignature(e.getClass().getSimpleName());
        }
    }

    private static SignedData signedData(byte[] der) throws IOException {
        var info = ContentInfo.getInstance(ASN1Primitive.fromByteArray(der));
        if (!info.getContentType().equals(CMSObjectIdentifiers.signedData))
            throw new IOException("not signed");
        return SignedData.getInstance(info.getContent());
    }

    private static byte[] with(SignedData signed, @Nullable ASN1OctetString content)
            throws IOException {
        return new ContentInfo(
                        CMSObjectIdentifiers.signedData,
                        new SignedData(
                                signed.getDigestAlgorithms(),
                                new ContentInfo(CMSObjectIdentifiers.data, content),
                                signed.getCertificates(),
                                null,
                                signed.getSignerInfos()))
                .getEncoded(ASN1Encoding.DER);
    }
}
