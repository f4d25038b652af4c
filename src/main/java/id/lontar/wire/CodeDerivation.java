package id.lontar.wire;

import id.lontar.filing.VerificationCode;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Makes the typed code of a challenge out of a key, so that sending it again needs no stored code
/// and gives the same one. What is stored is the verifier, which is worthless without its key.
public final class CodeDerivation {
    private static final byte[] CODE = "spt-code/v1\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] VERIFY = "spt-code-verify/v1\0".getBytes(StandardCharsets.US_ASCII);
    private static final BigInteger CODES = BigInteger.TEN.pow(7);

    private final SecretKeySpec codeKey;
    private final SecretKeySpec pepper;

    public CodeDerivation(byte[] codeKey, byte[] pepper) {
        this.codeKey = new SecretKeySpec(codeKey, "HmacSHA256");
        this.pepper = new SecretKeySpec(pepper, "HmacSHA256");
    }

    /// @param challengeId 16 bytes
    /// @param counter from 1; rises only when a new code must replace the old one
    public VerificationCode code(byte[] challengeId, int counter) {
        var count = ByteBuffer.allocate(4).putInt(counter).array();
        var mac = hmac(codeKey, CODE, sixteen(challengeId), count);
        var n = new BigInteger(1, Arrays.copyOf(mac, 8)).mod(CODES).intValue();
        var digits = "%07d".formatted(n);
        return new VerificationCode(digits + VerificationCode.checkDigit(digits));
    }

    public byte[] verifier(byte[] challengeId, VerificationCode code) {
        return hmac(
                pepper,
                VERIFY,
                sixteen(challengeId),
                new byte[1],
                code.digits().getBytes(StandardCharsets.US_ASCII));
    }

    /// Takes the same time whatever the code is.
    public boolean matches(byte[] verifier, byte[] challengeId, VerificationCode code) {
        return MessageDigest.isEqual(verifier, verifier(challengeId, code));
    }

    private static byte[] sixteen(byte[] challengeId) {
        if (challengeId.length != 16) throw new IllegalArgumentException("not 16 bytes");
        return challengeId;
    }

    private static byte[] hmac(SecretKeySpec key, byte[]... parts) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            for (var part : parts) mac.update(part);
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
