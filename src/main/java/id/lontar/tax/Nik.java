package id.lontar.tax;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/// The number of a resident: 6 digits of the district, the day of birth as DDMMYY (a woman's day
/// has 40 added), and 4 digits in a row.
///
/// Source: PP 37/2007 Pasal 37.
public record Nik(String digits) {
    private static final Pattern SIXTEEN_DIGITS = Pattern.compile("[0-9]{16}");
    private static final Pattern DECORATION = Pattern.compile("[\\s.]");
    private static final int WOMAN = 40;

    public Nik {
        if (!SIXTEEN_DIGITS.matcher(digits).matches())
            throw new IllegalArgumentException("not 16 digits");
    }

    /// What people type, with or without points and spaces. An old NPWP of 16 digits is none.
    public static Optional<Nik> parse(String typed) {
        var digits = DECORATION.matcher(typed).replaceAll("");
        return SIXTEEN_DIGITS.matcher(digits).matches() && !digits.startsWith("0")
                ? Optional.of(new Nik(digits))
                : Optional.empty();
    }

    /// The day of birth it says, empty when it says none there is.
    ///
    /// @param until the last year that can be meant, as a century is not written
    public Optional<LocalDate> born(int until) {
        var day = two(6) > WOMAN ? two(6) - WOMAN : two(6);
        var year = until / 100 * 100 + two(10);
        try {
            return Optional.of(LocalDate.of(year > until ? year - 100 : year, two(8), day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private int two(int from) {
        return Integer.parseInt(digits, from, from + 2, 10);
    }

    /// Nothing of it: it is nobody's business in a log.
    @Override
    public String toString() {
        return "Nik";
    }
}
