package id.lontar.form.badan;

import static id.lontar.form.DepreciationGroup.DECLINING;
import static id.lontar.form.DepreciationGroup.UNITS;
import static id.lontar.form.Places.at;
import static id.lontar.rules.badan.Depreciation.*;

import id.lontar.form.DepreciationGroup;
import id.lontar.form.Finding;
import id.lontar.money.Rate;
import id.lontar.money.Rupiah;
import id.lontar.rules.Assessment;
import id.lontar.rules.BookYear;
import id.lontar.rules.Row;
import id.lontar.rules.badan.CoretaxCorporate;
import id.lontar.rules.badan.Facilities;
import id.lontar.rules.badan.Reconciliation1771;

import java.util.stream.Stream;

/// What the group of an asset allows: its methods, and what one year takes off at most.
///
/// Source: UU PPh Pasal 11 ayat (1), (2), (6), 11A ayat (1), (2); PP 78/2019 for what a facility
/// depreciates in half the time.
final class ByGroup {
    private ByGroup() {}

    static Stream<Finding> find(Assessment a) {
        var year = BookYear.of(a);
        return a.answers().rows(ASSETS).stream()
                .flatMap(
                        row ->
                                DepreciationGroup.find(
                                                a, "depreciation-groups-badan", row.text(GROUP))
                                        .stream()
                                        .flatMap(
                                                group ->
                                                        Stream.concat(
                                                                method(row, group),
                                                                isOver(year, row, group)
                                                                        ? over(row, group)
                                                                        : above(
                                                                                a, year, row,
                                                                                group))));
    }

    private static Stream<Finding> method(Row row, DepreciationGroup group) {
        var place = at(ASSETS, row, METHOD);
        var method = row.text(METHOD);
        if (group.isOfBuildings() && (method.equals(DECLINING) || method.equals(UNITS)))
            return Stream.of(Finding.error(place, "finding.depreciation.building"));
        return group.of().equals("tangible") && method.equals(UNITS)
                ? Stream.of(Finding.warning(place, "finding.depreciation.units"))
                : Stream.empty();
    }

    /// The useful life begins in the month of acquisition, and ends at the latest in the year that
    /// is as many years later.
    private static boolean isOver(BookYear year, Row row, DepreciationGroup group) {
        return row.amount(FISCAL).isPositive()
                && row.get(YEAR)
                        .filter(in -> year.first().getYear() > in + group.years())
                        .isPresent();
    }

    private static Stream<Finding> over(Row row, DepreciationGroup group) {
        return Stream.of(
                Finding.warning(
                        at(ASSETS, row, FISCAL),
                        "finding.depreciation.over",
                        Integer.toString(group.years()),
                        Integer.toString(row.get(YEAR).orElseThrow())));
    }

    /// Nothing where the method has no rate, where the last year takes all that is left, or where
    /// more than the cost is taken, which is told by itself.
    private static Stream<Finding> above(
            Assessment a, BookYear year, Row row, DepreciationGroup group) {
        if (!row.says(COST) || row.amount(FISCAL).compareTo(row.amount(COST)) > 0)
            return Stream.empty();
        if (isLast(year, row, group)) return Stream.empty();
        return group
                .rate(row.text(METHOD))
                .map(usual -> isFaster(a) ? twice(usual) : usual)
                .stream()
                .flatMap(
                        rate ->
                                DepreciationGroup.above(
                                        at(ASSETS, row, FISCAL),
                                        row.amount(FISCAL),
                                        rate,
                                        base(year, row)));
    }

    private static Rate twice(Rate rate) {
        return new Rate(rate.numerator() * 2, rate.denominator());
    }

    /// The declining balance is written off at the end of the useful life.
    private static boolean isLast(BookYear year, Row row, DepreciationGroup group) {
        return row.text(METHOD).equals(DECLINING)
                && row.get(YEAR)
                        .filter(in -> year.last().getYear() >= in + group.years() - 1)
                        .isPresent();
    }

    private static Rupiah base(BookYear year, Row row) {
        var opened = row.get(YEAR).filter(in -> in < year.first().getYear()).isPresent();
        return row.text(METHOD).equals(DECLINING) && opened && row.says(OPENING)
                ? row.amount(OPENING)
                : row.amount(COST);
    }

    private static boolean isFaster(Assessment a) {
        return a.answers().get(CoretaxCorporate.OTHER_FACILITY).orElse(false)
                || a.answers().get(Facilities.INVESTS).orElse(false)
                || !a.answers().rows(Reconciliation1771.FACILITY).isEmpty();
    }
}
