package id.lontar.form;

import static id.lontar.form.Places.at;

import id.lontar.rules.Assessment;
import id.lontar.rules.BookYear;
import id.lontar.rules.Column;
import id.lontar.rules.Row;
import id.lontar.rules.Spelling;
import id.lontar.tax.Npwp;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A list of slips of tax withheld, and what is checked of each, whoever lists them (V08).
///
/// @param kinds the slips by the list of their kinds
public record Slips(
        MarkedRows kinds, Column<String> npwp, Column<String> number, Column<LocalDate> date) {

    /// Points, dashes and blanks, which a number may be typed with or without.
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

    public Stream<Finding> withholder(Row row) {
        return NpwpFindings.of(kinds.table(), row, npwp);
    }

    /// One slip may tell of tax that was withheld and of tax the government bore, on a row each.
    ///
    /// @param seen the slips of the rows before, of which this becomes one
    public Stream<Finding> twice(Assessment a, Row row, Set<String> seen) {
        var typed = row.text(number);
        var borne = BorneByGovernment.is(a, kinds, row) ? "/borne" : "";
        var slip = identity(row.text(npwp), typed) + borne;
        return bare(typed).isEmpty() || seen.add(slip)
                ? Stream.empty()
                : Stream.of(
                        Finding.error(
                                at(kinds.table(), row, number),
                                "finding.credit.twice",
                                Spelling.same(typed)));
    }

    /// What is the same for one slip however its numbers are typed, an old NPWP and the new one
    /// made of it among them.
    public static String identity(String npwp, String number) {
        return Npwp.parse(npwp).map(Npwp::digits).orElseGet(() -> bare(npwp))
                + "/"
                + bare(number).toUpperCase(Locale.ROOT);
    }

    private static String bare(String typed) {
        return SIGNS.matcher(typed).replaceAll("");
    }

    /// Slips of a year come until the end of the month after it.
    public static boolean isUsual(LocalDate day, BookYear year) {
        var last = YearMonth.from(year.last()).plusMonths(1).atEndOfMonth();
        return !day.isBefore(year.first()) && !day.isAfter(last);
    }

    /// @param key what to say of a day outside of the year, with `said`
    public Stream<Finding> day(
            Row row, BookYear year, LocalDate today, String key, Object... said) {
        var day = row.get(date);
        if (day.isEmpty()) return Stream.empty();
        var place = at(kinds.table(), row, date);
        if (day.get().isAfter(today))
            return Stream.of(Finding.error(place, "finding.credit.future"));
        return isUsual(day.get(), year)
                ? Stream.empty()
                : Stream.of(Finding.warning(place, key, said));
    }
}
