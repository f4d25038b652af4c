package id.lontar.store;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/// The key that is printed once: 135 random bits as 27 characters of Crockford's base32 and his
/// check symbol (modulo 37), in seven groups of four. Only keys whose check symbol is an ordinary
/// letter or digit are drawn, so that nobody has to write `$` or `~`.
final class RecoveryKey {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int DIGITS = 27;
    private static final BigInteger CHECK = BigInteger.valueOf(37);
    private static final SecureRandom RANDOM = new SecureRandom();

    private RecoveryKey() {}

    static String draw() {
        while (true) {
            var value = new BigInteger(DIGITS * 5, RANDOM);
            var check = value.mod(CHECK).intValue();
            if (check < ALPHABET.length()) return grouped(digits(value) + ALPHABET.charAt(check));
        }
    }

    /// What a person types back: any case, spaces and dashes anywhere, O for 0, I and L for 1.
    /// Empty when it cannot be a recovery key.
    static Optional<char[]> parse(String typed) {
        var text =
                typed.toUpperCase(Locale.ROOT)
                        .replaceAll("[\\s\\-\u2010-\u2015]", "")
                        .replace('O', '0')
                        .replace('I', '1')
                        .replace('L', '1');
        if (text.length() != DIGITS + 1) return Optional.empty();
        if (!text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)) return Optional.empty();
        var expected = value(text.substring(0, DIGITS)).mod(CHECK).intValue();
        return ALPHABET.indexOf(text.charAt(DIGITS)) == expected
                ? Optional.of(text.toCharArray())
                : Optional.empty();
    }

    private static String digits(BigInteger value) {
        var digits = new StringBuilder();
        for (var at = DIGITS - 1; at >= 0; at--)
            digits.append(ALPHABET.charAt(value.shiftRight(at * 5).intValue() & 31));
        return digits.toString();
    }

    private static BigInteger value(String digits) {
        var value = BigInteger.ZERO;
        for (var c : digits.toCharArray())
            value = value.shiftLeft(5).add(BigInteger.valueOf(ALPHABET.indexOf(c)));
        return value;
    }

    private static String grouped(String text) {
        return text.replaceAll("(.{4})(?!$)", "$1-");
    }
}
