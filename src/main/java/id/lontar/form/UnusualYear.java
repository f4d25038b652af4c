package id.lontar.form;

import id.lontar.rules.Column;
import id.lontar.rules.Row;

import java.util.stream.Stream;

/// A year in which nobody alive acquired anything: most often typed with two digits.
public final class UnusualYear {
    private UnusualYear() {}

    private static final int OLDEST = 1900;

    public static Stream<Finding> find(Row row, Place place, Column<Integer> column) {
        return row
                .get(column)
                .filter(year -> year < OLDEST)
                .map(
                        year ->
                                Finding.warning(
                                        place, "finding.asset.yearOdd", Integer.toString(year)))
                .stream();
    }
}
