package id.lontar.form.coretax;

import static id.lontar.form.Amounts.notNegative;
import static id.lontar.form.Places.at;
import static id.lontar.form.coretax.Found.errorIf;
import static id.lontar.form.coretax.Found.warningIf;
import static id.lontar.rules.coretax.Losses.*;

import id.lontar.form.Finding;
import id.lontar.money.Rupiah;
import id.lontar.rules.Assessment;
import id.lontar.rules.Column;
import id.lontar.rules.LossYears;
import id.lontar.rules.Row;
import id.lontar.rules.coretax.Losses;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/// The rows of L-5 part A: which year's loss, how much of it each year used (V10).
final class LossRowChecks {
    private static final int LISTED = 9;

    private final Assessment a;
    private final boolean extended;
    private final LossYears.Terms terms;
    private final Set<Integer> seen = new HashSet<>();

    private LossRowChecks(Assessment a) {
        this.a = a;
        this.extended = a.answers().get(TEN_YEARS).orElse(false);
        this.terms = a.known(LossYears.TERMS).orElseThrow();
    }

    static Stream<Finding> find(Assessment a) {
        var checks = new LossRowChecks(a);
        return Stream.of(Found.each(a, LOSSES, checks::row), checks.order(), checks.facility())
                .flatMap(each -> each);
    }

    private Stream<Finding> row(Row row) {
        return Stream.of(
                        year(row),
                        row.get(LOSS_YEAR).isPresent() && alive(row)
                                ? unsaid(row)
                                : Stream.<Finding>empty(),
                        amounts(row),
                        early(row),
                        USED.stream().flatMap(each -> notNegative(LOSSES, row, each)))
                .flatMap(each -> each);
    }

    private Stream<Finding> year(Row row) {
        var year = row.get(LOSS_YEAR);
        if (year.isEmpty()) return Stream.empty();
        var place = at(LOSSES, row, LOSS_YEAR);
        var now = a.year().year();
        return Stream.of(
                        errorIf(
                                year.get() > now || year.get() < now - LISTED,
                                place,
                                "finding.ctLoss.year"),
                        errorIf(!seen.add(year.get()), place, "finding.ctLoss.twice"),
                        errorIf(
                                row.amount(USED_NOW).isPositive() && !alive(row),
                                at(LOSSES, row, USED_NOW),
                                "finding.ctLoss.old",
                                Integer.toString(year.get()),
                                extended ? terms.facility() : terms.usual()))
                .flatMap(each -> each);
    }

    /// What this year uses is asked of each loss that still may be used, and what the years
    /// between used of it: without those nobody knows what is left.
    private Stream<Finding> unsaid(Row row) {
        return Stream.concat(
                        Stream.of(USED_NOW), EARLIER.stream().filter(each -> isBetween(row, each)))
                .filter(each -> !row.says(each))
                .map(
                        each ->
                                Finding.needed(
                                                at(LOSSES, row, each),
                                                each.equals(USED_NOW)
                                                        ? "finding.ctLoss.usedNow"
                                                        : "finding.ctLoss.usedThen",
                                                Integer.toString(yearOf(each)))
                                        .repairedBy(
                                                answers ->
                                                        answers.withRow(
                                                                LOSSES,
                                                                row.with(each, Rupiah.ZERO)),
                                                "repair.setNet",
                                                Rupiah.ZERO));
    }

    private boolean isBetween(Row row, Column<Rupiah> used) {
        return row.get(LOSS_YEAR).filter(from -> from < yearOf(used)).isPresent();
    }

    /// Nothing is set off before the loss has arisen.
    private Stream<Finding> early(Row row) {
        return EARLIER.stream()
                .filter(each -> row.get(LOSS_YEAR).isPresent() && !isBetween(row, each))
                .filter(each -> row.amount(each).isPositive())
                .map(
                        each ->
                                Finding.error(
                                                at(LOSSES, row, each),
                                                "finding.ctLoss.early",
                                                Integer.toString(yearOf(each)))
                                        .repairedBy(
                                                answers ->
                                                        answers.withRow(LOSSES, row.without(each)),
                                                "repair.clear"));
    }

    private int yearOf(Column<Rupiah> used) {
        return a.year().year() + USED.indexOf(used) - USED.indexOf(USED_NOW);
    }

    private Stream<Finding> amounts(Row row) {
        var sum = used(row);
        var result = row.amount(RESULT);
        return Stream.concat(
                errorIf(
                        row.says(RESULT) && sum.isPositive() && !result.isNegative(),
                        at(LOSSES, row, RESULT),
                        "finding.ctLoss.sign"),
                errorIf(
                        result.isNegative() && sum.compareTo(Rupiah.ZERO.minus(result)) > 0,
                        at(LOSSES, row, USED_NOW),
                        "finding.ctLoss.aboveLoss",
                        Rupiah.ZERO.minus(result),
                        sum));
    }

    /// Losses are set off year after year (Pasal 6 ayat 2): the oldest first, which lapses first.
    private Stream<Finding> order() {
        var rows =
                a.answers().rows(LOSSES).stream()
                        .filter(this::alive)
                        .sorted(Comparator.comparing(row -> row.get(LOSS_YEAR).orElseThrow()))
                        .toList();
        for (var i = 0; i < rows.size(); i++) {
            var older = rows.get(i);
            if (unsaid(older).findAny().isPresent()) return Stream.empty();
            var left = Rupiah.ZERO.minus(older.amount(RESULT)).minus(used(older));
            if (!left.isPositive()) continue;
            return rows.subList(i + 1, rows.size()).stream()
                    .filter(row -> row.amount(USED_NOW).isPositive())
                    .map(row -> outOfOrder(row, older, left));
        }
        return Stream.empty();
    }

    /// A loss that only a facility keeps alive.
    private Stream<Finding> facility() {
        var old =
                a.answers().rows(LOSSES).stream()
                        .filter(row -> row.amount(USED_NOW).isPositive() && alive(row))
                        .anyMatch(row -> !Losses.alive(row, false, terms, a.year()));
        return warningIf(old, at(TEN_YEARS), "finding.loss.facility", terms.usual());
    }

    private static Finding outOfOrder(Row row, Row older, Rupiah left) {
        return Finding.warning(
                at(LOSSES, row, USED_NOW),
                "finding.ctLoss.order",
                Integer.toString(older.get(LOSS_YEAR).orElseThrow()),
                left);
    }

    private boolean alive(Row row) {
        return Losses.alive(row, extended, terms, a.year());
    }

    private static Rupiah used(Row row) {
        return Rupiah.sum(USED.stream().map(row::amount).toList());
    }
}
