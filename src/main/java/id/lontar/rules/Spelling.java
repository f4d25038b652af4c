package id.lontar.rules;

import java.util.Locale;
import java.util.regex.Pattern;

/// Names and numbers that somebody typed, written one way: what differs in blanks and in the case
/// of letters alone is the same country, the same slip.
public final class Spelling {
    private Spelling() {}

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    /// @return capitals, one blank between words, none around them
    public static String same(String typed) {
        return BLANKS.matcher(typed).replaceAll(" ").strip().toUpperCase(Locale.ROOT);
    }
}
