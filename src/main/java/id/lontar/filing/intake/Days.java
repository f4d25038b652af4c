package id.lontar.filing.intake;

import static id.lontar.filing.intake.FlawKind.*;

import id.lontar.filing.sheet.Cell;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a column of dates. Whether `05/03/2024` is in March or in May is told by the other dates
/// of the column, where one of them can only be read one way.
///
/// @param dayFirst whether some date of the column has a day above 12 in front
/// @param monthFirst whether some has it in the middle
/// @param guessed whether a program may have guessed at the dates of the column: it made dates of
///     those it could, month in front, and left the rest as text
/// @param usual the days a slip of this return may bear
record Days(boolean dayFirst, boolean monthFirst, boolean guessed, Predicate<LocalDate> usual) {
    private static final Pattern ISO = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
    private static final Pattern ISO_LIKE =
            Pattern.compile("([0-9]{4})[-/. ]([0-9]{1,2})[-/. ]([0-9]{1,2})");
    private static final Pattern WITH_TIME =
            Pattern.compile("(.*[0-9]{4}.*?)[ T][0-9]{1,2}[:.][0-9]{2}([:.][0-9]{2})?");
    private static final Pattern SLASHED =
            Pattern.compile("([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]([0-9]{4}|[0-9]{2})");
    private static final Pattern NAMED =
            Pattern.compile("([0-9]{1,2})[-/. ]*([\\p{L}]{3,9})[-/., ]*([0-9]{4}|[0-9]{2})");
    private static final Pattern EIGHT = Pattern.compile("[0-9]{8}");
    private static final Pattern SERIAL = Pattern.compile("[34567][0-9]{4}(\\.[0-9]+)?");

    /// The first three letters tell every month, in Indonesian and in English.
    private static final List<List<String>> MONTHS =
            List.of(
                    List.of("jan"),
                    List.of("feb", "peb"),
                    List.of("mar"),
                    List.of("apr"),
                    List.of("mei", "may"),
                    List.of("jun"),
                    List.of("jul"),
                    List.of("agu", "aug", "agt", "ags"),
                    List.of("sep"),
                    List.of("okt", "oct"),
                    List.of("nov", "nop"),
                    List.of("des", "dec"));

    /// Longer than any date.
    private static final int LONGEST = 40;

    static Days of(List<Cell> column, Predicate<LocalDate> usual) {
        var front = false;
        var middle = false;
        var made = false;
        var late = false;
        for (var each : column) {
            if (each.type() == Cell.Type.DATE) {
                made = true;
                late |= ISO.matcher(each.text()).matches() && day(each.text()) > 12;
                continue;
            }
            var slashed = SLASHED.matcher(each.text().strip());
            if (!slashed.matches()) continue;
            front |= number(slashed, 1) > 12;
            middle |= number(slashed, 2) > 12;
        }
        return new Days(front, middle, made && front && !late, usual);
    }

    Read<LocalDate> read(Cell cell) {
        var text = cell.text();
        if (text.length() > LONGEST) return Read.flaw(Flaw.at(NOT_DATE, cell));
        var iso = ISO.matcher(text);
        if (iso.matches()) return iso(cell, iso);
        var timed = WITH_TIME.matcher(text);
        if (timed.matches())
            return Read.flaw(Flaw.at(DATE_FORM, cell).offering(timed.group(1).strip()));
        var slashed = SLASHED.matcher(text);
        if (slashed.matches()) return slashed(cell, slashed);
        return offered(text)
                .<Read<LocalDate>>map(
                        day -> Read.flaw(Flaw.at(DATE_FORM, cell).offering(day.toString())))
                .orElseGet(() -> serial(cell));
    }

    private Read<LocalDate> iso(Cell cell, Matcher iso) {
        var day = day(number(iso, 1), number(iso, 2), number(iso, 3));
        if (day.isEmpty()) {
            var swapped = day(number(iso, 1), number(iso, 3), number(iso, 2));
            return Read.flaw(impossible(cell, swapped));
        }
        if (guessed && cell.type() == Cell.Type.DATE)
            return Read.flaw(
                    day(number(iso, 1), number(iso, 3), number(iso, 2))
                            .map(each -> Flaw.at(DATE_SWAPPED, cell).offering(each.toString()))
                            .orElse(Flaw.at(DATE_SWAPPED, cell)));
        return Read.value(day.get());
    }

    private Read<LocalDate> slashed(Cell cell, Matcher slashed) {
        var first = number(slashed, 1);
        var second = number(slashed, 2);
        var year = number(slashed, 3);
        if (slashed.group(3).length() == 2) {
            var full = cell.text().substring(0, slashed.start(3)) + (2000 + year);
            return Read.flaw(Flaw.at(DATE_FORM, cell).offering(full));
        }
        var dayFirst = day(year, second, first);
        var monthFirst = day(year, first, second);
        if (dayFirst.isEmpty()) return Read.flaw(impossible(cell, monthFirst));
        if (monthFirst.isEmpty() || first == second || isDayFirst())
            return Read.value(dayFirst.get());
        if (!this.dayFirst && this.monthFirst)
            return Read.flaw(Flaw.at(DATE_SWAPPED, cell).offering(monthFirst.get().toString()));
        var ambiguous = Flaw.at(DATE_AMBIGUOUS, cell);
        return Read.flaw(this.dayFirst ? ambiguous : ambiguous.offering(dayFirst.get().toString()));
    }

    private boolean isDayFirst() {
        return dayFirst && !monthFirst;
    }

    private static Flaw impossible(Cell cell, Optional<LocalDate> swapped) {
        return swapped.map(each -> Flaw.at(DATE_SWAPPED, cell).offering(each.toString()))
                .orElseGet(() -> Flaw.at(DATE_IMPOSSIBLE, cell));
    }

    /// Ways to write a day that can only mean one.
    private static Optional<LocalDate> offered(String text) {
        var iso = ISO_LIKE.matcher(text);
        if (iso.matches()) return day(number(iso, 1), number(iso, 2), number(iso, 3));
        var named = NAMED.matcher(text);
        if (named.matches())
            return month(named.group(2))
                    .flatMap(
                            month ->
                                    day(
                                            number(named, 3) < 100
                                                    ? 2000 + number(named, 3)
                                                    : number(named, 3),
                                            month,
                                            number(named, 1)));
        if (!EIGHT.matcher(text).matches()) return Optional.empty();
        var yearFirst = day(part(text, 0, 4), part(text, 4, 6), part(text, 6, 8));
        var dayFirst = day(part(text, 4, 8), part(text, 2, 4), part(text, 0, 2));
        var old = LocalDate.of(1990, 1, 1);
        var likelyYear = yearFirst.filter(each -> each.isAfter(old));
        var likelyDay = dayFirst.filter(each -> each.isAfter(old));
        if (likelyYear.isPresent() == likelyDay.isPresent()) return Optional.empty();
        return likelyYear.isPresent() ? likelyYear : likelyDay;
    }

    /// A count of days that lost its format; offered only when it lands where a slip may.
    private Read<LocalDate> serial(Cell cell) {
        if (!SERIAL.matcher(cell.text()).matches()) return Read.flaw(Flaw.at(NOT_DATE, cell));
        var days = Integer.parseInt(cell.text().substring(0, 5));
        var day = LocalDate.of(1899, 12, 30).plusDays(days);
        var flaw = Flaw.at(DATE_SERIAL, cell);
        return Read.flaw(usual.test(day) ? flaw.offering(day.toString()) : flaw);
    }

    private static Optional<Integer> month(String name) {
        var start = name.toLowerCase(Locale.ROOT).substring(0, 3);
        for (var i = 0; i < MONTHS.size(); i++)
            if (MONTHS.get(i).contains(start)) return Optional.of(i + 1);
        return Optional.empty();
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int day(String iso) {
        return part(iso, 8, 10);
    }

    private static int number(Matcher matched, int group) {
        return Integer.parseInt(matched.group(group));
    }

    private static int part(String text, int from, int to) {
        return Integer.parseInt(text.substring(from, to));
    }
}
