package id.lontar.form.op;

import static id.lontar.form.Places.at;
import static id.lontar.rules.op.Personal1770.L8;

import id.lontar.form.Amounts;
import id.lontar.form.Attached;
import id.lontar.form.Check;
import id.lontar.form.Finding;
import id.lontar.money.Rupiah;
import id.lontar.rules.Assessment;
import id.lontar.rules.LossYears;
import id.lontar.rules.Row;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The worksheet of losses (V10).
final class LossChecks {
    private LossChecks() {}

    static final List<Check> ALL =
            List.of(
                    (a, today) -> rows(a),
                    (a, today) ->
                            a.known(L8).filter(Rupiah::isPositive).isPresent()
                                    ? Attached.missing(
                                            a,
                                            "LOSSES",
                                            at(LossYears.WORKSHEET),
                                            "finding.loss.file")
                                    : Stream.empty());

    private static Stream<Finding> rows(Assessment a) {
        var seen = new HashSet<Integer>();
        return a.answers().rows(LossYears.WORKSHEET).stream().flatMap(row -> row(a, row, seen));
    }

    private static Stream<Finding> row(Assessment a, Row row, Set<Integer> seen) {
        return Stream.of(
                        year(a, row, seen),
                        term(a, row),
                        used(row),
                        Amounts.notNegative(LossYears.WORKSHEET, row, LossYears.LOSS),
                        Amounts.notNegative(LossYears.WORKSHEET, row, LossYears.USED))
                .flatMap(each -> each);
    }

    private static Stream<Finding> year(Assessment a, Row row, Set<Integer> seen) {
        var year = row.get(LossYears.YEAR);
        if (year.isEmpty()) return Stream.empty();
        var place = at(LossYears.WORKSHEET, row, LossYears.YEAR);
        if (!seen.add(year.get()))
            return Stream.of(Finding.error(place, "finding.loss.twice", year.get().toString()));
        if (year.get() >= a.year().year())
            return Stream.of(Finding.error(place, "finding.loss.future", a.year().toString()));
        var terms = a.value(LossYears.TERMS).known().orElseThrow();
        return terms.lasts(row, a.year().year())
                ? Stream.empty()
                : Stream.of(
                        Finding.error(
                                        place,
                                        "finding.loss.old",
                                        year.get().toString(),
                                        terms.usual())
                                .repairedBy(
                                        answers ->
                                                answers.withoutRow(LossYears.WORKSHEET, row.key()),
                                        "repair.removeRow"));
    }

    private static Stream<Finding> term(Assessment a, Row row) {
        var term = row.get(LossYears.TERM);
        if (term.isEmpty()) return Stream.empty();
        var terms = a.value(LossYears.TERMS).known().orElseThrow();
        var place = at(LossYears.WORKSHEET, row, LossYears.TERM);
        if (term.get() < terms.usual() || term.get() > terms.facility())
            return Stream.of(
                    Finding.error(place, "finding.loss.term", terms.usual(), terms.facility()));
        return term.get() > terms.usual()
                ? Stream.of(Finding.warning(place, "finding.loss.facility", terms.usual()))
                : Stream.empty();
    }

    private static Stream<Finding> used(Row row) {
        return row.amount(LossYears.USED).compareTo(row.amount(LossYears.LOSS).orZeroIfNegative())
                        > 0
                ? Stream.of(
                        Finding.error(
                                at(LossYears.WORKSHEET, row, LossYears.USED), "finding.loss.used"))
                : Stream.empty();
    }
}
