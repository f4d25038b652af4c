package id.lontar.form;

import static id.lontar.form.Places.at;

import id.lontar.rules.BookYear;
import id.lontar.rules.Column;
import id.lontar.rules.Row;
import id.lontar.rules.Table;

import java.time.LocalDate;
import java.util.stream.Stream;

/// Income from abroad that was earned in another year than the one that is declared, or is not
/// earned yet.
///
/// Source: UU PPh Pasal 24; PMK 192/PMK.03/2018.
public final class EarnedOutside {
    private EarnedOutside() {}

    public static Stream<Finding> find(
            Table table, Row row, Column<LocalDate> column, BookYear year, LocalDate today) {
        var day = row.get(column);
        if (day.isEmpty()) return Stream.empty();
        var place = at(table, row, column);
        if (day.get().isAfter(today))
            return Stream.of(Finding.error(place, "finding.foreign.future"));
        return day.get().isBefore(year.first()) || day.get().isAfter(year.last())
                ? Stream.of(
                        Finding.warning(
                                place, "finding.foreign.bookYear", year.first(), year.last()))
                : Stream.empty();
    }
}
