package id.lontar.form.op;

import static id.lontar.form.Places.at;
import static id.lontar.rules.op.Personal1770.L8;

import id.lontar.form.Amounts;
import id.lontar.form.Attached;
import id.lontar.form.Check;
import id.lontar.form.Finding;
import id.lontar.money.Rupiah;
import id.lontar.rules.Assessment;
import id.lontar.rules.Row;
import id.lontar.rules.op.Losses;

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
                                            a, "LOSSES", at(Losses.WORKSHEET), "finding.loss.file")
                                    : Stream.empty());

    private static Stream<Finding> rows(Assessment a) {
        var seen = new HashSet<Integer>();
        return a.answers().rows(Losses.WORKSHEET).stream().flatMap(row -> row(a, row, seen));
    }

    private static Stream<Finding> row(Assessment a, Row row, Set<Integer> seen) {
        return Stream.of(
                        year(a, row, seen),
                        term(a, row),
                        used(row),
                        Amounts.notNegative(Losses.WORKSHEET, row, Losses.LOSS),
                        Amounts.notNegative(Losses.WORKSHEET, row, Losses.USED))
                .flatMap(each -> each);
    }

    private static Stream<Finding> year(Assessment a, Row row, Set<Integer> seen) {
        var year = row.get(Losses.YEAR);
        if (year.isEmpty()) return Stream.empty();
        var place = at(Losses.WORKSHEET, row, Losses.YEAR);
        if (!seen.add(year.get()))
            return Stream.of(Finding.error(place, "finding.loss.twice", year.get().toString()));
        if (year.get() >= a.year().year())
            return Stream.of(Finding.error(place, "finding.loss.future", a.year().toString()));
        var terms = a.value(Losses.TERMS).known().orElseThrow();
        return terms.lasts(row, a.year().year())
                ? Stream.empty()
                : Stream.of(
                        Finding.error(
                                        place,
                                        "finding.loss.old",
                                        year.get().toString(),
                                        terms.usual())
                                .repairedBy(
                                        answers -> answers.withoutRow(Losses.WORKSHEET, row.key()),
                                        "repair.removeRow"));
    }

    private static Stream<Finding> term(Assessment a, Row row) {
        var term = row.get(Losses.TERM);
        if (term.isEmpty()) return Stream.empty();
        var terms = a.value(Losses.TERMS).known().orElseThrow();
        var place = at(Losses.WORKSHEET, row, Losses.TERM);
        if (term.get() < terms.usual() || term.get() > terms.facility())
            return Stream.of(
                    Finding.error(place, "finding.loss.term", terms.usual(), terms.facility()));
        return term.get() > terms.usual()
                ? Stream.of(Finding.warning(place, "finding.loss.facility", terms.usual()))
                : Stream.empty();
    }

    private static Stream<Finding> used(Row row) {
        return row.amount(Losses.USED).compareTo(row.amount(Losses.LOSS).orZeroIfNegative()) > 0
                ? Stream.of(
                        Finding.error(at(Losses.WORKSHEET, row, Losses.USED), "finding.loss.used"))
                : Stream.empty();
    }
}
