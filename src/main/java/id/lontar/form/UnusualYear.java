package id.lontar.form;

import static id.lontar.form.Places.at;

import id.lontar.rules.Assessment;
import id.lontar.rules.Column;
import id.lontar.rules.Row;
import id.lontar.rules.Table;

import java.util.stream.Stream;

/// A year of an asset or a debt that cannot be, being after the tax year, or in which nobody alive
/// acquired anything: most often typed with two digits.
public final class UnusualYear {
    private UnusualYear() {}

    private static final int OLDEST = 1900;

    /// @param later what to say of a year after the tax year
    public static Stream<Finding> find(
            Assessment a, Table table, Row row, Column<Integer> column, String later) {
        var year = row.get(column);
        if (year.isEmpty()) return Stream.empty();
        var place = at(table, row, column);
        if (year.get() > a.year().year())
            return Stream.of(Finding.error(place, later, a.year().toString()));
        return year.get() < OLDEST
                ? Stream.of(
                        Finding.warning(
                                place, "finding.asset.yearOdd", Integer.toString(year.get())))
                : Stream.empty();
    }
}
