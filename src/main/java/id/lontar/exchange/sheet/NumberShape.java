package id.lontar.exchange.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// How a number of a workbook reads as text, given the format it is shown in.
///
/// @param format as the workbook has it, such as `dd/mm/yyyy` or `0000000000000000`
/// @param id of the format; the first hundred or so are the program's own
record NumberShape(int id, String format) {
    /// What is not a letter of the format: quoted text, colours and conditions, escaped letters.
    private static final Pattern ASIDE = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.");
    /// The program's own formats of days, among them those of East Asia.
    private static final Set<Integer> DATES =
            IntStream.of(
                            14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 50, 51, 52,
                            53, 54, 55, 56, 57, 58)
                    .boxed()
                    .collect(Collectors.toUnmodifiableSet());

    private static final Pattern ZEROS = Pattern.compile("0{2,30}");
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    /// A spreadsheet computes with 15 digits and no more; what a file has beyond them is the noise
    /// of its binary numbers.
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

    private static final long LAST_DAY = 2_958_465;

    boolean isDate() {
        if (DATES.contains(id)) return true;
        var letters =
                ASIDE.matcher(format.split(";", -1)[0]).replaceAll("").toLowerCase(Locale.ROOT);
        if (letters.contains("general") || letters.contains("standard")) return false;
        return letters.contains("d") || letters.contains("y");
    }

    /// All digits, a point before decimals; with the zeros a format such as `0000000` shows in
    /// front.
    String text(BigDecimal number) {
        var rounded = number.round(DIGITS).stripTrailingZeros();
        var plain =
                rounded.precision() - rounded.scale() > 400
                        ? rounded.toString()
                        : rounded.toPlainString();
        if (!ZEROS.matcher(format).matches() || rounded.scale() > 0 || rounded.signum() < 0)
            return plain;
        return "0".repeat(Math.max(0, format.length() - plain.length())) + plain;
    }

    /// The day of a count of days; empty when there is none such. With a time of day when the
    /// number has one.
    static Optional<String> date(BigDecimal days, boolean from1904) {
        var whole = days.setScale(0, RoundingMode.FLOOR);
        if (whole.signum() < 0 || whole.compareTo(BigDecimal.valueOf(LAST_DAY)) > 0)
            return Optional.empty();
        var day = day(whole.intValueExact(), from1904);
        var minutes =
                days.subtract(whole)
                        .multiply(BigDecimal.valueOf(24 * 60))
                        .setScale(0, RoundingMode.HALF_UP)
                        .intValueExact();
        return day.map(
                each -> minutes == 0 ? each.toString() : MINUTE.format(atMinute(each, minutes)));
    }

    /// Excel believes in 29 February 1900, so the days before it are one off.
    private static Optional<LocalDate> day(int days, boolean from1904) {
        if (from1904) return Optional.of(LocalDate.of(1904, 1, 1).plusDays(days));
        if (days == 60 || days == 0) return Optional.empty();
        return Optional.of(LocalDate.of(1899, 12, days < 60 ? 31 : 30).plusDays(days));
    }

    private static LocalDateTime atMinute(LocalDate day, int minutes) {
        return day.atStartOfDay().plusMinutes(minutes);
    }
}
