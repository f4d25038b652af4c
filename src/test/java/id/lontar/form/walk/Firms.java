package id.lontar.form.walk;

import static id.lontar.form.walk.Aspect.aspect;
import static id.lontar.form.walk.Aspect.is;
import static id.lontar.rules.badan.Company.*;

import id.lontar.money.Rupiah;
import id.lontar.rules.Answers;
import id.lontar.rules.Enclosed;
import id.lontar.rules.LossYears;
import id.lontar.rules.Row;
import id.lontar.rules.Taxpayer;
import id.lontar.rules.badan.ApartIncome;
import id.lontar.rules.badan.BranchProfit;
import id.lontar.rules.badan.Branches;
import id.lontar.rules.badan.Depreciation;
import id.lontar.rules.badan.ForeignCredit;
import id.lontar.rules.badan.Instalments;
import id.lontar.rules.badan.RelatedParties;
import id.lontar.rules.badan.Tariff;
import id.lontar.rules.badan.Withheld;

import java.time.LocalDate;
import java.util.function.UnaryOperator;

/// What companies have at hand, whichever form they file, and what both forms ask alike.
final class Firms {
    private Firms() {}

    private static final String NUMBER = "0013000013012000";

    /// Of another company.
    private static final String OTHER = "0013000021012000";

    static final Aspect KINDS =
            aspect(
                    "kind",
                    is("PT", a -> a.with(KIND, "PT")),
                    is("school", a -> a.with(KIND, "LAIN")),
                    is("branch", Firms::branch),
                    is("treaty", a -> branch(a).with(BranchProfit.TREATY_RATE, "10")),
                    is("reinvests", a -> branch(a).with(BranchProfit.REINVESTED, true)));

    static final Aspect AUDIT =
            aspect(
                    "audited",
                    is("no", a -> a.with(AUDITED, false)),
                    is(
                            "yes",
                            a ->
                                    a.with(AUDITED, true)
                                            .with(OPINION, "1")
                                            .with(ACCOUNTANT_NAME, "KAP Contoh")
                                            .with(ACCOUNTANT_NPWP, OTHER)));

    static final Aspect.Case GENERAL = is("general", a -> a.with(Tariff.CHOICE, "a"));
    static final Aspect.Case LISTED = is("listed", a -> a.with(Tariff.CHOICE, "b"));
    static final Aspect.Case FACILITY =
            is(
                    "31E",
                    a -> a.with(Tariff.CHOICE, "c").with(Tariff.GROSS, Rupiah.of(40_000_000_000L)));

    static final Aspect NEXT =
            aspect(
                    "next",
                    is("special", a -> a.with(Instalments.SPECIAL, true)),
                    is(
                            "own",
                            a ->
                                    a.with(Instalments.SPECIAL, false)
                                            .with(Instalments.IRREGULAR, Rupiah.of(2_000_000))
                                            .with(Instalments.CREDITS, Rupiah.of(1_000_000))));

    static final Aspect SIGNERS =
            aspect(
                    "signer",
                    is("officer", a -> a.with(SIGNER, "WP")),
                    is("proxy", a -> a.with(SIGNER, "KUASA")));

    static Answers someone() {
        return Answers.NONE
                .with(Taxpayer.NPWP, NUMBER)
                .with(Taxpayer.NAME, "PT Contoh Sejahtera")
                .with(Taxpayer.KLU, "46100")
                .with(Taxpayer.PHONE, "0215550100")
                .with(Taxpayer.EMAIL, "pajak@contoh.example")
                .with(BUSINESS, "Perdagangan besar")
                .with(CONSULTANT_NAME, "Konsultan Contoh")
                .with(CONSULTANT_NPWP, OTHER)
                .with(SIGNER_NAME, "Siti Rahmawati")
                .with(SIGNER_NPWP, "3171010101900001")
                .with(SIGNER_POSITION, "Direktur")
                .withRow(
                        OWNERS,
                        Row.empty("o")
                                .with(OWNER_NAME, "Siti Rahmawati")
                                .with(OWNER_NPWP, "3171010101900001")
                                .with(OWNER_CAPITAL, Rupiah.of(1_000_000_000))
                                .with(OWNER_PERCENT, "100"))
                .withRow(
                        OFFICERS,
                        Row.empty("d")
                                .with(OFFICER_NAME, "Siti Rahmawati")
                                .with(OFFICER_NPWP, "3171010101900001")
                                .with(OFFICER_POSITION, "Direktur"))
                .withRow(Enclosed.FILES, Common.proof());
    }

    private static Answers branch(Answers a) {
        return a.with(KIND, "BUT")
                .with(HEAD_OFFICE_COUNTRY, "Jepang")
                .with(BranchProfit.REINVESTED, false);
    }

    /// @param year the tax year, of which the book year holds nine months
    static Aspect bookYear(int year) {
        return aspect(
                "books",
                is("calendar"),
                is(
                        "fromApril",
                        a ->
                                a.with(Taxpayer.BOOK_YEAR_START, LocalDate.of(year, 4, 1))
                                        .with(
                                                Taxpayer.BOOK_YEAR_END,
                                                LocalDate.of(year + 1, 3, 31))));
    }

    /// Handed in before the end of April, for two months.
    static Aspect extension(int year) {
        return Common.later(LocalDate.of(year + 1, 4, 10), LocalDate.of(year + 1, 6, 30));
    }

    /// @param type as the list of the year calls PPh Pasal 23
    static Answers credit(Answers a, int year, String type) {
        return a.withRow(
                Withheld.CREDITS,
                Row.empty("c")
                        .with(Withheld.NAME, "PT Pemotong")
                        .with(Withheld.NPWP, OTHER)
                        .with(Withheld.TYPE, type)
                        .with(Withheld.BASE, Rupiah.of(250_000_000))
                        .with(Withheld.AMOUNT, Rupiah.of(5_000_000))
                        .with(Withheld.NUMBER, "2500000123")
                        .with(Withheld.DATE, LocalDate.of(year, 6, 30)));
    }

    static Answers abroad(Answers a) {
        return a.withRow(
                ForeignCredit.FOREIGN,
                Row.empty("x")
                        .with(ForeignCredit.PAYER, "Example Pte Ltd")
                        .with(ForeignCredit.COUNTRY, "Singapura")
                        .with(ForeignCredit.NET, Rupiah.of(3_000_000))
                        .with(ForeignCredit.TAX, Rupiah.of(100_000)));
    }

    static Answers losses(Answers a, int year) {
        return a.withRow(
                LossYears.WORKSHEET,
                Row.empty("l")
                        .with(LossYears.YEAR, year - 2)
                        .with(LossYears.LOSS, Rupiah.of(7_000_000))
                        .with(LossYears.USED, Rupiah.of(1_000_000)));
    }

    static Answers underFinal(Answers a, String type) {
        return a.withRow(
                ApartIncome.FINAL_INCOME,
                Row.empty("f")
                        .with(ApartIncome.FINAL_TYPE, type)
                        .with(ApartIncome.FINAL_BASE, Rupiah.of(2_000_000))
                        .with(ApartIncome.FINAL_TAX, Rupiah.of(400_000)));
    }

    static Answers exempt(Answers a, String type) {
        return a.withRow(
                ApartIncome.EXEMPT_INCOME,
                Row.empty("e")
                        .with(ApartIncome.EXEMPT_TYPE, type)
                        .with(ApartIncome.EXEMPT_GROSS, Rupiah.of(2_000_000)));
    }

    static Answers depreciates(Answers a, int year) {
        return a.withRow(
                Depreciation.ASSETS,
                Row.empty("a")
                        .with(Depreciation.GROUP, "1")
                        .with(Depreciation.NAME, "Kendaraan")
                        .with(Depreciation.YEAR, year)
                        .with(Depreciation.COST, Rupiah.of(400_000_000))
                        .with(Depreciation.METHOD, "GL")
                        .with(Depreciation.COMMERCIAL, Rupiah.of(100_000_000))
                        .with(Depreciation.FISCAL, Rupiah.of(100_000_000)));
    }

    static Answers branches(Answers a) {
        return a.withRow(
                Branches.BRANCHES,
                Row.empty("b").with(Branches.NUMBER, NUMBER).with(Branches.NAME, "Cabang Bandung"));
    }

    static Aspect related(UnaryOperator<Answers> more) {
        return aspect(
                "related",
                is("no", a -> a.with(RelatedParties.ANY, false)),
                is("yes", a -> related(more.apply(a))),
                is("haven", a -> haven(more.apply(a))));
    }

    /// Deals with a tax haven alone, of whoever is there.
    private static Answers haven(Answers a) {
        return a.with(RelatedParties.ANY, true)
                .with(RelatedParties.DOCUMENTS, true)
                .withRow(
                        RelatedParties.HAVENS,
                        Row.empty("h")
                                .with(RelatedParties.NAME, "Example Ltd")
                                .with(RelatedParties.COUNTRY, "Bermuda")
                                .with(RelatedParties.DEAL, "Sewa")
                                .with(RelatedParties.AMOUNT, Rupiah.of(9_000_000)));
    }

    private static Answers related(Answers a) {
        return a.with(RelatedParties.ANY, true)
                .with(RelatedParties.DOCUMENTS, true)
                .withRow(
                        RelatedParties.DEALS,
                        Row.empty("r")
                                .with(RelatedParties.NAME, "PT Saudara")
                                .with(RelatedParties.TIE, "Kepemilikan")
                                .with(RelatedParties.DEAL, "Sewa")
                                .with(RelatedParties.AMOUNT, Rupiah.of(9_000_000))
                                .with(RelatedParties.METHOD, "CUP"));
    }

    static Answers equity(Answers a) {
        return a.withRow(
                EQUITY_IN,
                Row.empty("q")
                        .with(AFFILIATE_NAME, "PT Saudara")
                        .with(AFFILIATE_AMOUNT, Rupiah.of(9_000_000)));
    }

    static Answers debts(Answers a) {
        return a.withRow(
                OWED_TO,
                Row.empty("t")
                        .with(AFFILIATE_NAME, "PT Saudara")
                        .with(AFFILIATE_AMOUNT, Rupiah.of(9_000_000))
                        .with(AFFILIATE_YEAR, 2023));
    }

    static Answers claims(Answers a) {
        return a.withRow(
                OWED_BY,
                Row.empty("c")
                        .with(AFFILIATE_NAME, "PT Saudara")
                        .with(AFFILIATE_AMOUNT, Rupiah.of(9_000_000))
                        .with(AFFILIATE_YEAR, 2023));
    }

    static boolean isBranch(Situation a) {
        return a.is("kind", "branch", "treaty", "reinvests");
    }

    /// There was taxable income.
    static boolean earns(Situation a) {
        return a.is("outcome", "under", "paidAhead");
    }

    static boolean overpaid(Situation a) {
        return a.is("outcome", "withheld", "paidAhead");
    }

    /// What stands on both forms, whatever the gates.
    static void head(Taxpayers all) {
        all.never("kind=branch", "tariff=31E")
                .never("kind=treaty", "tariff=31E")
                .never("kind=reinvests", "tariff=31E")
                .never("books=fromApril", "later=yes")
                .must("kepala formulir", a -> true, Taxpayer.NPWP, Taxpayer.NAME, KIND, BUSINESS)
                .must("kepala formulir", a -> true, Taxpayer.KLU, AUDITED)
                .may("kepala formulir", a -> true, Taxpayer.PHONE, Taxpayer.EMAIL)
                .may("kepala formulir", a -> true, CONSULTANT_NAME, CONSULTANT_NPWP)
                // Who names one end of a book year names the other.
                .must("a book year of its own", a -> true, Taxpayer.BOOK_YEAR_START)
                .must("a book year of its own", a -> true, Taxpayer.BOOK_YEAR_END)
                .must("of a branch alone", Firms::isBranch, HEAD_OFFICE_COUNTRY)
                .must(
                        "of audited books alone",
                        a -> a.is("audited", "yes"),
                        OPINION,
                        ACCOUNTANT_NAME,
                        ACCOUNTANT_NPWP)
                .must("1771-V bagian B, L-2 bagian A", a -> true, OFFICERS)
                .asked(
                        "1771-V bagian A: a branch or a fund may have none of its own",
                        a -> true,
                        a -> a.is("kind", "PT"),
                        OWNERS)
                .must("pernyataan", a -> true, SIGNER, SIGNER_NAME, SIGNER_NPWP)
                .may("pernyataan", a -> true, SIGNER_POSITION)
                .told(Taxpayer.NPWP, Taxpayer.NAME, Taxpayer.KLU, Taxpayer.PHONE, Taxpayer.EMAIL)
                .told(BUSINESS, HEAD_OFFICE_COUNTRY, CONSULTANT_NAME, CONSULTANT_NPWP)
                .told(OPINION, ACCOUNTANT_NAME, ACCOUNTANT_NPWP)
                .told(SIGNER, SIGNER_NAME, SIGNER_NPWP, SIGNER_POSITION)
                .told(RelatedParties.DOCUMENTS);
        Common.amends(all);
        Common.comesLater(all);
    }
}
