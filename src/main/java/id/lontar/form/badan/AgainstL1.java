package id.lontar.form.badan;

import static id.lontar.form.Places.at;
import static id.lontar.rules.badan.Accounts.*;
import static id.lontar.rules.badan.CoretaxCorporate.*;

import com.fasterxml.jackson.databind.JsonNode;

import id.lontar.form.Finding;
import id.lontar.form.MarkedRows;
import id.lontar.form.Places;
import id.lontar.money.Rupiah;
import id.lontar.rules.Assessment;
import id.lontar.rules.Column;
import id.lontar.rules.Line;
import id.lontar.rules.Question;
import id.lontar.rules.Row;
import id.lontar.rules.Table;
import id.lontar.rules.badan.Account;
import id.lontar.rules.badan.ApartIncome;
import id.lontar.rules.badan.Charts;
import id.lontar.rules.badan.Company;
import id.lontar.rules.badan.Depreciation;
import id.lontar.rules.badan.InterestLimits;
import id.lontar.rules.badan.SmallTurnover;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// What the induk and its attachments tell beside what the accounts of L-1 tell. Either may be the
/// one that is wrong, so each of these is a warning.
final class AgainstL1 {
    static final MarkedRows FINAL =
            new MarkedRows(ApartIncome.FINAL_INCOME, ApartIncome.FINAL_TYPE, "final-income-types");

    private static final List<Question<Boolean>> GATES =
            List.of(HAS_AFFILIATE_DEBT, DEPRECIATES, HAS_SPECIAL_COSTS);

    /// Modal saham, modal disetor: the same code in every chart that has it.
    private static final String SHARE_CAPITAL = "3102";

    private AgainstL1() {}

    static Stream<Finding> find(Assessment a) {
        return Stream.of(
                        underFinal(a),
                        notObject(a),
                        gates(a),
                        depreciation(a),
                        commercial(a),
                        special(a),
                        capital(a))
                .flatMap(each -> each);
    }

    /// What attachment 4 and 5 tell of final income is what L-1 takes out in column 5. Of land and
    /// shares that were sold they tell the price and books show the gain, which may be any part of
    /// it.
    private static Stream<Finding> underFinal(Assessment a) {
        if (!a.knows(ApartIncome.BASE, SmallTurnover.SUM)) return Stream.empty();
        // behind a gate that is shut the list counts for nothing, whatever is left in it
        var shut = known(a, ApartIncome.BASE).isZero();
        if (!shut
                && !Row.allSay(a.answers().rows(ApartIncome.FINAL_INCOME), ApartIncome.FINAL_TYPE))
            return Stream.empty();
        var listed = known(a, ApartIncome.BASE).plus(known(a, SmallTurnover.SUM));
        var least = shut ? listed : listed.minus(prices(a));
        var taken = a.known(FINAL_TAXED).orElse(Rupiah.ZERO);
        return taken.compareTo(least) >= 0 && taken.compareTo(listed) <= 0
                ? Stream.empty()
                : differs(a, FINAL_TAXED, listed, "finding.l1.underFinal");
    }

    private static Rupiah prices(Assessment a) {
        return FINAL.sum(a, "booked", "gain", ApartIncome.FINAL_BASE);
    }

    private static Stream<Finding> notObject(Assessment a) {
        return a.known(ApartIncome.EXEMPT)
                .map(listed -> differs(a, OUTSIDE_TAX, listed, "finding.l1.notObject"))
                .orElse(Stream.empty());
    }

    private static Stream<Finding> differs(
            Assessment a, Line<Rupiah> column, Rupiah listed, String key) {
        return a
                .known(column)
                .filter(taken -> !taken.equals(listed))
                .map(taken -> Finding.warning(at(PROFIT), key, taken, listed))
                .stream();
    }

    private static Rupiah known(Assessment a, Line<Rupiah> line) {
        return a.known(line).orElse(Rupiah.ZERO);
    }

    /// An account that an attachment tells more of, beside a question that keeps it shut.
    private static Stream<Finding> gates(Assessment a) {
        return list(a, "l1-attachments")
                .flatMap(
                        each ->
                                GATES.stream()
                                        .filter(
                                                gate ->
                                                        gate.id()
                                                                .equals(each.path("gate").asText()))
                                        .filter(
                                                gate ->
                                                        a.answers()
                                                                .get(gate)
                                                                .equals(Optional.of(false)))
                                        .flatMap(gate -> shut(a, gate, each)));
    }

    private static Stream<Finding> shut(Assessment a, Question<Boolean> gate, JsonNode opener) {
        var profit = opener.path("part").asText().equals("profit");
        var charts = Charts.in(a.law(), a.year());
        return a
                .answers()
                .get(SECTOR)
                .filter(each -> Places.listed(a, "l1-sectors", each))
                .map(each -> profit ? charts.profit(each) : charts.balance(each))
                .flatMap(chart -> chart.find(opener.path("code").asText()))
                .stream()
                .flatMap(
                        account ->
                                profit
                                        ? holds(a, gate, account, PROFIT, COMMERCIAL)
                                        : holds(a, gate, account, BALANCE, AMOUNT));
    }

    private static Stream<Finding> holds(
            Assessment a,
            Question<Boolean> gate,
            Account account,
            Table table,
            Column<Rupiah> amount) {
        var rows =
                a.answers().rows(table).stream()
                        .filter(row -> row.text(CODE).equals(account.code()))
                        .toList();
        var sum = Row.typed(rows, amount);
        return sum.isZero()
                ? Stream.empty()
                : Stream.of(
                        Finding.warning(
                                at(gate),
                                "finding.l1.gate",
                                account.code(),
                                account.name(),
                                sum,
                                gate.id()));
    }

    /// The difference L-9 works out is adjusted in L-1. A row that is adjusted for other reasons as
    /// well does not say how much is for this one.
    private static Stream<Finding> depreciation(Assessment a) {
        var worked = a.known(Depreciation.DIFFERENCE);
        var open = a.answers().get(DEPRECIATES).orElse(false);
        if (!open || worked.isEmpty() || !Adjusted.areExplained(a)) return Stream.empty();
        var codes = Places.marked(a, "fiscal-adjustments", "of", "depreciation");
        var adjusted = Rupiah.ZERO;
        for (var row : a.answers().rows(PROFIT)) {
            var reasons = Adjusted.SIDES.typed(row).toList();
            if (reasons.stream().noneMatch(codes::contains)) continue;
            if (!codes.containsAll(reasons)) return Stream.empty();
            adjusted = adjusted.plus(Adjusted.SIDES.by(row));
        }
        return adjusted.equals(worked.get())
                ? Stream.empty()
                : Stream.of(
                        Finding.warning(
                                at(PROFIT), "finding.l1.depreciation", worked.get(), adjusted));
    }

    /// The accounts of depreciation in L-1 against the assets of L-9.
    private static Stream<Finding> commercial(Assessment a) {
        var listed = a.known(Depreciation.COMMERCIAL_SUM);
        if (listed.isEmpty() || !a.answers().get(DEPRECIATES).orElse(false)) return Stream.empty();
        var codes = accounts(a, DEPRECIATES);
        var booked = booked(a, codes, COMMERCIAL);
        return booked.isZero() || booked.equals(listed.get())
                ? Stream.empty()
                : Stream.of(
                        Finding.warning(
                                at(PROFIT),
                                "finding.l1.commercial",
                                String.join(", ", codes),
                                booked,
                                listed.get()));
    }

    private static List<String> accounts(Assessment a, Question<Boolean> gate) {
        return list(a, "l1-attachments")
                .filter(each -> each.path("gate").asText().equals(gate.id()))
                .map(each -> each.path("code").asText())
                .filter(
                        code ->
                                a.answers().rows(PROFIT).stream()
                                        .anyMatch(row -> row.text(CODE).equals(code)))
                .toList();
    }

    private static Rupiah booked(Assessment a, List<String> codes, Column<Rupiah> column) {
        return Row.typed(
                a.answers().rows(PROFIT).stream()
                        .filter(row -> codes.contains(row.text(CODE)))
                        .toList(),
                column);
    }

    /// The list of L-11A against what L-1 deducts of such costs; it may hold other costs beside.
    private static Stream<Finding> special(Assessment a) {
        var listed = a.known(InterestLimits.SPECIAL_SUM);
        if (listed.isEmpty() || !a.answers().get(HAS_SPECIAL_COSTS).orElse(false))
            return Stream.empty();
        var codes = accounts(a, HAS_SPECIAL_COSTS);
        var deducted = booked(a, codes, COMMERCIAL).minus(booked(a, codes, UP));
        return deducted.compareTo(listed.get()) <= 0
                ? Stream.empty()
                : Stream.of(
                        Finding.warning(
                                at(InterestLimits.SPECIAL_COSTS),
                                "finding.l1.special",
                                String.join(", ", codes),
                                deducted,
                                listed.get()));
    }

    /// What the owners paid in against the account of share capital, where there is one.
    private static Stream<Finding> capital(Assessment a) {
        var account =
                a.answers().rows(BALANCE).stream()
                        .filter(row -> row.text(CODE).equals(SHARE_CAPITAL) && row.says(AMOUNT))
                        .toList();
        var owners = a.answers().rows(Company.OWNERS);
        if (account.isEmpty()
                || owners.isEmpty()
                || owners.stream().anyMatch(row -> !row.says(Company.OWNER_CAPITAL)))
            return Stream.empty();
        var booked = Row.typed(account, AMOUNT);
        var paid = Row.typed(owners, Company.OWNER_CAPITAL);
        return booked.equals(paid)
                ? Stream.empty()
                : Stream.of(
                        Finding.warning(
                                at(Company.OWNERS),
                                "finding.l1.capital",
                                paid,
                                SHARE_CAPITAL,
                                booked));
    }

    private static Stream<JsonNode> list(Assessment a, String file) {
        return StreamSupport.stream(a.law().entry(file, a.year()).value().spliterator(), false);
    }
}
