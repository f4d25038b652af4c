package id.lontar.filing;

import java.util.Locale;

/// Douglas Crockford's base32: no letter that is taken for another, and what is taken for a digit
/// all the same is read as that digit.
final class Crockford {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BITS = 5;

    private Crockford() {}

    /// The lowest bits, five for each character, the highest first.
    static String text(long bits, int characters) {
        var text = new StringBuilder();
        for (var shift = BITS * (characters - 1); shift >= 0; shift -= BITS)
            text.append(character((int) (bits >>> shift) & 31));
        return text.toString();
    }

    static char character(int value) {
        return ALPHABET.charAt(value);
    }

    /// 0 to 31, or -1 of what is no character of it.
    static int value(char character) {
        return ALPHABET.indexOf(character);
    }

    static boolean isAll(String text) {
        return text.chars().allMatch(each -> value((char) each) >= 0);
    }

    /// What a person typed, without gaps and hyphens, in capitals.
    static String read(String typed) {
        return typed.replaceAll("[\\s\\h\\p{Pd}]", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replaceAll("[IL]", "1");
    }
}
