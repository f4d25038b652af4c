package id.lontar.ui.desk;

import java.util.function.Consumer;

/// Tells a hand scanner, which types a whole QR text and Enter, from a person who types the eight
/// digits. What starts like a token is collected until Enter; every other digit is passed on.
final class TypedKeys {
    private static final String PREFIX = "SPT1:";
    private static final int LONGEST = 2048;

    private final StringBuilder token = new StringBuilder();
    private final Consumer<String> scanned;
    private final Consumer<Character> digit;

    TypedKeys(Consumer<String> scanned, Consumer<Character> digit) {
        this.scanned = scanned;
        this.digit = digit;
    }

    void type(char c) {
        if (c == '\r' || c == '\n') {
            var text = token.toString();
            token.setLength(0);
            if (text.length() > PREFIX.length()) scanned.accept(text);
        } else if (c < ' ') token.setLength(0);
        else if (continues(c)) token.append(c);
        else {
            token.setLength(0);
            if (c >= '0' && c <= '9') digit.accept(c);
            else if (c == PREFIX.charAt(0)) token.append(c);
        }
    }

    private boolean continues(char c) {
        if (token.length() >= PREFIX.length()) return token.length() < LONGEST;
        return Character.toUpperCase(c) == PREFIX.charAt(token.length());
    }
}
