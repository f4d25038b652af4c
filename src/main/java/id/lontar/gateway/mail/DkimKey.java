package id.lontar.gateway.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.simplejavamail.utils.mail.dkim.Canonicalization;
import org.simplejavamail.utils.mail.dkim.DkimException;
import org.simplejavamail.utils.mail.dkim.DkimMessage;
import org.simplejavamail.utils.mail.dkim.DkimSigner;
import org.simplejavamail.utils.mail.dkim.SigningAlgorithm;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;

/// The key one stream of mail is signed with (RFC 6376), and the domain it speaks for.
///
/// @param key RSA with at least 2048 bits: several large receivers check nothing else
public record DkimKey(String domain, String selector, RSAPrivateCrtKey key) {
    private static final int FEWEST_BITS = 2048;

    public DkimKey {
        if (key.getModulus().bitLength() < FEWEST_BITS)
            throw new IllegalArgumentException("a key for mail has at least 2048 bits");
    }

    /// The same message, signed over its body and all headers that say something.
    SMTPMessage sign(MimeMessage message) throws MessagingException {
        return new DkimMessage(message, signer());
    }

    private DkimSigner signer() throws MessagingException {
        try {
            var signer = new DkimSigner(domain, selector, key);
            signer.setHeaderCanonicalization(Canonicalization.RELAXED);
            signer.setBodyCanonicalization(Canonicalization.RELAXED);
            signer.setSigningAlgorithm(SigningAlgorithm.SHA256_WITH_RSA);
            signer.setLengthParam(false);
            signer.addHeaderToSign("Auto-Submitted");
            signer.addHeaderToSign("Feedback-ID");
            // Whether DNS has it is for the operator to see to, not for every mail to ask.
            signer.setCheckDomainKey(false);
            return signer;
        } catch (DkimException e) {
            throw new MessagingException("the mail cannot be signed", e);
        }
    }

    /// What DNS has to say under [#recordName].
    public String record() {
        return "v=DKIM1; k=rsa; p=" + Base64.getEncoder().encodeToString(publicKey());
    }

    public String recordName() {
        return selector + "._domainkey." + domain;
    }

    private byte[] publicKey() {
        try {
            var spec = new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent());
            return KeyFactory.getInstance("RSA").generatePublic(spec).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has RSA", e);
        }
    }

    /// Without the key.
    @Override
    public String toString() {
        return "DkimKey[" + recordName() + "]";
    }
}
