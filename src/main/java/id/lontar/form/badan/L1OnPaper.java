package id.lontar.form.badan;

import id.lontar.money.Rupiah;
import id.lontar.rules.Assessment;
import id.lontar.rules.Column;
import id.lontar.rules.Kind;
import id.lontar.rules.Row;
import id.lontar.rules.badan.Account;
import id.lontar.rules.badan.Accounts;
import id.lontar.rules.badan.Charts;
import id.lontar.rules.badan.Ledger;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The profit and loss of L-1 as the form has it: each account that was filled in with what is
/// taxed (column 6) and its fiscal amount (column 10), and the sums of the form where they
/// stand. What is typed under no account of the sector, or twice, follows as it is: a draft hides
/// nothing.
final class L1OnPaper {
    private static final Column<Rupiah> TAXED = new Column<>("taxed", Kind.MONEY);
    private static final Column<Rupiah> FISCAL = new Column<>("fiscal", Kind.MONEY);

    private L1OnPaper() {}

    static List<Row> rows(Assessment a, String sector) {
        var typed = a.answers().rows(Accounts.PROFIT);
        var byCode = new HashMap<String, Row>();
        for (var row : typed) if (isUsed(row)) byCode.putIfAbsent(row.text(Accounts.CODE), row);
        if (byCode.isEmpty()) return List.of();
        var ledger = Ledger.of(Charts.in(a.law(), a.year()).profit(sector), typed);
        var placed =
                ledger.entries().stream()
                        .flatMap(entry -> row(entry, byCode.get(entry.account().code())).stream())
                        .toList();
        return Stream.concat(placed.stream(), left(typed, placed)).toList();
    }

    private static Stream<Row> left(List<Row> typed, List<Row> placed) {
        var there = placed.stream().map(Row::key).collect(Collectors.toSet());
        return typed.stream().filter(row -> isUsed(row) && !there.contains(row.key()));
    }

    private static boolean isUsed(Row row) {
        return row.cells().keySet().stream().anyMatch(cell -> !cell.equals(Accounts.CODE.id()));
    }

    private static Optional<Row> row(Ledger.Entry entry, @Nullable Row typed) {
        if (typed != null) return Optional.of(worked(typed, entry.account()));
        var amounts = entry.typed();
        var nothing =
                amounts.commercial().isZero() && entry.taxed().isZero() && entry.fiscal().isZero();
        if (entry.account().input() || nothing) return Optional.empty();
        var code = entry.account().code();
        return Optional.of(
                worked(Row.empty(Accounts.PROFIT.id() + Row.WORKED_OUT + code), entry)
                        .with(Accounts.CODE, code)
                        .with(Accounts.COMMERCIAL, amounts.commercial())
                        .with(Accounts.NOT_OBJECT, amounts.notObject())
                        .with(Accounts.UNDER_FINAL, amounts.underFinal()));
    }

    /// Of one row of an account that was typed twice, its own amounts.
    private static Row worked(Row row, Account account) {
        var own = Ledger.Amounts.of(row);
        return row.with(TAXED, own.taxed()).with(FISCAL, own.fiscal(account.expense()));
    }

    private static Row worked(Row row, Ledger.Entry entry) {
        return row.with(TAXED, entry.taxed()).with(FISCAL, entry.fiscal());
    }
}
