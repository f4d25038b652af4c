package id.lontar.form.walk;

import static id.lontar.rules.coretax.Gates.*;
import static id.lontar.rules.coretax.Induk.*;
import static id.lontar.rules.op.Personal.*;
import static id.lontar.rules.op.PhMt.FILER;
import static id.lontar.rules.op.PhMt.SPOUSE_NET;

import id.lontar.form.coretax.FormCtOp;
import id.lontar.rules.Amendment;
import id.lontar.rules.Enclosed;
import id.lontar.rules.Settlement;
import id.lontar.rules.Taxpayer;
import id.lontar.rules.coretax.Allowance;
import id.lontar.rules.coretax.Assets;
import id.lontar.rules.coretax.Books;
import id.lontar.rules.coretax.Income;
import id.lontar.rules.coretax.Induk;
import id.lontar.rules.coretax.Instalments;
import id.lontar.rules.coretax.Lists;
import id.lontar.rules.coretax.Losses;
import id.lontar.rules.coretax.Spouses;
import id.lontar.rules.coretax.Turnover;

import java.time.LocalDate;

/// Who files the Coretax return of individuals.
///
/// Source: PER-11/PJ/2025; the numbers and letters are those of the main form and its attachments.
final class PeopleCtOp {
    private PeopleCtOp() {}

    static final Taxpayers IN_2025 = in(2025);

    /// Of this year on nobody's years of the final tax on turnover end (PP 20/2026).
    static final Taxpayers IN_2026 = in(2026);

    private static Taxpayers in(int year) {
        var all =
                new Taxpayers(
                                FormCtOp.FORM,
                                year,
                                LocalDate.of(year + 1, 3, 20),
                                CoretaxPersons.someone())
                        .differ(CoretaxPersons.STATUS)
                        .differ(CoretaxPersons.JOB)
                        .differ(CoretaxPersons.PERIOD)
                        .differ(CoretaxWork.BUSINESS)
                        .differ(CoretaxPersons.OUTCOME)
                        .differ(CoretaxPersons.ABROAD)
                        .differ(CoretaxWork.AUDIT)
                        .differ(CoretaxWork.DEPRECIATES)
                        .differ(CoretaxWork.LISTS)
                        .differ(CoretaxPersons.REDUCES)
                        .differ(CoretaxPersons.LESS_TAX)
                        .differ(CoretaxPersons.FINAL)
                        .differ(CoretaxPersons.EXEMPT)
                        .differ(CoretaxWealth.ASSET)
                        .differ(CoretaxWealth.DEBT)
                        .differ(CoretaxPersons.NEXT)
                        .differ(CoretaxPersons.SIGNERS)
                        .differ(CoretaxPersons.REVISION)
                        .differ(Common.later(2026))
                        // Last, since it moves all that is at hand.
                        .differ(CoretaxPersons.of(year));
        impossible(all);
        head(all);
        business(all);
        income(all);
        reductions(all);
        wealth(all);
        instalment(all);
        ending(all);
        return all;
    }

    private static void impossible(Taxpayers all) {
        // Her income is final only while husband and wife are one, and K/I/n takes it in.
        for (var each : new String[] {"alone", "wifeAdded", "apart", "estate", "PH", "MT"})
            all.never("final=wife", "status=" + each);
        // An undivided estate has no job and, without an allowance, no income below it.
        for (var each : new String[] {"one", "several"}) all.never("status=estate", "job=" + each);
        for (var each : new String[] {"below", "refunds24", "withheld"})
            all.never("status=estate", "outcome=" + each);
        for (var each : CoretaxWork.BUSINESS.cases())
            if (!each.name().equals("none")) all.never("status=estate", "business=" + each.name());
        for (var each : new String[] {"untaxed", "credited"})
            all.never("status=estate", "abroad=" + each);
        // Foreign tax is credited against tax (UU PPh Pasal 24 ayat (2)).
        for (var each : new String[] {"nothing", "below", "refunds24", "withheld"})
            all.never("abroad=credited", "outcome=" + each);
        // A loss or a gift is set against income (UU PPh Pasal 6 ayat (2), PP 60/2010).
        for (var each : new String[] {"usesLoss", "lastYearsLoss", "oldLoss", "zakat", "both"})
            all.never("outcome=nothing", "reduces=" + each);
    }

    private static void head(Taxpayers all) {
        all.must(
                        "A.1 to A.6",
                        a -> true,
                        Taxpayer.NPWP,
                        Taxpayer.NAME,
                        ID_KIND,
                        ID_NUMBER,
                        Taxpayer.PHONE,
                        Taxpayer.EMAIL)
                .must("A.7; UU PPh Pasal 8", a -> true, SPOUSAL_STATUS)
                .must("A.8: of PH and MT alone", PeopleCtOp::splits, SPOUSE_NPWP)
                .must("angka 5; PH and MT say it in L-4 B", a -> !splits(a), PTKP_STATUS)
                .must("header", a -> true, METHOD)
                .asked(
                        "header; else months of L-3B before it are open",
                        a -> true,
                        a -> a.is("period", "part") && CoretaxWork.countsMonths(a),
                        Taxpayer.FIRST_MONTH)
                .may("header", a -> true, Taxpayer.LAST_MONTH)
                .may("header: follows the revision", a -> true, ASK_AMENDED)
                .must(
                        "L-4 B; UU PPh Pasal 8 ayat (3)",
                        PeopleCtOp::splits,
                        FILER,
                        SPOUSE_NET,
                        Allowance.COUPLE)
                .may("L-4 B: informative", PeopleCtOp::splits, Spouses.OWN_GROSS)
                .may("L-4 B: informative", PeopleCtOp::splits, Spouses.SPOUSE_GROSS)
                .told(Taxpayer.NPWP, Taxpayer.NAME, Taxpayer.PHONE, Taxpayer.EMAIL)
                .told(ID_KIND, METHOD, SPOUSE_NPWP, FILER)
                .told(Spouses.OWN_GROSS, Spouses.SPOUSE_GROSS);
        Common.comesLater(all);
    }

    private static void business(Taxpayers all) {
        all.must("1.b.1", a -> true, ASK_1B1)
                .must("1.b.1 to 1.b.3", CoretaxWork::works, ACTIVITY, ASK_1B2, ASK_1B3)
                .must("1.b.4: who keeps books", CoretaxWork::keepsBooks, ASK_1B4)
                .must("L-3A-1", CoretaxWork::trades, Books.TRADE.accounts(), Books.TRADE.balances())
                .must(
                        "L-3A-2",
                        a -> a.is("business", "services"),
                        Books.SERVICES.accounts(),
                        Books.SERVICES.balances())
                .must(
                        "L-3A-3",
                        a -> a.is("business", "industry"),
                        Books.INDUSTRY.accounts(),
                        Books.INDUSTRY.balances())
                .must("L-3A: audited or not", CoretaxWork::keepsBooks, Books.AUDITED)
                .may("L-3A", CoretaxWork::keepsBooks, Books.CONSULTANT_NPWP, Books.CONSULTANT_NAME)
                .must(
                        "L-3A: akuntan publik",
                        a -> CoretaxWork.keepsBooks(a) && a.is("audited", "yes"),
                        Books.AUDITOR_NPWP,
                        Books.AUDITOR_NAME)
                .must("L-3B A", CoretaxWork::paysFinal, Turnover.FINAL)
                .may(
                        "L-3B A f, g; 14.h",
                        CoretaxWork::paysFinal,
                        Turnover.FINAL_PAID,
                        REFUNDABLE_TURNOVER_TAX)
                .may(
                        "PP 55/2022 Pasal 59: until 2025",
                        a -> CoretaxWork.paysFinal(a) && a.is("year", "2025"),
                        Taxpayer.REGISTERED)
                .must("L-3B B", CoretaxWork::isCertain, Turnover.OPPT)
                .must("L-3B C, L-3A-4 A", CoretaxWork::usesNorm, Turnover.NORM_USERS)
                .must("14.e: who keeps books", CoretaxWork::keepsBooks, ASK_14E)
                .must(
                        "L-3C",
                        a -> CoretaxWork.keepsBooks(a) && a.is("depreciates", "yes"),
                        Lists.DEPRECIATION)
                .must("14.f: when 1.b.1", CoretaxWork::works, ASK_14F)
                .asked(
                        "L-3D A",
                        PeopleCtOp::lists,
                        a -> a.is("lists", "guests"),
                        Lists.ENTERTAINMENT)
                .asked(
                        "L-3D B",
                        PeopleCtOp::lists,
                        a -> a.is("lists", "promotion"),
                        Lists.PROMOTION)
                .asked("L-3D C", PeopleCtOp::lists, a -> a.is("lists", "badDebts"), Lists.BAD_DEBTS)
                .told(Books.CONSULTANT_NPWP, Books.CONSULTANT_NAME)
                .told(Books.AUDITOR_NPWP, Books.AUDITOR_NAME, REFUNDABLE_TURNOVER_TAX);
    }

    private static void income(Taxpayers all) {
        all.must("1.a, 1.c, 1.d", a -> true, ASK_1A, ASK_1C, ASK_1D)
                .must("L-1 D", a -> !a.is("job", "no"), Income.EMPLOYERS)
                .must("L-3A-4 B", a -> !a.is("outcome", "nothing"), Income.OTHER_INCOME)
                .must("L-2 C", a -> !a.is("abroad", "no"), Income.FOREIGN_INCOME)
                .must("10.a, 10.d", a -> true, ASK_10A, ASK_10D)
                .asked(
                        "L-1 E, which a foreign credit fills alone",
                        a -> hasSlips(a) || a.is("abroad", "credited"),
                        a -> hasSlips(a) && !a.is("abroad", "credited"),
                        Income.CREDITS)
                .may("10.b, 10.c", a -> true, PPH25, STP25)
                .must("10.d", a -> a.is("outcome", "refunds24"), REFUNDED_24)
                .must("14.c, 14.d, 14.g", a -> true, ASK_14C, ASK_14D, ASK_14G)
                .must("L-2 A", a -> !a.is("final", "no"), Income.FINAL_INCOME)
                .must("L-2 B", a -> a.is("exempt", "yes"), Income.EXEMPT_INCOME);
    }

    private static void reductions(Taxpayers all) {
        all.must("3, 8", a -> true, ASK_3, ASK_8)
                .asked(
                        "L-5 A",
                        a -> !a.is("reduces", "no"),
                        a -> a.is("reduces", "keepsLoss", "usesLoss", "lastYearsLoss", "oldLoss"),
                        Losses.LOSSES)
                .asked(
                        "L-5 B",
                        a -> !a.is("reduces", "no"),
                        a -> a.is("reduces", "zakat"),
                        Losses.NET_REDUCTIONS)
                .may(
                        "UU PPh Pasal 31A: of a loss whose five years are over or end now",
                        a -> a.is("reduces", "oldLoss", "lastYearsLoss"),
                        Losses.TEN_YEARS)
                // In its last year it follows only in the next return.
                .told(Losses.TEN_YEARS)
                .must("L-5 C", a -> a.is("lessTax", "yes"), Losses.TAX_REDUCTIONS);
    }

    private static void wealth(Taxpayers all) {
        all.must("L-1 A, or that there is none", a -> true, Assets.NO_ASSETS)
                .asked("L-1 A", a -> true, a -> !a.is("assets", "all"), Assets.TABLES.toArray())
                .must("14.b", a -> true, ASK_14B)
                .must("L-1 B", a -> a.is("debts", "yes"), Assets.DEBTS)
                .must("L-1 C: whom the allowance counts; V07", a -> true, Assets.FAMILY);
    }

    private static void instalment(Taxpayers all) {
        all.must("13.a, 13.c", a -> true, ASK_13A, ASK_13C)
                .must("13.b: not when 13.a", a -> !a.is("next", "regular"), ASK_13B)
                .must("L-4 A", a -> a.is("next", "own"), Instalments.NET, Allowance.INSTALMENT)
                .may(
                        "L-4 A",
                        a -> a.is("next", "own"),
                        Instalments.NEXT_LOSS,
                        Instalments.ZAKAT,
                        Instalments.REDUCTIONS,
                        Instalments.CREDITS);
    }

    private static void ending(Taxpayers all) {
        all.must("11.b: only when 11.a is underpaid", PeopleCtOp::mayPayLater, ASK_11B)
                .must("11.b", a -> mayPayLater(a) && a.is("outcome", "later"), DEFERRED)
                .must("12.a", Common::amends, Amendment.PREVIOUS_BALANCE)
                .must(
                        "UU KUP Pasal 8: of an overpaid return alone",
                        a -> a.is("revision", "wasOver", "wasOverAndOpen"),
                        Amendment.REFUNDED)
                .must(
                        "G: only when overpaid",
                        PeopleCtOp::overpaid,
                        OVERPAID_REQUEST,
                        Induk.BANK,
                        BANK_ACCOUNT,
                        BANK_HOLDER)
                .must("K", a -> true, SIGNER)
                .must("K: kuasa", a -> a.is("signer", "proxy"), SIGNER_NPWP, SIGNER_NAME)
                .must("UU PPh Pasal 29", PeopleCtOp::owes, Settlement.PAYMENTS)
                .may(
                        "kode billing",
                        PeopleCtOp::owes,
                        Settlement.BILLING_CODE,
                        Settlement.BILLING_EXPIRES)
                .may(
                        "UU KUP Pasal 8 ayat (2)",
                        a -> owes(a) && Common.amends(a),
                        Amendment.INTEREST_RATE)
                .may("J", a -> true, Enclosed.FILES)
                .told(Settlement.BILLING_CODE, Settlement.BILLING_EXPIRES)
                .told(OVERPAID_REQUEST, Induk.BANK, BANK_ACCOUNT, BANK_HOLDER)
                .told(SIGNER_NPWP, SIGNER_NAME);
    }

    private static boolean splits(Situation a) {
        return a.is("status", "PH", "MT");
    }

    private static boolean lists(Situation a) {
        return CoretaxWork.works(a) && !a.is("lists", "none");
    }

    private static boolean hasSlips(Situation a) {
        return a.is("outcome", "withheld", "under");
    }

    /// Tax is left to pay for the year itself (11.a).
    private static boolean underpaid(Situation a) {
        return a.is("outcome", "refunds24", "under", "later");
    }

    /// A decision is about what a return owed when it was filed (UU KUP Pasal 9 ayat (4)).
    private static boolean mayPayLater(Situation a) {
        return underpaid(a) && a.is("revision", "first", "wasUnder");
    }

    /// What a return had underpaid and paid comes back when nothing is due any more (12.b).
    private static boolean overpaid(Situation a) {
        return a.is("outcome", "withheld", "paidAhead")
                || (a.is("outcome", "nothing", "below") && a.is("revision", "wasUnder"));
    }

    /// What was refunded before has to be paid back, unless this return is overpaid by more.
    private static boolean owes(Situation a) {
        return underpaid(a) || (a.is("outcome", "nothing", "below") && a.is("revision", "wasOver"));
    }
}
