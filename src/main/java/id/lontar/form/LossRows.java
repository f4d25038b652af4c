package id.lontar.form;

import static id.lontar.form.Places.at;

import id.lontar.money.Rupiah;
import id.lontar.rules.Assessment;
import id.lontar.rules.Column;
import id.lontar.rules.Kind;
import id.lontar.rules.Line;
import id.lontar.rules.LossYears;
import id.lontar.rules.Row;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The rows of the worksheet of losses, of persons and of companies (V10).
public final class LossRows {
    private static final Column<Rupiah> NOW = new Column<>("now", Kind.MONEY);
    private static final Column<Rupiah> LEFT = new Column<>("left", Kind.MONEY);

    private LossRows() {}

    public static Stream<Finding> find(Assessment a) {
        var seen = new HashSet<Integer>();
        return a.answers().rows(LossYears.WORKSHEET).stream().flatMap(row -> row(a, row, seen));
    }

    /// On paper each loss with what of it this year takes, and what next year may still use; what
    /// has expired is taken no more.
    ///
    /// @param grid of the worksheet
    /// @param used what of the losses counts this year
    public static Element.Grid printed(Element.Grid grid, Line<Rupiah> used) {
        return grid.deriving(NOW.id(), row -> Rupiah.ZERO)
                .deriving(LEFT.id(), row -> Rupiah.ZERO)
                .printing(a -> onPaper(a, used));
    }

    private static List<Row> onPaper(Assessment a, Line<Rupiah> used) {
        var rows = a.answers().rows(LossYears.WORKSHEET);
        var terms = a.value(LossYears.TERMS).known().orElseThrow();
        var uses = new HashMap<String, LossYears.Use>();
        for (var use : LossYears.uses(rows, terms, a.known(used).orElse(Rupiah.ZERO)))
            uses.put(use.row().key(), use);
        return rows.stream().map(row -> onPaper(row, uses.get(row.key()), terms, a)).toList();
    }

    private static Row onPaper(
            Row row, LossYears.@Nullable Use use, LossYears.Terms terms, Assessment a) {
        if (use == null) return row;
        var lasts = terms.lasts(row, a.year().year() + 1);
        var left = lasts ? use.left().minus(use.now()) : Rupiah.ZERO;
        return row.with(NOW, use.now()).with(LEFT, left);
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
        return row.says(LossYears.LOSS)
                        && row.amount(LossYears.USED)
                                        .compareTo(row.amount(LossYears.LOSS).orZeroIfNegative())
                                > 0
                ? Stream.of(
                        Finding.error(
                                at(LossYears.WORKSHEET, row, LossYears.USED), "finding.loss.used"))
                : Stream.empty();
    }
}
