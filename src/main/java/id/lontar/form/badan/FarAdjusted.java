package id.lontar.form.badan;

import static id.lontar.form.Places.at;
import static id.lontar.form.badan.CompanyChecks.known;
import static id.lontar.rules.badan.Accounts.*;

import id.lontar.form.Amounts;
import id.lontar.form.Finding;
import id.lontar.form.Places;
import id.lontar.money.Rupiah;
import id.lontar.rules.Assessment;
import id.lontar.rules.Column;
import id.lontar.rules.Question;
import id.lontar.rules.Row;
import id.lontar.rules.badan.Account;
import id.lontar.rules.badan.Corporate1771;
import id.lontar.rules.badan.Reconciliation1771;

import java.util.List;
import java.util.stream.Stream;

/// An adjustment of more than what it adjusts: no more can be taken out of a cost or an income than
/// was booked, and little is added to one beyond what it was.
final class FarAdjusted {
    private FarAdjusted() {}

    /// One account of L-1.
    static Stream<Finding> find(Assessment a, Row row, Account account) {
        if (!row.says(COMMERCIAL) || row.amount(COMMERCIAL).isNegative()) return Stream.empty();
        var booked =
                row.amount(COMMERCIAL).minus(row.amount(NOT_OBJECT)).minus(row.amount(UNDER_FINAL));
        var taken = account.expense() ? UP : DOWN;
        var added = account.expense() ? DOWN : UP;
        return Stream.concat(
                above(row, taken, booked.orZeroIfNegative(), "finding.l1.farTaken"),
                isFree(a, row, account)
                        ? Stream.empty()
                        : above(
                                row,
                                added,
                                account.expense() ? booked : booked.max(known(a, TURNOVER)),
                                "finding.l1.farAdded"));
    }

    /// L-9 says how much depreciation is added, however little the books have.
    private static boolean isFree(Assessment a, Row row, Account account) {
        var codes = Places.marked(a, "fiscal-adjustments", "of", "depreciation");
        return account.expense()
                && (row.text(REASONS).isBlank()
                        || Adjusted.SIDES.typed(row).anyMatch(codes::contains));
    }

    private static Stream<Finding> above(Row row, Column<Rupiah> column, Rupiah most, String key) {
        return row.amount(column).compareTo(most) > 0
                ? Stream.of(
                        Finding.warning(
                                at(PROFIT, row, column),
                                key,
                                row.amount(column),
                                row.text(CODE),
                                most))
                : Stream.empty();
    }

    /// The lines of 1771-I: 5 puts back costs, and 6 c and d take off income.
    static Stream<Finding> of1771(Assessment a) {
        var costs = a.known(Reconciliation1771.II_ALL);
        var income = a.known(Corporate1771.GROSS);
        return Stream.concat(
                costs.stream()
                        .flatMap(
                                most ->
                                        above(
                                                a,
                                                Reconciliation1771.POSITIVE,
                                                most,
                                                "finding.reconciliation.aboveCosts")),
                income.stream()
                        .flatMap(
                                most ->
                                        above(
                                                a,
                                                Reconciliation1771.NEGATIVE.subList(2, 4),
                                                most,
                                                "finding.reconciliation.aboveIncome")));
    }

    private static Stream<Finding> above(
            Assessment a, List<Question<Rupiah>> lines, Rupiah most, String key) {
        return lines.stream().flatMap(each -> Amounts.above(a, each, most, key));
    }
}
