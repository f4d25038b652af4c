package id.lontar.ui.wizard;

import id.lontar.money.Rupiah;
import id.lontar.rules.Kind;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads what people type or copy from elsewhere into a value of a kind.
final class Typed {
    private static final Pattern SEN = Pattern.compile("[.,][0-9]{1,2}$");
    private static final Pattern NOT_MONEY = Pattern.compile("[^0-9.,\\-]");

    /// More than this no rupiah amount of a person has; sums of thousands of them stay exact.
    private static final int MOST_DIGITS = 15;

    private static final List<DateTimeFormatter> DATES =
            List.of(
                    format("uuuu-M-d"),
                    format("d-M-uuuu"),
                    format("d/M/uuuu"),
                    format("d.M.uuuu"),
                    format("d M uuuu"));

    private Typed() {}

    static <T> Optional<T> read(Kind<T> kind, String text) {
        var typed = text.strip();
        Optional<?> value;
        if (kind == Kind.MONEY) value = money(typed);
        else if (kind == Kind.DATE) value = date(typed);
        else if (kind == Kind.NUMBER) value = number(typed);
        else value = typed.isEmpty() ? Optional.empty() : Optional.of(typed);
        return value.filter(kind::holds).map(kind::cast);
    }

    /// `Rp 1.240.000`, `1240000`, `1,240,000.00`; sen are cut.
    static Optional<Rupiah> money(String text) {
        var bare = NOT_MONEY.matcher(text).replaceAll("");
        var whole = SEN.matcher(bare).replaceFirst("");
        var negative = whole.startsWith("-");
        var digits = whole.replaceAll("[^0-9]", "");
        if (digits.isEmpty() || digits.length() > MOST_DIGITS) return Optional.empty();
        var amount = Long.parseLong(digits);
        return Optional.of(Rupiah.of(negative ? -amount : amount));
    }

    static Optional<LocalDate> date(String text) {
        return DATES.stream().flatMap(format -> parse(text.strip(), format).stream()).findFirst();
    }

    private static Optional<LocalDate> parse(String text, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(text, format));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> number(String text) {
        return text.length() <= 9 && text.matches("[0-9]+")
                ? Optional.of(Integer.valueOf(text))
                : Optional.empty();
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
    }
}
