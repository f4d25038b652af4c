package id.lontar.form.badan;

import static id.lontar.form.Places.at;
import static id.lontar.rules.badan.Accounts.*;

import id.lontar.form.AheadOfTax;
import id.lontar.form.Attached;
import id.lontar.form.Check;
import id.lontar.form.Finding;
import id.lontar.form.Finding.Severity;
import id.lontar.form.Places;
import id.lontar.form.RefundAccount;
import id.lontar.form.UsualRate;
import id.lontar.money.Rupiah;
import id.lontar.rules.Answers;
import id.lontar.rules.Assessment;
import id.lontar.rules.Column;
import id.lontar.rules.Row;
import id.lontar.rules.Table;
import id.lontar.rules.badan.Account;
import id.lontar.rules.badan.ApartIncome;
import id.lontar.rules.badan.Chart;
import id.lontar.rules.badan.Charts;
import id.lontar.rules.badan.CoretaxCorporate;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What only the Coretax return checks: the accounts of L-1, and the small turnover of L-5.
final class ChecksCtBadan {
    private static final SmallTurnoverTerm TERM =
            new SmallTurnoverTerm(Severity.WARNING, "finding.small.term", "finding.small.kind");

    /// How many accounts are named before the rest is counted.
    private static final int NAMED = 4;

    private ChecksCtBadan() {}

    private static final List<Check> OWN =
            List.of(
                    (a, today) -> CompanyChecks.listed(a, SECTOR, "l1-sectors"),
                    (a, today) -> WantedCtBadan.empty(a),
                    (a, today) -> filled(a),
                    (a, today) -> TaxChecks.balances(a, OFF_BALANCE, BALANCE),
                    (a, today) -> profit(a),
                    (a, today) -> balance(a),
                    (a, today) -> TaxChecks.grossBelow(a, TURNOVER),
                    (a, today) -> SmallMonths.find(a),
                    (a, today) -> Depreciated.find(a),
                    (a, today) -> ByGroup.find(a),
                    (a, today) -> NothingOwned.ofCoretax(a),
                    (a, today) -> FinalCosts.ofCoretax(a),
                    (a, today) ->
                            UsualRate.outside(
                                    a,
                                    AgainstL1.FINAL,
                                    ApartIncome.FINAL_BASE,
                                    ApartIncome.FINAL_TAX),
                    (a, today) -> OnlySmall.find(a),
                    (a, today) -> BorneOfCompany.ofCoretax(a),
                    (a, today) ->
                            AheadOfTax.find(
                                    CoretaxCorporate.PPH25,
                                    CompanyChecks.known(a, CoretaxCorporate.L14)
                                            .plus(CompanyChecks.known(a, CoretaxCorporate.L15)),
                                    a.known(CoretaxCorporate.L12)),
                    (a, today) -> TaxChecks.irregular(a, CoretaxCorporate.L7),
                    (a, today) -> TaxChecks.creditsAbove(a, CoretaxCorporate.L13),
                    (a, today) -> Ceilings.ofCoretax(a),
                    (a, today) -> Capped.ofCoretax(a),
                    (a, today) -> UsedBefore.find(a),
                    (a, today) -> Surplus.ofCoretax(a),
                    (a, today) -> deferred(a),
                    RefundAccount.check(FormCtBadan.ENDING, CoretaxCorporate.BANK_OWNER),
                    (a, today) -> decided(a),
                    (a, today) -> AgainstL1.find(a),
                    (a, today) -> AddedBack.find(a),
                    (a, today) -> term(a));

    static final List<Check> ALL =
            CompanyChecks.with(
                    FormCtBadan.ENDING,
                    CoretaxCorporate.OVERPAID_REQUEST,
                    CoretaxCorporate.L4,
                    Coded.OF_CORETAX,
                    Minus.OF_CORETAX,
                    OWN);

    private static Optional<String> sector(Assessment a) {
        return a.answers().get(SECTOR).filter(each -> Places.listed(a, "l1-sectors", each));
    }

    private static Stream<Finding> filled(Assessment a) {
        var profit = hasProfit(a.answers().rows(PROFIT), Charts.in(a.law(), a.year()));
        var balance =
                a.answers().rows(BALANCE).stream().anyMatch(row -> row.get(AMOUNT).isPresent());
        return Stream.of(
                        needed(profit, PROFIT),
                        needed(balance, BALANCE),
                        blank(a, PROFIT, COMMERCIAL),
                        blank(a, BALANCE, AMOUNT))
                .flatMap(each -> each);
    }

    /// An account that is listed and has no amount: forgotten, or one the company does not have.
    private static Stream<Finding> blank(Assessment a, Table table, Column<Rupiah> amount) {
        var open =
                a.answers().rows(table).stream()
                        .filter(row -> row.says(CODE) && !row.says(amount))
                        .toList();
        if (open.isEmpty()) return Stream.empty();
        var codes =
                open.stream()
                        .limit(NAMED)
                        .map(row -> row.text(CODE))
                        .collect(Collectors.joining(", "));
        var found =
                Finding.needed(at(table), "finding.l1.blank", codes, Integer.toString(open.size()));
        return Stream.of(found.repairedBy(answers -> without(answers, table), "repair.dropBlank"));
    }

    /// Drops the rows that say nothing but an account.
    private static Answers without(Answers answers, Table table) {
        return answers.withRows(
                table,
                answers.rows(table).stream()
                        .filter(
                                row ->
                                        table.columns().stream()
                                                .anyMatch(
                                                        each ->
                                                                !each.equals(CODE)
                                                                        && row.says(each)))
                        .toList());
    }

    /// An account without an amount is one the company does not have; without any there is nothing.
    private static Stream<Finding> needed(boolean filled, Table table) {
        return filled ? Stream.empty() : Stream.of(Finding.needed(at(table), "finding.l1.none"));
    }

    private static Stream<Finding> profit(Assessment a) {
        if (sector(a).isEmpty()) return Stream.empty();
        var chart = Charts.in(a.law(), a.year()).profit(sector(a).get());
        var seen = new HashSet<String>();
        return a.answers().rows(PROFIT).stream()
                .flatMap(row -> profit(a, row, chart, chart.find(row.text(CODE)), seen));
    }

    private static Stream<Finding> profit(
            Assessment a, Row row, Chart chart, Optional<Account> account, Set<String> seen) {
        if (!row.says(CODE)) return Stream.empty();
        if (account.filter(Account::input).isEmpty())
            return Stream.of(Finding.error(at(PROFIT, row, CODE), "finding.l1.account"));
        if (!seen.add(row.text(CODE)))
            return Stream.of(Finding.error(at(PROFIT, row, CODE), "finding.l1.twice"));
        return Stream.of(
                        split(row, account.get()),
                        parts(row, account.get()),
                        Adjusted.find(a, row),
                        FarAdjusted.find(a, row, account.get()),
                        sign(row, chart, account.get()))
                .flatMap(each -> each);
    }

    private static Stream<Finding> split(Row row, Account account) {
        return account.splits()
                ? Stream.empty()
                : Stream.of(NOT_OBJECT, UNDER_FINAL)
                        .filter(column -> !row.amount(column).isZero())
                        .map(column -> Finding.error(at(PROFIT, row, column), "finding.l1.split"));
    }

    /// Columns 4 and 5 are parts of column 3, which is below zero only where an account turned.
    private static Stream<Finding> parts(Row row, Account account) {
        var whole = row.amount(COMMERCIAL);
        var parts = row.amount(NOT_OBJECT).plus(row.amount(UNDER_FINAL));
        if (whole.isNegative())
            return Stream.of(
                    Finding.warning(
                            at(PROFIT, row, COMMERCIAL), "finding.l1.negative", account.code()));
        return parts.compareTo(whole) > 0
                ? Stream.of(
                        Finding.error(
                                at(PROFIT, row, UNDER_FINAL), "finding.l1.parts", parts, whole))
                : Stream.empty();
    }

    /// On a few accounts, such as closing stock, the form's own column 10 lets a positive
    /// adjustment lower the income. Whoever types one there should know.
    private static Stream<Finding> sign(Row row, Chart chart, Account account) {
        var raises = account.expense() == chart.signToTop(account) < 0;
        return !raises && !row.amount(UP).isZero()
                ? Stream.of(Finding.warning(at(PROFIT, row, UP), "finding.l1.sign"))
                : Stream.empty();
    }

    private static Stream<Finding> balance(Assessment a) {
        if (sector(a).isEmpty()) return Stream.empty();
        var chart = Charts.in(a.law(), a.year()).balance(sector(a).get());
        return a.answers().rows(BALANCE).stream()
                .filter(row -> row.says(CODE))
                .filter(row -> chart.find(row.text(CODE)).filter(Account::input).isEmpty())
                .map(row -> Finding.error(at(BALANCE, row, CODE), "finding.l1.account"));
    }

    private static Stream<Finding> term(Assessment a) {
        return a.answers().get(CoretaxCorporate.SMALL).orElse(false)
                ? TERM.at(at(CoretaxCorporate.SMALL), a)
                : Stream.empty();
    }

    /// Nobody can pay later what is not due.
    private static Stream<Finding> deferred(Assessment a) {
        var deferred = a.answers().get(CoretaxCorporate.DEFERRED);
        var due = a.known(CoretaxCorporate.L17A);
        return deferred.isPresent() && due.isPresent() && deferred.get().compareTo(due.get()) > 0
                ? Stream.of(
                        Finding.error(
                                at(CoretaxCorporate.DEFERRED), "finding.deferred.more", due.get()))
                : Stream.empty();
    }

    /// Paying later or by parts is never a matter of course: a decision says how much and until
    /// when.
    private static Stream<Finding> decided(Assessment a) {
        var deferred = CompanyChecks.known(a, CoretaxCorporate.L17B);
        return deferred.isPositive()
                ? Attached.missing(
                        a, "DECISION", at(CoretaxCorporate.DEFERRED), "finding.deferred.decision")
                : Stream.empty();
    }
}
