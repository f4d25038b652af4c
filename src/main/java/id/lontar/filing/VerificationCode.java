package id.lontar.filing;

import java.util.Optional;

/// The typed code of the reference gateway: 7 secret digits and a Damm check digit. It never prints
/// itself.
public record VerificationCode(String digits) {
    private static final int[][] DAMM = {
        {0, 3, 1, 7, 5, 9, 8, 6, 4, 2},
        {7, 0, 9, 2, 1, 5, 4, 8, 6, 3},
        {4, 2, 0, 6, 8, 7, 1, 3, 5, 9},
        {1, 7, 5, 0, 9, 8, 3, 4, 2, 6},
        {6, 1, 2, 3, 0, 4, 5, 9, 7, 8},
        {3, 6, 7, 4, 2, 0, 9, 5, 8, 1},
        {5, 8, 6, 9, 7, 2, 0, 1, 3, 4},
        {8, 9, 4, 5, 3, 6, 2, 0, 1, 7},
        {9, 4, 3, 8, 6, 1, 7, 2, 0, 5},
        {2, 5, 8, 1, 4, 3, 6, 7, 9, 0}
    };

    public VerificationCode {
        if (!fits(digits)) throw new IllegalArgumentException("not a code");
    }

    /// Eight digits whose check digit fits.
    public static Optional<VerificationCode> parse(String eightDigits) {
        return fits(eightDigits)
                ? Optional.of(new VerificationCode(eightDigits))
                : Optional.empty();
    }

    /// The Damm check digit of a run of decimal digits.
    public static int checkDigit(String digits) {
        var interim = 0;
        for (var i = 0; i < digits.length(); i++) interim = DAMM[interim][digits.charAt(i) - '0'];
        return interim;
    }

    private static boolean fits(String text) {
        return text.length() == 8
                && text.chars().allMatch(c -> c >= '0' && c <= '9')
                && checkDigit(text) == 0;
    }

    /// `1234 5678`, for the one place that shows it to its owner.
    public String grouped() {
        return digits.substring(0, 4) + " " + digits.substring(4);
    }

    @Override
    public String toString() {
        return "VerificationCode[...]";
    }
}
