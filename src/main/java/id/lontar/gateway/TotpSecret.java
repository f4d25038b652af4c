package id.lontar.gateway;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;

import org.bouncycastle.util.encoders.Base32;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;

import javax.crypto.spec.SecretKeySpec;

/// The secret an authenticator app and the gateway share (RFC 6238): SHA-1, six digits, 30 seconds,
/// because widely used apps ignore any other setting. It never prints itself.
final class TotpSecret {
    /// Seconds of a step.
    static final int STEP = 30;

    private static final int LENGTH = 20;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final TimeBasedOneTimePasswordGenerator GENERATOR =
            new TimeBasedOneTimePasswordGenerator();

    private final byte[] bytes;

    TotpSecret(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    static TotpSecret fresh() {
        var bytes = new byte[LENGTH];
        RANDOM.nextBytes(bytes);
        return new TotpSecret(bytes);
    }

    static long stepAt(Instant time) {
        return Math.floorDiv(time.getEpochSecond(), STEP);
    }

    static Instant endOf(long step) {
        return Instant.ofEpochSecond((step + 1) * STEP);
    }

    byte[] bytes() {
        return bytes.clone();
    }

    String base32() {
        return Base32.toBase32String(bytes);
    }

    /// For the QR an authenticator app reads.
    String uri(String issuer, String account) {
        var maker = encoded(issuer);
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s&digits=6&period=%d"
                .formatted(maker, encoded(account), base32(), maker, STEP);
    }

    /// The first step from `from` to `to` whose code this is; all of them are always compared.
    OptionalLong stepOf(String digits, long from, long to) {
        var found = OptionalLong.empty();
        for (var step = to; step >= from; step--)
            if (isCodeOf(digits, step)) found = OptionalLong.of(step);
        return found;
    }

    boolean isCodeOf(String digits, long step) {
        return MessageDigest.isEqual(
                digits.getBytes(StandardCharsets.UTF_8),
                code(step).getBytes(StandardCharsets.UTF_8));
    }

    private String code(long step) {
        try {
            return GENERATOR.generateOneTimePasswordString(
                    new SecretKeySpec(bytes, GENERATOR.getAlgorithm()),
                    Instant.ofEpochSecond(step * STEP));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("any bytes are a key for HMAC", e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
