package id.lontar.ui.controls;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads a date the way people write it: `25/03/2025`, `25-3-25`, `25032025`, `25 Maret 2025`,
/// `2025-03-25`. The day comes first.
public final class DateText {
    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})[/.\\-\\s](\\d{1,2})[/.\\-\\s](\\d{4}|\\d{2})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern RUN = Pattern.compile("(\\d{2})(\\d{2})(\\d{4})");
    private static final Pattern NAMED =
            Pattern.compile("(\\d{1,2})[\\s.\\-/]+(\\p{L}{3,})\\.?[\\s.\\-/]+(\\d{4})");

    /// First three letters, Indonesian and English.
    private static final List<List<String>> MONTHS =
            List.of(
                    List.of("jan"),
                    List.of("feb", "peb"),
                    List.of("mar"),
                    List.of("apr"),
                    List.of("mei", "may"),
                    List.of("jun"),
                    List.of("jul"),
                    List.of("agu", "ags", "aug"),
                    List.of("sep"),
                    List.of("okt", "oct"),
                    List.of("nov", "nop"),
                    List.of("des", "dec"));

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private DateText() {}

    public static Optional<LocalDate> parse(String typed) {
        var text = typed.strip();
        var named = NAMED.matcher(text);
        if (named.matches())
            return month(named.group(2))
                    .flatMap(month -> date(named.group(3), month, named.group(1)));
        var run = RUN.matcher(text);
        if (run.matches()) return date(run.group(3), number(run.group(2)), run.group(1));
        var iso = YEAR_FIRST.matcher(text);
        if (iso.matches()) return date(iso.group(1), number(iso.group(2)), iso.group(3));
        var day = DAY_FIRST.matcher(text);
        if (!day.matches()) return Optional.empty();
        var year = day.group(3).length() == 2 ? "20" + day.group(3) : day.group(3);
        return date(year, number(day.group(2)), day.group(1));
    }

    public static String show(LocalDate date) {
        return SHOWN.format(date);
    }

    private static Optional<Integer> month(String name) {
        var start = name.toLowerCase(Locale.ROOT).substring(0, 3);
        for (var i = 0; i < MONTHS.size(); i++)
            if (MONTHS.get(i).contains(start)) return Optional.of(i + 1);
        return Optional.empty();
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static Optional<LocalDate> date(String year, int month, String day) {
        try {
            return Optional.of(LocalDate.of(number(year), month, number(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
