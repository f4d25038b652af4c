package id.lontar.form.coretax;

import static id.lontar.form.Amounts.notNegative;
import static id.lontar.form.Places.at;
import static id.lontar.form.coretax.Found.errorIf;
import static id.lontar.form.coretax.Found.warningIf;
import static id.lontar.rules.coretax.Books.*;

import id.lontar.form.Adjusting;
import id.lontar.form.Attached;
import id.lontar.form.Check;
import id.lontar.form.Finding;
import id.lontar.form.NpwpFindings;
import id.lontar.rules.Assessment;
import id.lontar.rules.Row;
import id.lontar.rules.Table;
import id.lontar.rules.coretax.Books;
import id.lontar.rules.coretax.Chart;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Books: accounts of the chart, adjustments with their code, and a balance sheet that balances
/// (V17).
final class BooksChecks {
    private BooksChecks() {}

    /// The adjustment for costs of exempt or finally taxed income.
    private static final String COST_OF_FINAL = "FPO-11";

    static final List<Check> ALL =
            List.of(
                    (a, today) -> SECTORS.stream().flatMap(each -> sector(a, each)),
                    (a, today) -> NpwpFindings.of(a, CONSULTANT_NPWP),
                    (a, today) -> NpwpFindings.of(a, AUDITOR_NPWP));

    private static Stream<Finding> sector(Assessment a, Sector sector) {
        if (!Found.open(a, sector.open())) return Stream.empty();
        var chart = Chart.in(sector.accountList(), a.law(), a.year());
        var balances = Chart.in(sector.balanceList(), a.law(), a.year());
        var seen = new HashSet<String>();
        return Stream.of(
                        Found.each(
                                a,
                                sector.accounts(),
                                row ->
                                        Stream.of(
                                                        account(
                                                                chart,
                                                                sector.accounts(),
                                                                row,
                                                                seen),
                                                        parts(sector.accounts(), row),
                                                        adjustment(
                                                                a, chart, sector.accounts(), row))
                                                .flatMap(each -> each)),
                        Found.each(
                                a,
                                sector.balances(),
                                row -> account(balances, sector.balances(), row, seen)),
                        AccountGates.find(a, sector),
                        costOfFinal(a, sector),
                        balanced(a, sector),
                        Attached.missing(
                                a, "FINANCIAL", at(sector.balances()), "finding.books.attach"))
                .flatMap(each -> each);
    }

    private static Stream<Finding> account(Chart chart, Table table, Row row, Set<String> seen) {
        var code = row.text(ACCOUNT);
        if (code.isBlank()) return Stream.empty();
        var place = at(table, row, ACCOUNT);
        if (!chart.holds(code)) return Stream.of(Finding.error(place, "finding.books.account"));
        if (chart.isSum(code)) return Stream.of(Finding.error(place, "finding.books.sum", code));
        return errorIf(!seen.add(code), place, "finding.books.twice", code);
    }

    /// What is exempt or taxed finally is a part of the account. An account stands as printed, a
    /// deduction without its minus: below zero it turns round what it is.
    private static Stream<Finding> parts(Table table, Row row) {
        var whole = row.amount(COMMERCIAL);
        var parts = row.amount(EXEMPT).plus(row.amount(FINAL));
        return Stream.of(
                        warningIf(
                                whole.isNegative(),
                                at(table, row, COMMERCIAL),
                                "finding.books.negative"),
                        notNegative(table, row, EXEMPT),
                        notNegative(table, row, FINAL),
                        errorIf(
                                isIncome(row)
                                        && row.says(COMMERCIAL)
                                        && parts.compareTo(whole.orZeroIfNegative()) > 0,
                                at(table, row, FINAL),
                                "finding.books.parts",
                                parts,
                                whole))
                .flatMap(each -> each);
    }

    private static Stream<Finding> adjustment(Assessment a, Chart chart, Table table, Row row) {
        var adjusted = !row.amount(PLUS).isZero() || !row.amount(MINUS).isZero();
        var sides = new Adjusting(table, PLUS, MINUS, ADJUSTMENT);
        var split = !row.amount(EXEMPT).isZero() || !row.amount(FINAL).isZero();
        return Stream.of(
                        notNegative(table, row, PLUS),
                        notNegative(table, row, MINUS),
                        errorIf(
                                row.says(ACCOUNT) && !isIncome(row) && split,
                                at(table, row, EXEMPT),
                                "finding.books.expenseSplit"),
                        uncoded(row)
                                ? Stream.of(
                                        Finding.needed(
                                                at(table, row, ADJUSTMENT),
                                                "finding.books.adjustment"))
                                : Stream.<Finding>empty(),
                        errorIf(
                                sides.unknown(a, row).findAny().isPresent(),
                                at(table, row, ADJUSTMENT),
                                "finding.books.adjustmentCode"),
                        sides.find(a, row),
                        warningIf(
                                adjusted && chart.isContra(row.text(ACCOUNT)),
                                at(table, row, ACCOUNT),
                                "finding.books.contra"))
                .flatMap(each -> each);
    }

    /// An adjustment nobody knows the reason of yet.
    private static boolean uncoded(Row row) {
        return (!row.amount(PLUS).isZero() || !row.amount(MINUS).isZero())
                && row.text(ADJUSTMENT).isBlank();
    }

    /// Income that is exempt or taxed finally has costs as a rule, and they are not deducted (PP
    /// 94/2010 Pasal 13).
    private static Stream<Finding> costOfFinal(Assessment a, Sector sector) {
        var rows = a.answers().rows(sector.accounts());
        var income = rows.stream().filter(Books::isIncome).toList();
        var split = Row.typed(income, FINAL).plus(Row.typed(income, EXEMPT));
        var costs =
                rows.stream()
                        .filter(row -> row.says(ACCOUNT) && !isIncome(row))
                        .anyMatch(row -> row.amount(COMMERCIAL).isPositive());
        var corrected =
                rows.stream()
                        .anyMatch(
                                row ->
                                        uncoded(row)
                                                || row.text(ADJUSTMENT).contains(COST_OF_FINAL));
        return warningIf(
                split.isPositive() && costs && !corrected,
                at(sector.accounts()),
                "finding.books.costOfFinalRow",
                split);
    }

    private static Stream<Finding> balanced(Assessment a, Sector sector) {
        var assets = a.known(ASSETS);
        var other = a.known(LIABILITIES_AND_EQUITY);
        return assets.isPresent() && other.isPresent()
                ? errorIf(
                        !assets.equals(other),
                        at(sector.balances()),
                        "finding.books.balance",
                        assets.get(),
                        other.get(),
                        assets.get().minus(other.get()))
                : Stream.empty();
    }
}
