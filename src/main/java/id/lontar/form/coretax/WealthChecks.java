package id.lontar.form.coretax;

import static id.lontar.form.Amounts.notNegative;
import static id.lontar.form.Places.at;
import static id.lontar.form.coretax.Found.unlisted;
import static id.lontar.form.coretax.Found.warningIf;
import static id.lontar.rules.coretax.Assets.*;

import id.lontar.form.Check;
import id.lontar.form.Finding;
import id.lontar.form.NoNumber;
import id.lontar.form.OnlyDebts;
import id.lontar.form.SameRow;
import id.lontar.form.UnusualYear;
import id.lontar.form.Wealth;
import id.lontar.form.Wealth.Holding;
import id.lontar.rules.Assessment;
import id.lontar.rules.Row;
import id.lontar.rules.Table;
import id.lontar.rules.coretax.Gates;
import id.lontar.rules.coretax.Induk;
import id.lontar.rules.coretax.Turnover;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Assets and debts (V14).
final class WealthChecks {
    private WealthChecks() {}

    /// The code lists of the six tables, in the order printed.
    private static final List<String> LISTS =
            List.of(
                    "asset-codes-cash",
                    "asset-codes-receivable",
                    "asset-codes-investment",
                    "asset-codes-movable",
                    "asset-codes-immovable",
                    "asset-codes-other");

    private static final List<NoNumber> NUMBERS =
            Stream.of(RECEIVABLES, INVESTMENTS, DEBTS)
                    .map(table -> new NoNumber(table, PARTY_ID, Optional.of(COUNTRY)))
                    .toList();

    static final List<Check> ALL =
            List.of(
                    (a, today) -> answered(a),
                    (a, today) -> TABLES.stream().flatMap(table -> assets(a, table)),
                    (a, today) ->
                            TABLES.stream().flatMap(each -> SameRow.find(a, each, cost(each))),
                    (a, today) -> SameRow.find(a, DEBTS, BALANCE),
                    (a, today) -> Found.each(a, DEBTS, row -> debt(a, row)),
                    (a, today) -> NUMBERS.stream().flatMap(each -> each.find(a)),
                    (a, today) -> MovableOwners.find(a),
                    (a, today) ->
                            Found.open(a, Gates.ASK_14B)
                                    ? OnlyDebts.find(a, NO_ASSETS, DEBTS, CODE)
                                    : Stream.empty(),
                    (a, today) -> explained(a));

    private static Stream<Finding> answered(Assessment a) {
        var ticked = a.answers().get(NO_ASSETS).orElse(false);
        var rows = TABLES.stream().anyMatch(each -> !a.answers().rows(each).isEmpty());
        if (ticked && rows)
            return Stream.of(
                    Finding.error(at(NO_ASSETS), "finding.assets.noneButRows")
                            .repairedBy(answers -> answers.without(NO_ASSETS), "repair.untick"));
        return ticked || rows
                ? Stream.empty()
                : Stream.of(Finding.needed(at(CASH), "finding.assets.answer"));
    }

    private static Stream<Finding> assets(Assessment a, Table table) {
        var list = LISTS.get(TABLES.indexOf(table));
        return Found.each(
                a,
                table,
                row ->
                        Stream.of(
                                        unlisted(a, table, row, CODE, list, "finding.asset.code"),
                                        UnusualYear.find(a, table, row, YEAR, "finding.asset.year"),
                                        notNegative(table, row, cost(table)),
                                        notNegative(table, row, value(table)))
                                .flatMap(each -> each)
                                .distinct());
    }

    private static Stream<Finding> debt(Assessment a, Row row) {
        return Stream.of(
                        unlisted(a, DEBTS, row, CODE, "debt-codes", "finding.debt.code"),
                        UnusualYear.find(a, DEBTS, row, YEAR, "finding.debt.year"),
                        notNegative(DEBTS, row, BALANCE))
                .flatMap(each -> each);
    }

    /// The turnover of a small business pays for things too, and none of it need be final income.
    static final Wealth WEALTH =
            new Wealth(
                    List.of(
                            List.of(Induk.L2, Induk.L14C, Induk.L14D),
                            List.of(Induk.L2, Induk.L14D, Turnover.TOTAL)),
                    Induk.L14A,
                    Induk.L14B,
                    TABLES.stream().map(each -> new Holding(each, YEAR, cost(each))).toList(),
                    Optional.of(new Holding(DEBTS, YEAR, BALANCE)));

    /// Net worth bought this year that the year's income cannot have paid for.
    private static Stream<Finding> explained(Assessment a) {
        return warningIf(
                WEALTH.isUnexplained(a),
                at(CASH),
                "finding.wealth",
                WEALTH.growth(a),
                WEALTH.earned(a));
    }
}
