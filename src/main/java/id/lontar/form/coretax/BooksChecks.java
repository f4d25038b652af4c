package id.lontar.form.coretax;

import static id.lontar.form.Amounts.notNegative;
import static id.lontar.form.Places.at;
import static id.lontar.form.coretax.Found.errorIf;
import static id.lontar.form.coretax.Found.warningIf;
import static id.lontar.rules.coretax.Books.*;

import id.lontar.form.Attached;
import id.lontar.form.Check;
import id.lontar.form.Finding;
import id.lontar.form.NpwpFindings;
import id.lontar.form.Places;
import id.lontar.rules.Assessment;
import id.lontar.rules.Row;
import id.lontar.rules.Table;
import id.lontar.rules.coretax.Chart;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Books: accounts of the chart, adjustments with their code, and a balance sheet that balances
/// (V17).
final class BooksChecks {
    private BooksChecks() {}

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
                                        Stream.concat(
                                                account(chart, sector.accounts(), row, seen),
                                                adjustment(a, chart, sector.accounts(), row))),
                        Found.each(
                                a,
                                sector.balances(),
                                row -> account(balances, sector.balances(), row, seen)),
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

    private static Stream<Finding> adjustment(Assessment a, Chart chart, Table table, Row row) {
        var adjusted = !row.amount(PLUS).isZero() || !row.amount(MINUS).isZero();
        var codes = row.text(ADJUSTMENT);
        var split = !row.amount(EXEMPT).isZero() || !row.amount(FINAL).isZero();
        return Stream.of(
                        notNegative(table, row, PLUS),
                        notNegative(table, row, MINUS),
                        errorIf(
                                !isIncome(row) && split,
                                at(table, row, EXEMPT),
                                "finding.books.expenseSplit"),
                        adjusted && codes.isBlank()
                                ? Stream.of(
                                        Finding.needed(
                                                at(table, row, ADJUSTMENT),
                                                "finding.books.adjustment"))
                                : Stream.<Finding>empty(),
                        errorIf(
                                unknown(a, codes),
                                at(table, row, ADJUSTMENT),
                                "finding.books.adjustmentCode"),
                        warningIf(
                                adjusted && chart.isContra(row.text(ACCOUNT)),
                                at(table, row, ACCOUNT),
                                "finding.books.contra"))
                .flatMap(each -> each);
    }

    private static boolean unknown(Assessment a, String codes) {
        return Arrays.stream(codes.split(","))
                .map(String::strip)
                .anyMatch(code -> !code.isEmpty() && !Places.listed(a, "fiscal-adjustments", code));
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
