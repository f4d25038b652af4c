package id.lontar.form.badan;

import static id.lontar.form.Element.Field.optional;
import static id.lontar.form.Element.Field.required;
import static id.lontar.form.Element.Heading.heading;
import static id.lontar.form.Page.page;
import static id.lontar.form.badan.Drawn.*;
import static id.lontar.rules.badan.Company.OWED_BY;
import static id.lontar.rules.badan.Company.OWED_TO;
import static id.lontar.rules.badan.Corporate1771.*;
import static id.lontar.rules.badan.Reconciliation1771.*;

import id.lontar.form.Element;
import id.lontar.form.Ending;
import id.lontar.form.Following;
import id.lontar.form.Form;
import id.lontar.form.Gate;
import id.lontar.form.Gist;
import id.lontar.form.Later;
import id.lontar.form.Page;
import id.lontar.form.Paying;
import id.lontar.form.Replacing;
import id.lontar.rules.Amendment;
import id.lontar.rules.LossYears;
import id.lontar.rules.Question;
import id.lontar.rules.Settlement;
import id.lontar.rules.badan.ApartIncome;
import id.lontar.rules.badan.Depreciation;
import id.lontar.rules.badan.ForeignCredit;
import id.lontar.rules.badan.Instalments;
import id.lontar.rules.badan.RelatedParties;
import id.lontar.rules.badan.Transcript8A;
import id.lontar.rules.badan.Walk;
import id.lontar.rules.badan.Withheld;
import id.lontar.tax.FormCode;

import java.util.ArrayList;
import java.util.List;

/// Form 1771 with attachments I to VI and the special ones, tax years 2019 to 2024, as pages of
/// the wizard.
public final class Form1771 {
    private Form1771() {}

    public static final Ending ENDING =
            new Ending(Settlement.STATUS, L11, Amendment.OWED, Settlement.STILL_TO_PAY);

    private static final Page COSTS_PAGE =
            page(
                    "costs",
                    grid(
                            COSTS,
                            "1771-II",
                            II_ALL,
                            must(COST_KIND, "cost-kinds"),
                            may(COST_OF_SALES),
                            may(COST_OF_BUSINESS),
                            may(COST_OUTSIDE)),
                    line(II_SALES, "1771-II angka 14 kolom 3"),
                    line(II_BUSINESS, "1771-II angka 14 kolom 4"),
                    line(II_OUTSIDE, "1771-II angka 14 kolom 5"));

    private static Page reconciliation() {
        var elements = new ArrayList<Element>();
        elements.add(heading("commercial"));
        elements.add(required(TURNOVER, "1771-I angka 1 a"));
        elements.add(line(I_1B, "1771-I angka 1 b"));
        elements.add(line(I_1C, "1771-I angka 1 c"));
        elements.add(line(I_1D, "1771-I angka 1 d"));
        elements.add(optional(OUTSIDE_INCOME, "1771-I angka 1 e"));
        elements.add(line(I_1F, "1771-I angka 1 f"));
        elements.add(line(I_1G, "1771-I angka 1 g"));
        elements.add(line(I_1H, "1771-I angka 1 h"));
        elements.add(line(I_2, "1771-I angka 2"));
        elements.add(line(I_3, "1771-I angka 3"));
        elements.add(optional(FINAL_OR_EXEMPT, "1771-I angka 4"));
        elements.add(heading("positive"));
        for (var each : POSITIVE) elements.add(optional(each, paper(each)));
        elements.add(line(I_5M, "1771-I angka 5 m"));
        elements.add(heading("negative"));
        for (var each : NEGATIVE) elements.add(optional(each, paper(each)));
        elements.add(line(I_6E, "1771-I angka 6 e"));
        elements.add(heading("fiscal"));
        elements.add(line(I_7B, "1771-I angka 7 b"));
        elements.add(line(I_8, "1771-I angka 8"));
        return page("reconciliation", elements.toArray(Element[]::new));
    }

    /// `I.5a` stands at `1771-I angka 5 a`.
    private static String paper(Question<?> question) {
        return "1771-I angka " + question.id().charAt(2) + " " + question.id().charAt(3);
    }

    private static final Page FOREIGN_PAGE =
            page(
                    "foreign",
                    SharedPages.foreign("Lampiran Khusus 7A"),
                    line(ForeignCredit.FOREIGN_TAX, "Lampiran Khusus 7A"),
                    line(ForeignCredit.FOREIGN_GROSS, "Lampiran Khusus 7A"),
                    optional(REFUNDED_24, "angka 5"));

    private static final Page LOSSES_PAGE =
            page(
                    "losses",
                    SharedPages.losses("Lampiran Khusus 2A", L2),
                    line(L2, "Lampiran Khusus 2A kolom 8"),
                    line(LossYears.NEXT, "Lampiran Khusus 2A kolom 9"),
                    line(LossYears.EXPIRED, "Lampiran Khusus 2A"));

    private static final Page SPECIAL_PAGE =
            page(
                    "special",
                    heading("depreciation"),
                    SharedPages.depreciation("Lampiran Khusus 1A"),
                    line(Depreciation.COMMERCIAL_SUM, "Lampiran Khusus 1A"),
                    line(Depreciation.DIFFERENCE, "Lampiran Khusus 1A"),
                    heading("facility"),
                    grid(
                            FACILITY,
                            "Lampiran Khusus 4A",
                            I_7B,
                            must(FACILITY_DECISION),
                            must(FACILITY_INVESTMENT),
                            must(FACILITY_YEAR),
                            must(FACILITY_REDUCTION)),
                    heading("branches"),
                    SharedPages.branches("Lampiran Khusus 5A"));

    private static final Page TRANSCRIPT_PAGE =
            page(
                    "transcript",
                    required(Transcript8A.KIND, "Lampiran Khusus 8A").from("transcript-kinds"),
                    heading("balance"),
                    transcript(Transcript8A.ASSETS, Transcript8A.TOTAL_ASSETS),
                    transcript(Transcript8A.FUNDING, Transcript8A.TOTAL_FUNDING),
                    line(Transcript8A.OFF_BALANCE, "Lampiran Khusus 8A"),
                    heading("profit"),
                    rows(Transcript8A.INCOME),
                    rows(Transcript8A.EXPENSES),
                    line(Transcript8A.PROFIT, "Lampiran Khusus 8A"),
                    line(Transcript8A.OFF_PROFIT, "Lampiran Khusus 8A"));

    private static Element transcript(id.lontar.rules.Table table, id.lontar.rules.Line<?> total) {
        return grid(
                table,
                "Lampiran Khusus 8A",
                total,
                may(Transcript8A.CODE),
                must(Transcript8A.NAME),
                must(Transcript8A.AMOUNT));
    }

    private static Element rows(id.lontar.rules.Table table) {
        return grid(
                table,
                "Lampiran Khusus 8A",
                may(Transcript8A.CODE),
                must(Transcript8A.NAME),
                must(Transcript8A.AMOUNT));
    }

    private static final Page CREDITS_PAGE =
            page(
                    "credits",
                    optional(Withheld.NONE, "1771-III"),
                    SharedPages.withheld("1771-III"),
                    optional(BORNE, "angka 7"),
                    optional(PPH25, "angka 10 a"),
                    optional(STP25, "angka 10 b"));

    private static final Page APART_PAGE =
            page(
                    "final",
                    grid(
                            ApartIncome.FINAL_INCOME,
                            "1771-IV bagian A",
                            ApartIncome.TAX,
                            must(ApartIncome.FINAL_TYPE, "final-income-types-badan"),
                            must(ApartIncome.FINAL_BASE),
                            must(ApartIncome.FINAL_TAX)),
                    line(ApartIncome.BASE, "1771-IV bagian A kolom 3"),
                    grid(
                            ApartIncome.EXEMPT_INCOME,
                            "1771-IV bagian B",
                            ApartIncome.EXEMPT,
                            must(ApartIncome.EXEMPT_TYPE, "exempt-income-types-badan"),
                            must(ApartIncome.EXEMPT_GROSS)));

    private static final Gate RELATED = new Gate(RelatedParties.ANY.or(false));

    private static final Page RELATED_PAGE =
            page(
                    "related",
                    required(RelatedParties.ANY, "angka 16"),
                    SharedPages.deals("Lampiran Khusus 3A").when(RELATED),
                    required(RelatedParties.DOCUMENTS, "Lampiran Khusus 3A-1").when(RELATED),
                    SharedPages.havens("Lampiran Khusus 3A-2").when(RELATED));

    private static final Page RESULT_PAGE =
            page(
                    "result",
                    SharedPages.of(
                            SharedPages.tariff("angka 4", each -> "Pasal 31E"),
                            line(L1, "angka 1"),
                            line(L2, "angka 2"),
                            line(L3, "angka 3"),
                            line(L4, "angka 4"),
                            line(L5, "angka 5"),
                            line(L6, "angka 6"),
                            line(L7, "angka 7"),
                            line(L8A, "angka 8 a"),
                            line(L8B, "angka 8 b"),
                            line(L8C, "angka 8 c"),
                            line(L9A, "angka 9 a"),
                            line(L9B, "angka 9 b"),
                            line(L10A, "angka 10 a"),
                            line(L10B, "angka 10 b"),
                            line(L10C, "angka 10 c"),
                            line(L11A, "angka 11 a"),
                            line(L11B, "angka 11 b"),
                            line(Amendment.DIFFERENCE, "SPT pembetulan").when(Replacing::amends),
                            line(Amendment.OWED, "SPT pembetulan").when(Replacing::amends),
                            required(OVERPAID_REQUEST, "angka 13")
                                    .from("overpaid-requests-badan")
                                    .when(new Following(ENDING::overpaid)),
                            line(L15A, "angka 15 a"),
                            line(L15B, "angka 15 b")));

    private static final Page INSTALMENT_PAGE =
            page(
                    "instalments",
                    optional(Instalments.SPECIAL, "angka 14"),
                    optional(Instalments.IRREGULAR, "angka 14 a")
                            .when(a -> SharedPages.ownInstalments(a) && SharedPages.earns(a, L1)),
                    line(L14.regular(), "angka 14 a").when(SharedPages::ownInstalments),
                    line(L14.loss(), "angka 14 b").when(SharedPages::ownInstalments),
                    line(L14.taxable(), "angka 14 c").when(SharedPages::ownInstalments),
                    line(L14.tax(), "angka 14 d").when(SharedPages::ownInstalments),
                    optional(Instalments.CREDITS, "angka 14 e").when(SharedPages::ownInstalments),
                    line(L14.credits(), "angka 14 e").when(SharedPages::ownInstalments),
                    line(L14.own(), "angka 14 f").when(SharedPages::ownInstalments),
                    line(L14.monthly(), "angka 14 g"));

    public static final Form FORM =
            new Form(
                            FormCode.F1771,
                            RULES,
                            ENDING,
                            List.of(
                                    SharedPages.identity(
                                            "Bentuk badan",
                                            heading("extension"),
                                            Later.NOTICE,
                                            Later.UNTIL,
                                            Later.PROVISIONAL,
                                            heading("amendment").when(Replacing::amends),
                                            Replacing.NUMBER,
                                            Replacing.PREVIOUS,
                                            Replacing.REFUNDED),
                                    COSTS_PAGE,
                                    reconciliation(),
                                    APART_PAGE,
                                    FOREIGN_PAGE,
                                    LOSSES_PAGE,
                                    SPECIAL_PAGE,
                                    TRANSCRIPT_PAGE,
                                    CREDITS_PAGE,
                                    SharedPages.owners(
                                            "1771-V",
                                            heading("affiliates"),
                                            SharedPages.equityIn("1771-VI bagian A"),
                                            SharedPages.owed(OWED_TO, "1771-VI bagian B"),
                                            SharedPages.owed(OWED_BY, "1771-VI bagian C")),
                                    RELATED_PAGE,
                                    RESULT_PAGE,
                                    SharedPages.branchProfit(
                                            "Lampiran Khusus 6A", "Lampiran Khusus 6A"),
                                    INSTALMENT_PAGE,
                                    Paying.page(ENDING, "angka 11 a", "SSP/NTPN PPh Pasal 29"),
                                    SharedPages.signing(),
                                    Paying.review("Lampiran")),
                            Checks1771.ALL)
                    .with(
                            Gist.flat(L4, List.of(I_3, L1, L2, L3, L4, L8C, L10C))
                                    .with(Walk::of1771)
                                    .with(Balances.of1771(List.of(L7, L8A, L8B, L10A, L10B))));
}
