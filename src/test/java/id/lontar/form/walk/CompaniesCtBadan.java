package id.lontar.form.walk;

import static id.lontar.form.walk.Aspect.aspect;
import static id.lontar.form.walk.Aspect.is;
import static id.lontar.rules.badan.Company.*;
import static id.lontar.rules.badan.CoretaxCorporate.*;

import id.lontar.form.badan.FormCtBadan;
import id.lontar.money.Rupiah;
import id.lontar.rules.Answers;
import id.lontar.rules.LossYears;
import id.lontar.rules.Question;
import id.lontar.rules.Row;
import id.lontar.rules.Taxpayer;
import id.lontar.rules.badan.Accounts;
import id.lontar.rules.badan.ApartIncome;
import id.lontar.rules.badan.BranchProfit;
import id.lontar.rules.badan.Branches;
import id.lontar.rules.badan.Depreciation;
import id.lontar.rules.badan.Facilities;
import id.lontar.rules.badan.ForeignCredit;
import id.lontar.rules.badan.Instalments;
import id.lontar.rules.badan.InterestLimits;
import id.lontar.rules.badan.RelatedParties;
import id.lontar.rules.badan.SmallTurnover;
import id.lontar.rules.badan.Tariff;
import id.lontar.rules.badan.Withheld;

import java.time.LocalDate;
import java.util.function.UnaryOperator;

/// Who files the Coretax corporate return.
///
/// Source: PER-11/PJ/2025 Pasal 85; the numbers are those of the main form.
final class CompaniesCtBadan {
    private CompaniesCtBadan() {}

    private static final int YEAR = 2025;

    private static final Aspect OUTCOME =
            aspect(
                    "outcome",
                    is("nil", a -> loss(a).with(Withheld.NONE, true)),
                    is(
                            "under",
                            a ->
                                    profit(a)
                                            .with(Withheld.NONE, true)
                                            .with(REFUNDED_24, Rupiah.of(10_000))
                                            .with(DEFERRED, Rupiah.of(20_000))),
                    is("withheld", a -> Firms.credit(loss(a), YEAR, "ARTICLE23")),
                    is(
                            "paidAhead",
                            a ->
                                    Firms.credit(profit(a), YEAR, "ARTICLE23")
                                            .with(PPH25, Rupiah.of(90_000_000_000L))
                                            .with(STP25, Rupiah.of(1_000_000))));

    private static final Aspect SMALLS =
            aspect(
                    "small",
                    is("no", a -> a.with(SMALL, false)),
                    is("also", a -> small(a).with(ONLY_SMALL, false)),
                    is("only", CompaniesCtBadan::onlySmall));

    static final Taxpayers ALL =
            new Taxpayers(FormCtBadan.FORM, YEAR, LocalDate.of(2026, 4, 20), someone())
                    .differ(Firms.KINDS)
                    .differ(
                            aspect(
                                    "sector",
                                    is("general", a -> a.with(Accounts.SECTOR, "1A")),
                                    is("trade", a -> a.with(Accounts.SECTOR, "1C"))))
                    .differ(
                            aspect(
                                    "tariff",
                                    Firms.GENERAL,
                                    Firms.LISTED,
                                    Firms.FACILITY,
                                    is(
                                            "other",
                                            a ->
                                                    a.with(Tariff.CHOICE, "d")
                                                            .with(Tariff.OTHER_RATE, "7,5"))))
                    .differ(OUTCOME)
                    .differ(SMALLS)
                    .differ(Firms.AUDIT)
                    .differ(Firms.bookYear(YEAR))
                    .differ(gate("final", HAS_FINAL, a -> Firms.underFinal(a, "28-401-01")))
                    .differ(gate("exempt", HAS_EXEMPT, a -> Firms.exempt(a, "303")))
                    .differ(gate("losses", HAS_LOSSES, a -> Firms.losses(a, YEAR)))
                    .differ(gate("invests", Facilities.INVESTS, CompaniesCtBadan::invests))
                    .differ(gate("trains", Facilities.TRAINS, CompaniesCtBadan::trains))
                    .differ(gate("researches", Facilities.RESEARCHES, CompaniesCtBadan::researches))
                    .differ(gate("reduced", Facilities.REDUCED, CompaniesCtBadan::reduced))
                    .differ(aspect("abroad", is("no"), is("yes", Firms::abroad)))
                    .differ(
                            Firms.related(
                                    a -> a.with(RelatedParties.DOCUMENTS_DATE, "30 April 2026")))
                    .differ(gate("affiliates", HAS_AFFILIATES, Firms::equity))
                    .differ(
                            aspect(
                                    "debts",
                                    is("no", a -> a.with(HAS_AFFILIATE_DEBT, false)),
                                    is("yes", a -> Firms.debts(a.with(HAS_AFFILIATE_DEBT, true))),
                                    is(
                                            "claims",
                                            a -> Firms.claims(a.with(HAS_AFFILIATE_DEBT, true)))))
                    .differ(gate("depreciates", DEPRECIATES, a -> Firms.depreciates(a, YEAR)))
                    .differ(gate("lists", HAS_SPECIAL_COSTS, CompaniesCtBadan::lists))
                    .differ(gate("surplus", Facilities.HAS_SURPLUS, CompaniesCtBadan::surplus))
                    .differ(Firms.NEXT)
                    .differ(Firms.SIGNERS)
                    .differ(Common.REVISION)
                    .differ(Firms.extension(YEAR))
                    .never("kind=PT", "surplus=yes")
                    .never("kind=branch", "surplus=yes")
                    .never("kind=treaty", "surplus=yes")
                    .never("kind=reinvests", "surplus=yes")
                    .never("small=only", "outcome=under")
                    .never("small=only", "outcome=withheld")
                    .never("small=only", "outcome=paidAhead");

    static {
        Firms.head(ALL);
        ALL.must("kepala formulir; huruf B angka 1", a -> true, BOOK_METHOD, Accounts.SECTOR)
                .must("L-1", a -> true, Accounts.PROFIT, Accounts.BALANCE)
                .told(BOOK_METHOD);
        partC(ALL);
        partsDAndE(ALL);
        partH(ALL);
        ending(ALL);
    }

    private static Aspect gate(String name, Question<Boolean> ask, UnaryOperator<Answers> rows) {
        return aspect(
                name,
                is("no", a -> a.with(ask, false)),
                is("yes", a -> rows.apply(a.with(ask, true))));
    }

    private static void partC(Taxpayers all) {
        all.must("huruf C", a -> true, SMALL, HAS_FINAL, HAS_EXEMPT)
                .must("1 b", a -> a.is("small", "also", "only"), ONLY_SMALL, SmallTurnover.MONTHS)
                .may("L-5 bagian A", a -> a.is("small", "also", "only"), Branches.BRANCHES)
                .may(
                        "PP 55/2022 Pasal 59: only these kinds may use it",
                        a -> a.is("small", "also", "only") && a.is("kind", "PT"),
                        Taxpayer.REGISTERED)
                .must("L-4 bagian A", a -> a.is("final", "yes"), ApartIncome.FINAL_INCOME)
                .must("L-4 bagian B", a -> a.is("exempt", "yes"), ApartIncome.EXEMPT_INCOME);
    }

    private static void partsDAndE(Taxpayers all) {
        all.must(
                        "5, 6, 8, 10, 11, 16: not when 1 b",
                        CompaniesCtBadan::works,
                        Facilities.INVESTS,
                        Facilities.TRAINS,
                        Facilities.RESEARCHES,
                        Facilities.REDUCED,
                        HAS_LOSSES,
                        Tariff.CHOICE)
                .must("L-13A", a -> works(a) && a.is("invests", "yes"), Facilities.INVESTMENTS)
                .must("L-13B B", a -> works(a) && a.is("trains", "yes"), Facilities.TRAINING)
                .must("L-13B C", a -> works(a) && a.is("researches", "yes"), Facilities.RESEARCH)
                .must("L-13C", a -> works(a) && a.is("reduced", "yes"), Facilities.REDUCTIONS)
                .must("L-7", a -> works(a) && a.is("losses", "yes"), LossYears.WORKSHEET)
                .must("11 d", a -> works(a) && a.is("tariff", "other"), Tariff.OTHER_RATE)
                .may("L-8", a -> works(a) && a.is("tariff", "31E"), Tariff.GROSS)
                .must(
                        "L-3 B, or that there is none",
                        CompaniesCtBadan::works,
                        Withheld.NONE,
                        Withheld.CREDITS)
                .may(
                        "L-3 A; 14, 15",
                        CompaniesCtBadan::works,
                        ForeignCredit.FOREIGN,
                        REFUNDED_24,
                        PPH25,
                        STP25)
                .must("20", CompaniesCtBadan::works, Instalments.SPECIAL)
                .may(
                        "L-6 angka 1: no L-6 when 20 is yes",
                        a -> a.is("next", "own") && Firms.earns(a),
                        Instalments.IRREGULAR)
                .may(
                        "L-6 angka 5: no L-6 when 20 is yes",
                        a -> works(a) && a.is("next", "own"),
                        Instalments.CREDITS);
    }

    private static void partH(Taxpayers all) {
        all.must(
                        "21 a, c to j",
                        a -> true,
                        RelatedParties.ANY,
                        HAS_AFFILIATES,
                        HAS_AFFILIATE_DEBT,
                        DEPRECIATES,
                        HAS_SPECIAL_COSTS,
                        OTHER_FACILITY,
                        Facilities.HAS_SURPLUS,
                        FOREIGN_DIVIDENDS,
                        SMALL_EXCESS)
                .must("21 b", a -> !a.is("related", "no"), RelatedParties.DOCUMENTS)
                .may("L-10C", a -> !a.is("related", "no"), RelatedParties.DOCUMENTS_DATE)
                .asked(
                        "L-10A, or L-10D alone",
                        a -> !a.is("related", "no"),
                        a -> a.is("related", "yes"),
                        RelatedParties.DEALS)
                .asked(
                        "L-10D",
                        a -> !a.is("related", "no"),
                        a -> a.is("related", "haven"),
                        RelatedParties.HAVENS)
                .must("L-2 B", a -> a.is("affiliates", "yes"), EQUITY_IN)
                .asked("L-2 B", a -> !a.is("debts", "no"), a -> a.is("debts", "yes"), OWED_TO)
                .asked("L-2 B", a -> !a.is("debts", "no"), a -> a.is("debts", "claims"), OWED_BY)
                .must("L-9", a -> a.is("depreciates", "yes"), Depreciation.ASSETS)
                .must("L-11A", a -> a.is("lists", "yes"), InterestLimits.SPECIAL_COSTS)
                .must("L-14", a -> a.is("surplus", "yes"), Facilities.SURPLUSES)
                .may(
                        "L-11B",
                        a -> true,
                        InterestLimits.AVERAGE_DEBT,
                        InterestLimits.AVERAGE_EQUITY,
                        InterestLimits.INTEREST,
                        InterestLimits.EBITDA)
                .told(OTHER_FACILITY, FOREIGN_DIVIDENDS, SMALL_EXCESS)
                .told(RelatedParties.DOCUMENTS_DATE);
    }

    private static void ending(Taxpayers all) {
        all.may("17 b: only when 17 a is underpaid", a -> a.is("outcome", "under"), DEFERRED)
                .must(
                        "19: only when overpaid",
                        CompaniesCtBadan::overpaid,
                        OVERPAID_REQUEST,
                        BANK,
                        BANK_ACCOUNT,
                        BANK_OWNER)
                .may(
                        "L-12B: profit of a branch",
                        a -> Firms.isBranch(a) && Firms.earns(a),
                        BranchProfit.REINVESTED)
                .may(
                        "L-12A: unless all is reinvested",
                        a -> a.is("kind", "branch", "treaty") && Firms.earns(a),
                        BranchProfit.TREATY_RATE)
                .told(Tariff.OTHER_RATE, OVERPAID_REQUEST, BANK, BANK_ACCOUNT, BANK_OWNER);
        Common.pays(all, a -> Common.owes(a, a.is("outcome", "under"), overpaid(a)));
    }

    private static boolean works(Situation a) {
        return !a.is("small", "only");
    }

    /// What a return had underpaid and paid comes back when nothing is due any more (18 b).
    private static boolean overpaid(Situation a) {
        return Firms.overpaid(a) || (a.is("outcome", "nil") && a.is("revision", "wasUnder"));
    }

    private static Answers someone() {
        var with =
                Firms.someone()
                        .with(BOOK_METHOD, "AKRUAL")
                        .with(OTHER_FACILITY, false)
                        .with(FOREIGN_DIVIDENDS, false)
                        .with(SMALL_EXCESS, false)
                        .with(OVERPAID_REQUEST, "1")
                        .with(BANK, "Bank Contoh")
                        .with(BANK_ACCOUNT, "1234567890")
                        .with(BANK_OWNER, "PT Contoh Sejahtera")
                        .with(InterestLimits.AVERAGE_DEBT, Rupiah.of(800_000_000))
                        .with(InterestLimits.AVERAGE_EQUITY, Rupiah.of(100_000_000))
                        .with(InterestLimits.INTEREST, Rupiah.of(60_000_000))
                        .with(InterestLimits.EBITDA, Rupiah.of(100_000_000));
        return account(account(with, "1101", 900_000_000), "3102", 900_000_000);
    }

    private static Answers account(Answers a, String code, long amount) {
        return a.withRow(
                Accounts.BALANCE,
                Row.empty(code).with(Accounts.CODE, code).with(Accounts.AMOUNT, Rupiah.of(amount)));
    }

    private static Answers profit(Answers a) {
        return books(a, 20_000_000_000L, 9_000_000_000L);
    }

    private static Answers loss(Answers a) {
        return books(a, 100_000_000, 900_000_000);
    }

    private static Answers books(Answers a, long turnover, long costs) {
        return entry(entry(a, "4002", turnover), "5311", costs);
    }

    private static Answers entry(Answers a, String code, long amount) {
        return a.withRow(
                Accounts.PROFIT,
                Row.empty(code)
                        .with(Accounts.CODE, code)
                        .with(Accounts.COMMERCIAL, Rupiah.of(amount)));
    }

    private static Answers small(Answers a) {
        var small = Firms.branches(a.with(SMALL, true));
        for (var month = 1; month <= 12; month++)
            small =
                    small.withRow(
                            SmallTurnover.MONTHS,
                            Row.empty("s" + month)
                                    .with(SmallTurnover.PLACE, "Toko")
                                    .with(SmallTurnover.MONTH, "%02d".formatted(month))
                                    .with(
                                            SmallTurnover.TURNOVER,
                                            Rupiah.of(month == 3 ? 50_000_000 : 0)));
        return small;
    }

    /// All that was earned is under the final tax, in L-1 as well.
    private static Answers onlySmall(Answers a) {
        var only = small(a).with(ONLY_SMALL, true);
        for (var row : a.rows(Accounts.PROFIT))
            if (row.text(Accounts.CODE).equals("4002"))
                only =
                        only.withRow(
                                Accounts.PROFIT,
                                row.with(Accounts.UNDER_FINAL, row.amount(Accounts.COMMERCIAL)));
        return only;
    }

    private static Answers invests(Answers a) {
        return a.withRow(
                Facilities.INVESTMENTS,
                Row.empty("i")
                        .with(Facilities.DECISION, "KEP-1")
                        .with(Facilities.INVESTMENT, Rupiah.of(60_000_000))
                        .with(Facilities.YEAR, 1)
                        .with(Facilities.REDUCTION, Rupiah.of(3_000_000)));
    }

    private static Answers trains(Answers a) {
        return a.withRow(
                Facilities.TRAINING,
                Row.empty("t")
                        .with(Facilities.ACTIVITY, "Praktik kerja")
                        .with(Facilities.COST, Rupiah.of(3_000_000))
                        .with(Facilities.DEDUCTION, Rupiah.of(3_000_000)));
    }

    private static Answers researches(Answers a) {
        return a.withRow(
                Facilities.RESEARCH,
                Row.empty("r")
                        .with(Facilities.DECISION, "KEP-2")
                        .with(Facilities.ACTIVITY, "Penelitian")
                        .with(Facilities.COST, Rupiah.of(3_000_000))
                        .with(Facilities.DEDUCTION, Rupiah.of(3_000_000)));
    }

    private static Answers reduced(Answers a) {
        return a.withRow(
                Facilities.REDUCTIONS,
                Row.empty("c")
                        .with(Facilities.KIND, "603")
                        .with(Facilities.DECISION, "KEP-3")
                        .with(Facilities.REDUCTION, Rupiah.of(1_000_000)));
    }

    private static Answers lists(Answers a) {
        return a.withRow(
                InterestLimits.SPECIAL_COSTS,
                Row.empty("p")
                        .with(InterestLimits.KIND, "Promosi")
                        .with(InterestLimits.RECEIVER, "PT Iklan")
                        .with(InterestLimits.AMOUNT, Rupiah.of(3_000_000)));
    }

    private static Answers surplus(Answers a) {
        return a.withRow(
                Facilities.SURPLUSES,
                Row.empty("u")
                        .with(Facilities.YEAR, 2023)
                        .with(Facilities.SURPLUS, Rupiah.of(3_000_000)));
    }
}
