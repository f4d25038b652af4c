package id.lontar.filing;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// A SHA-256 as 64 lower-case hex digits.
public record Sha256(String hex) {
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    public Sha256 {
        if (!HEX.matcher(hex).matches()) throw new IllegalArgumentException("not a SHA-256");
    }

    public static Sha256 of(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new Sha256(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    /// The eight characters shown to people: the first 40 bits in Crockford base32, `XXXX-XXXX`.
    public String fingerprint() {
        var text = Crockford.text(Long.parseLong(hex.substring(0, 10), 16), 8);
        return text.substring(0, 4) + "-" + text.substring(4);
    }

    @Override
    public String toString() {
        return hex;
    }
}
