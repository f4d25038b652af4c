package id.lontar.form.op;

import static id.lontar.form.Element.Field.optional;
import static id.lontar.form.Element.Field.required;
import static id.lontar.form.Element.Heading.heading;
import static id.lontar.form.Page.page;
import static id.lontar.rules.Settlement.*;
import static id.lontar.rules.Taxpayer.KLU;
import static id.lontar.rules.Taxpayer.NAME;
import static id.lontar.rules.Taxpayer.NPWP;
import static id.lontar.rules.Taxpayer.PHONE;
import static id.lontar.rules.op.Personal.*;
import static id.lontar.rules.op.Personal1770S.*;
import static id.lontar.rules.op.PhMt.*;

import id.lontar.form.Element.Computed;
import id.lontar.form.Element.Grid;
import id.lontar.form.Element.GridColumn;
import id.lontar.form.Ending;
import id.lontar.form.Following;
import id.lontar.form.Form;
import id.lontar.form.Gate;
import id.lontar.form.Gist;
import id.lontar.form.Later;
import id.lontar.form.Paying;
import id.lontar.form.Replacing;
import id.lontar.rules.Amendment;
import id.lontar.rules.Assessment;
import id.lontar.tax.FormCode;
import id.lontar.tax.SpousalStatus;

import java.util.List;
import java.util.Optional;

/// Form 1770S with attachments I and II, tax years 2009 to 2024, as pages of the wizard.
public final class Form1770S {
    private Form1770S() {}

    public static final Ending ENDING = new Ending(STATUS, L16, Amendment.OWED, STILL_TO_PAY);

    public static final Form FORM =
            new Form(
                            FormCode.F1770S,
                            RULES,
                            ENDING,
                            List.of(
                                    page(
                                            "identity",
                                            required(NPWP, "NPWP"),
                                            required(NAME, "Nama"),
                                            required(OCCUPATION, "Pekerjaan"),
                                            required(KLU, "KLU"),
                                            optional(PHONE, "No. telepon"),
                                            required(SPOUSAL_STATUS, "Status suami-istri"),
                                            required(PTKP_STATUS, "angka 7"),
                                            required(SPOUSE_NPWP, "NPWP istri/suami")
                                                    .when(Form1770S::splitsTax),
                                            optional(SPOUSE_NPWP, "NPWP istri/suami")
                                                    .when(Form1770S::livesApart),
                                            Later.NOTICE),
                                    page(
                                            "income",
                                            new Grid(
                                                    EMPLOYERS,
                                                    "angka 1",
                                                    List.of(
                                                            GridColumn.required(EMPLOYER_NAME),
                                                            GridColumn.optional(EMPLOYER_NPWP),
                                                            GridColumn.required(EMPLOYER_GROSS),
                                                            GridColumn.required(
                                                                    EMPLOYER_DEDUCTIONS),
                                                            GridColumn.required(EMPLOYER_NET),
                                                            GridColumn.optional(EMPLOYER_ZAKAT)),
                                                    Optional.of(L1)),
                                            optional(NO_EMPLOYERS, "angka 1"),
                                            new Grid(
                                                    OTHER_INCOME,
                                                    "1770S-I bagian A",
                                                    List.of(
                                                            GridColumn.required(OTHER_TYPE)
                                                                    .from("other-income-types"),
                                                            GridColumn.optional(OTHER_NOTE),
                                                            GridColumn.required(OTHER_AMOUNT)),
                                                    Optional.of(L2)),
                                            optional(FOREIGN_NET, "angka 3"),
                                            optional(ZAKAT, "angka 5"),
                                            new Computed(L4, "angka 4")),
                                    page(
                                                    "spouse",
                                                    required(FILER, "Lembar PH/MT"),
                                                    required(SPOUSE_NET, "Lembar PH/MT"),
                                                    new Computed(COMBINED_NET, "Lembar PH/MT"),
                                                    new Computed(COMBINED_PTKP, "Lembar PH/MT"),
                                                    new Computed(COMBINED_TAXABLE, "Lembar PH/MT"),
                                                    new Computed(COMBINED_TAX, "Lembar PH/MT"),
                                                    new Computed(OWN_SHARE, "Lembar PH/MT"),
                                                    new Computed(SPOUSE_SHARE, "Lembar PH/MT"))
                                            .when(Form1770S::splitsTax),
                                    page(
                                            "credits",
                                            optional(NO_CREDITS, "1770S-I bagian C"),
                                            new Grid(
                                                    CREDITS,
                                                    "1770S-I bagian C",
                                                    List.of(
                                                            GridColumn.required(CREDIT_NAME),
                                                            GridColumn.optional(CREDIT_NPWP),
                                                            GridColumn.required(CREDIT_NUMBER),
                                                            GridColumn.required(CREDIT_DATE),
                                                            GridColumn.required(CREDIT_TYPE)
                                                                    .from("withholding-types"),
                                                            GridColumn.required(CREDIT_AMOUNT)),
                                                    Optional.of(L12)),
                                            optional(PPH25, "angka 14 a"),
                                            optional(STP25, "angka 14 b"),
                                            optional(REFUNDED_24, "angka 10"),
                                            new Computed(L15, "angka 15")),
                                    page(
                                            "final",
                                            new Grid(
                                                    FINAL_INCOME,
                                                    "1770S-II bagian A",
                                                    List.of(
                                                            GridColumn.required(FINAL_TYPE)
                                                                    .from("final-income-types"),
                                                            GridColumn.required(FINAL_BASE),
                                                            GridColumn.required(FINAL_TAX)),
                                                    Optional.of(JBA_II_TAX)),
                                            new Grid(
                                                    EXEMPT_INCOME,
                                                    "1770S-I bagian B",
                                                    List.of(
                                                            GridColumn.required(EXEMPT_SOURCE),
                                                            GridColumn.required(EXEMPT_GROSS)),
                                                    Optional.of(JBB_I))),
                                    page(
                                            "assets",
                                            optional(NO_ASSETS, "1770S-II bagian B"),
                                            new Grid(
                                                    ASSETS,
                                                    "1770S-II bagian B",
                                                    List.of(
                                                            GridColumn.required(ASSET_CODE)
                                                                    .from("asset-codes"),
                                                            GridColumn.required(ASSET_NAME),
                                                            GridColumn.required(ASSET_YEAR),
                                                            GridColumn.required(ASSET_COST),
                                                            GridColumn.optional(ASSET_NOTE)),
                                                    Optional.of(JBB_II))),
                                    page(
                                            "debts",
                                            optional(NO_DEBTS, "1770S-II bagian C"),
                                            new Grid(
                                                    DEBTS,
                                                    "1770S-II bagian C",
                                                    List.of(
                                                            GridColumn.required(DEBT_CODE)
                                                                    .from("debt-codes"),
                                                            GridColumn.required(DEBT_LENDER),
                                                            GridColumn.optional(DEBT_ADDRESS),
                                                            GridColumn.required(DEBT_YEAR),
                                                            GridColumn.required(DEBT_AMOUNT)),
                                                    Optional.of(JBC_II))),
                                    page(
                                            "family",
                                            new Grid(
                                                    FAMILY,
                                                    "1770S-II bagian D",
                                                    List.of(
                                                            GridColumn.required(MEMBER_NAME),
                                                            GridColumn.required(MEMBER_NIK),
                                                            GridColumn.required(MEMBER_RELATION)
                                                                    .from("family-relations"),
                                                            GridColumn.optional(MEMBER_OCCUPATION)),
                                                    Optional.empty())),
                                    page(
                                                    "about",
                                                    heading("amendment").when(Replacing::amends),
                                                    Replacing.NUMBER,
                                                    Replacing.PREVIOUS,
                                                    Replacing.REFUNDED,
                                                    heading("extension").when(Later::asked),
                                                    Later.UNTIL,
                                                    Later.PROVISIONAL)
                                            .when(a -> Replacing.amends(a) || Later.asked(a)),
                                    page(
                                            "result",
                                            new Computed(L1, "angka 1"),
                                            new Computed(L2, "angka 2"),
                                            new Computed(L3, "angka 3"),
                                            new Computed(L4, "angka 4"),
                                            new Computed(L5, "angka 5"),
                                            new Computed(L6, "angka 6"),
                                            new Computed(L7, "angka 7"),
                                            new Computed(L8, "angka 8"),
                                            new Computed(L9, "angka 9"),
                                            new Computed(L10, "angka 10"),
                                            new Computed(L11, "angka 11"),
                                            new Computed(L12, "angka 12"),
                                            new Computed(L13A, "angka 13 a"),
                                            new Computed(L13B, "angka 13 b"),
                                            new Computed(L14A, "angka 14 a"),
                                            new Computed(L14B, "angka 14 b"),
                                            new Computed(L15, "angka 15"),
                                            new Computed(L16A, "angka 16 a"),
                                            new Computed(L16B, "angka 16 b"),
                                            new Computed(Amendment.DIFFERENCE, "SPT pembetulan")
                                                    .when(Replacing::amends),
                                            new Computed(Amendment.OWED, "SPT pembetulan")
                                                    .when(Replacing::amends),
                                            required(OVERPAID_REQUEST, "angka 17")
                                                    .from("overpaid-requests")
                                                    .when(new Following(ENDING::overpaid)),
                                            optional(OWN_INSTALMENT, "angka 18 b")
                                                    .when(new Gate(PAYS_AHEAD)),
                                            new Computed(L18, "angka 18")),
                                    Paying.page(ENDING, "angka 16 a", "SSP/NTPN PPh Pasal 29"),
                                    Paying.review("Lampiran")),
                            Checks1770S.ALL)
                    .with(
                            Gist.banded(L8, L9, List.of(L4, L5, L7, L8, L9, L10, L12, L15))
                                    .with(Listed.ON_1770S));

    static boolean splitsTax(Assessment assessment) {
        return assessment
                .known(SPOUSAL_STATUS)
                .flatMap(SpousalStatus::parse)
                .filter(SpousalStatus::splitsCombinedTax)
                .isPresent();
    }

    /// HB: each is taxed alone, and need not know the number of the other.
    static boolean livesApart(Assessment assessment) {
        return spouseFilesApart(assessment) && !splitsTax(assessment);
    }

    static boolean spouseFilesApart(Assessment assessment) {
        return assessment
                .known(SPOUSAL_STATUS)
                .flatMap(SpousalStatus::parse)
                .filter(status -> status != SpousalStatus.KK)
                .isPresent();
    }
}
