package id.lontar.form.op;

import static id.lontar.form.Amounts.notNegative;
import static id.lontar.form.Places.at;
import static id.lontar.rules.op.Personal.*;

import id.lontar.form.Check;
import id.lontar.form.Finding;
import id.lontar.form.NothingListed;
import id.lontar.form.OnlyDebts;
import id.lontar.form.Places;
import id.lontar.form.SameRow;
import id.lontar.form.UnusualYear;
import id.lontar.rules.Assessment;
import id.lontar.rules.Row;

import java.util.List;
import java.util.stream.Stream;

/// Assets and debts (V14).
record WealthChecks(OnForm form) {
    List<Check> all() {
        return List.of(
                (a, today) -> NothingListed.check(a, ASSETS, NO_ASSETS, "assets"),
                (a, today) -> NothingListed.check(a, DEBTS, NO_DEBTS, "debts"),
                (a, today) -> assets(a),
                (a, today) -> SameRow.find(a, ASSETS, ASSET_COST),
                (a, today) -> SameRow.find(a, DEBTS, DEBT_AMOUNT),
                (a, today) -> debts(a),
                (a, today) -> OnlyDebts.find(a, NO_ASSETS, DEBTS, DEBT_CODE),
                (a, today) -> explained(a));
    }

    private static Stream<Finding> assets(Assessment a) {
        return a.answers().rows(ASSETS).stream().flatMap(row -> asset(a, row));
    }

    private static Stream<Finding> asset(Assessment a, Row row) {
        var code = row.text(ASSET_CODE);
        var unknown =
                !code.isEmpty() && !Places.listed(a, "asset-codes", code)
                        ? Stream.of(
                                Finding.error(at(ASSETS, row, ASSET_CODE), "finding.asset.code"))
                        : Stream.<Finding>empty();
        return Stream.of(
                        unknown,
                        UnusualYear.find(a, ASSETS, row, ASSET_YEAR, "finding.asset.year"),
                        notNegative(ASSETS, row, ASSET_COST))
                .flatMap(each -> each);
    }

    private static Stream<Finding> debts(Assessment a) {
        return a.answers().rows(DEBTS).stream().flatMap(row -> debt(a, row));
    }

    private static Stream<Finding> debt(Assessment a, Row row) {
        var code = row.text(DEBT_CODE);
        var unknown =
                !code.isEmpty() && !Places.listed(a, "debt-codes", code)
                        ? Stream.of(Finding.error(at(DEBTS, row, DEBT_CODE), "finding.debt.code"))
                        : Stream.<Finding>empty();
        return Stream.of(
                        unknown,
                        UnusualYear.find(a, DEBTS, row, DEBT_YEAR, "finding.debt.year"),
                        notNegative(DEBTS, row, DEBT_AMOUNT))
                .flatMap(each -> each);
    }

    /// Net worth bought this year that the year's income cannot have paid for.
    private Stream<Finding> explained(Assessment a) {
        return form.wealth().isUnexplained(a)
                ? Stream.of(
                        Finding.warning(
                                at(ASSETS),
                                "finding.wealth",
                                form.wealth().growth(a),
                                form.wealth().earned(a)))
                : Stream.empty();
    }
}
