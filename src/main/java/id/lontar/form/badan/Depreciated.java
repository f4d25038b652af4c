package id.lontar.form.badan;

import static id.lontar.form.Places.at;
import static id.lontar.rules.badan.Depreciation.*;

import id.lontar.form.Finding;
import id.lontar.rules.Assessment;
import id.lontar.rules.BookYear;
import id.lontar.rules.Row;

import java.util.stream.Stream;

/// What one asset can be depreciated by: never more than is left of it, and not before it is there.
///
/// Source: UU PPh Pasal 11 ayat (1) sampai (3), 11A.
final class Depreciated {
    private Depreciated() {}

    static Stream<Finding> find(Assessment a) {
        var year = BookYear.of(a);
        return a.answers().rows(ASSETS).stream()
                .flatMap(row -> Stream.concat(acquired(row, year), left(row, year)));
    }

    private static Stream<Finding> acquired(Row row, BookYear year) {
        return row
                .get(YEAR)
                .filter(in -> in > year.last().getYear())
                .map(
                        in ->
                                Finding.error(
                                        at(ASSETS, row, YEAR),
                                        "finding.depreciation.later",
                                        Integer.toString(in),
                                        year.last()))
                .stream();
    }

    private static Stream<Finding> left(Row row, BookYear year) {
        var fiscal = row.amount(FISCAL);
        var place = at(ASSETS, row, FISCAL);
        if (!row.says(FISCAL)) return Stream.empty();
        if (row.says(COST) && fiscal.compareTo(row.amount(COST)) > 0)
            return Stream.of(
                    Finding.error(
                            place, "finding.depreciation.aboveCost", fiscal, row.amount(COST)));
        var opened = row.get(YEAR).filter(in -> in < year.first().getYear()).isPresent();
        return opened && row.says(OPENING) && fiscal.compareTo(row.amount(OPENING)) > 0
                ? Stream.of(
                        Finding.error(
                                place,
                                "finding.depreciation.aboveOpening",
                                fiscal,
                                row.amount(OPENING)))
                : Stream.empty();
    }
}
