package id.lontar.tax;

import java.util.Optional;
import java.util.regex.Pattern;

/// A taxpayer number in its 16-digit form: the NIK of a resident person, or `0` and the old 15
/// digits.
///
/// Source: PMK 112/PMK.03/2022 as amended by PMK 136/2023.
public record Npwp(String digits) {
    private static final Pattern SIXTEEN_DIGITS = Pattern.compile("[0-9]{16}");
    private static final Pattern DECORATION = Pattern.compile("[\\s.\\-\u00a0]");

    public Npwp {
        if (!SIXTEEN_DIGITS.matcher(digits).matches())
            throw new IllegalArgumentException("not 16 digits");
    }

    /// What people type: 15 or 16 digits, with or without dots, dashes and spaces.
    public static Optional<Npwp> parse(String typed) {
        var digits = DECORATION.matcher(typed).replaceAll("");
        if (digits.length() == 15) digits = "0" + digits;
        return SIXTEEN_DIGITS.matcher(digits).matches()
                ? Optional.of(new Npwp(digits))
                : Optional.empty();
    }

    /// Whether the old number's own check digit fits. A failure is a reason to ask, not to refuse:
    /// numbers printed in the tax office's own instructions fail it.
    public boolean legacyCheckDigitFits() {
        var legacy = digits.substring(1);
        var sum = 0;
        for (var i = 0; i < 8; i++) {
            var product = (legacy.charAt(i) - '0') * (i % 2 + 1);
            sum += product / 10 + product % 10;
        }
        return (10 - sum % 10) % 10 == legacy.charAt(8) - '0';
    }

    /// An old number whose check digit does not fit: two digits may stand the wrong way round.
    public boolean looksMistyped() {
        return isLegacy() && !legacyCheckDigitFits();
    }

    public boolean isLegacy() {
        return digits.startsWith("0");
    }

    /// `3171 0101 0190 0001`, or `01.234.567.8-901.000` for an old number.
    public String grouped() {
        if (!isLegacy())
            return String.join(
                    " ",
                    digits.substring(0, 4),
                    digits.substring(4, 8),
                    digits.substring(8, 12),
                    digits.substring(12));
        var old = digits.substring(1);
        return "%s.%s.%s.%s-%s.%s"
                .formatted(
                        old.substring(0, 2),
                        old.substring(2, 5),
                        old.substring(5, 8),
                        old.substring(8, 9),
                        old.substring(9, 12),
                        old.substring(12));
    }

    /// First four and last four digits, for places where the whole number is not anybody's
    /// business.
    public String masked() {
        return digits.substring(0, 4) + " **** **** " + digits.substring(12);
    }

    @Override
    public String toString() {
        return masked();
    }
}
