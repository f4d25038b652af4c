package id.lontar.form.walk;

import static id.lontar.form.walk.Aspect.aspect;
import static id.lontar.form.walk.Aspect.is;
import static id.lontar.rules.badan.Company.*;
import static id.lontar.rules.badan.Corporate1771.*;
import static id.lontar.rules.badan.Reconciliation1771.*;

import id.lontar.form.badan.Form1771;
import id.lontar.money.Rupiah;
import id.lontar.rules.Answers;
import id.lontar.rules.LossYears;
import id.lontar.rules.Row;
import id.lontar.rules.Table;
import id.lontar.rules.badan.ApartIncome;
import id.lontar.rules.badan.BranchProfit;
import id.lontar.rules.badan.Branches;
import id.lontar.rules.badan.Depreciation;
import id.lontar.rules.badan.ForeignCredit;
import id.lontar.rules.badan.Instalments;
import id.lontar.rules.badan.RelatedParties;
import id.lontar.rules.badan.Tariff;
import id.lontar.rules.badan.Transcript8A;
import id.lontar.rules.badan.Withheld;

import java.time.LocalDate;

/// Who files form 1771.
///
/// Source: PER-19/PJ/2014 with PER-30/PJ/2017; its lines as printed.
final class Companies1771 {
    private Companies1771() {}

    private static final int YEAR = 2024;

    private static final Aspect OUTCOME =
            aspect(
                    "outcome",
                    is("nil", a -> loss(a).with(Withheld.NONE, true)),
                    is(
                            "under",
                            a ->
                                    profit(a)
                                            .with(Withheld.NONE, true)
                                            .with(REFUNDED_24, Rupiah.of(10_000))),
                    is(
                            "withheld",
                            a -> Firms.credit(loss(a), YEAR, "23").with(OVERPAID_REQUEST, "a")),
                    is(
                            "paidAhead",
                            a ->
                                    Firms.credit(profit(a), YEAR, "23")
                                            .with(BORNE, Rupiah.of(1_000_000))
                                            .with(PPH25, Rupiah.of(90_000_000_000L))
                                            .with(STP25, Rupiah.of(1_000_000))
                                            .with(OVERPAID_REQUEST, "c")));

    private static final Aspect ATTACHED =
            aspect(
                    "special",
                    is("no"),
                    is(
                            "yes",
                            a ->
                                    Firms.branches(Firms.depreciates(a, YEAR))
                                            .withRow(
                                                    FACILITY,
                                                    Row.empty("f")
                                                            .with(FACILITY_DECISION, "KEP-1")
                                                            .with(
                                                                    FACILITY_INVESTMENT,
                                                                    Rupiah.of(60_000_000))
                                                            .with(FACILITY_YEAR, 1)
                                                            .with(
                                                                    FACILITY_REDUCTION,
                                                                    Rupiah.of(3_000_000)))));

    static final Taxpayers ALL =
            new Taxpayers(Form1771.FORM, YEAR, LocalDate.of(2025, 4, 20), someone())
                    .differ(Firms.KINDS)
                    .differ(aspect("tariff", Firms.GENERAL, Firms.LISTED, Firms.FACILITY))
                    .differ(OUTCOME)
                    .differ(Firms.AUDIT)
                    .differ(Firms.bookYear(YEAR))
                    .differ(aspect("abroad", is("no"), is("yes", Firms::abroad)))
                    .differ(
                            aspect(
                                    "apart",
                                    is("no"),
                                    is("final", a -> Firms.underFinal(a, "1")),
                                    is("exempt", a -> Firms.exempt(a, "1"))))
                    .differ(aspect("losses", is("no"), is("yes", a -> Firms.losses(a, YEAR))))
                    .differ(ATTACHED)
                    .differ(Firms.related(a -> a))
                    .differ(
                            aspect(
                                    "affiliates",
                                    is("no"),
                                    is("yes", a -> Firms.claims(Firms.debts(Firms.equity(a))))))
                    .differ(Firms.NEXT)
                    .differ(Firms.SIGNERS)
                    .differ(Common.REVISION)
                    .differ(Firms.extension(YEAR));

    static {
        Firms.head(ALL);
        income(ALL);
        attachments(ALL);
        ending(ALL);
    }

    private static void income(Taxpayers all) {
        all.must("1771-I angka 1 a", a -> true, TURNOVER)
                .may("1771-II; 1771-I angka 1 e, 4", a -> true, COSTS)
                .may("1771-I angka 1 e, 4", a -> true, OUTSIDE_INCOME, FINAL_OR_EXEMPT)
                .may("1771-I angka 5", a -> true, POSITIVE.toArray())
                .may("1771-I angka 6", a -> true, NEGATIVE.toArray())
                .may("1771-IV", a -> true, ApartIncome.FINAL_INCOME, ApartIncome.EXEMPT_INCOME)
                .may("Lampiran Khusus 7A; angka 5", a -> true, ForeignCredit.FOREIGN, REFUNDED_24)
                .may("Lampiran Khusus 2A", a -> true, LossYears.WORKSHEET)
                .must("1771-III, or that there is none", a -> true, Withheld.NONE, Withheld.CREDITS)
                .may("angka 7, 10", a -> true, BORNE, PPH25, STP25);
    }

    private static void attachments(Taxpayers all) {
        all.may(
                        "Lampiran Khusus 1A, 4A, 5A",
                        a -> true,
                        Depreciation.ASSETS,
                        FACILITY,
                        Branches.BRANCHES)
                .must("Lampiran Khusus 8A", a -> true, Transcript8A.KIND, Transcript8A.ASSETS)
                .must("Lampiran Khusus 8A: both sides", a -> true, Transcript8A.FUNDING)
                .may("Lampiran Khusus 8A", a -> true, Transcript8A.INCOME, Transcript8A.EXPENSES)
                .may("1771-VI", a -> true, EQUITY_IN, OWED_TO, OWED_BY)
                .must("angka 16", a -> true, RelatedParties.ANY)
                .must(
                        "angka 16 yes wants 3A-1",
                        a -> !a.is("related", "no"),
                        RelatedParties.DOCUMENTS)
                .asked(
                        "angka 16 yes wants 3A or 3A-2",
                        a -> !a.is("related", "no"),
                        a -> a.is("related", "yes"),
                        RelatedParties.DEALS)
                .asked(
                        "angka 16 yes wants 3A or 3A-2",
                        a -> !a.is("related", "no"),
                        a -> a.is("related", "haven"),
                        RelatedParties.HAVENS)
                .told(Transcript8A.KIND);
    }

    private static void ending(Taxpayers all) {
        all.must("angka 4", a -> true, Tariff.CHOICE)
                .may("UU PPh Pasal 31E", a -> a.is("tariff", "31E"), Tariff.GROSS)
                .must("angka 13: only when 11 b", Firms::overpaid, OVERPAID_REQUEST)
                .may(
                        "UU PPh Pasal 26 ayat (4): profit of a branch",
                        a -> Firms.isBranch(a) && Firms.earns(a),
                        BranchProfit.REINVESTED)
                .may(
                        "a treaty, unless all is reinvested",
                        a -> a.is("kind", "branch", "treaty") && Firms.earns(a),
                        BranchProfit.TREATY_RATE)
                .may("angka 14", a -> true, Instalments.SPECIAL)
                .may(
                        "angka 14 a: income to be irregular in",
                        a -> a.is("next", "own") && Firms.earns(a),
                        Instalments.IRREGULAR)
                .may("angka 14 e", a -> a.is("next", "own"), Instalments.CREDITS)
                .told(OVERPAID_REQUEST);
        Common.pays(all, a -> Common.owes(a, a.is("outcome", "under"), Firms.overpaid(a)));
    }

    private static Answers someone() {
        var with =
                side(Firms.someone(), Transcript8A.ASSETS, "Kas", 900_000_000)
                        .with(Transcript8A.KIND, "8A-2")
                        .with(OUTSIDE_INCOME, Rupiah.of(1_000_000))
                        .with(FINAL_OR_EXEMPT, Rupiah.of(1_000_000));
        with = side(with, Transcript8A.FUNDING, "Modal", 900_000_000);
        with = side(with, Transcript8A.INCOME, "Penjualan", 100_000_000);
        with = side(with, Transcript8A.EXPENSES, "Beban", 90_000_000);
        for (var each : POSITIVE) with = with.with(each, Rupiah.of(1_000_000));
        for (var each : NEGATIVE) with = with.with(each, Rupiah.of(1_000_000));
        return with;
    }

    private static Answers side(Answers a, Table table, String name, long amount) {
        return a.withRow(
                table,
                Row.empty("t")
                        .with(Transcript8A.NAME, name)
                        .with(Transcript8A.AMOUNT, Rupiah.of(amount)));
    }

    private static Answers profit(Answers a) {
        return books(a, 20_000_000_000L, 9_000_000_000L);
    }

    private static Answers loss(Answers a) {
        return books(a, 100_000_000, 900_000_000);
    }

    private static Answers books(Answers a, long turnover, long costs) {
        return a.with(TURNOVER, Rupiah.of(turnover))
                .withRow(
                        COSTS,
                        Row.empty("c")
                                .with(COST_KIND, "11")
                                .with(COST_OF_BUSINESS, Rupiah.of(costs)));
    }
}
