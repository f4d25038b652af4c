package id.lontar.rules.op;

import static id.lontar.rules.Rule.line;

import id.lontar.money.Rupiah;
import id.lontar.money.Scale;
import id.lontar.rules.Column;
import id.lontar.rules.Kind;
import id.lontar.rules.Law;
import id.lontar.rules.Line;
import id.lontar.rules.NotAnAnswer;
import id.lontar.rules.Optionally;
import id.lontar.rules.Parameter;
import id.lontar.rules.Question;
import id.lontar.rules.Row;
import id.lontar.rules.RuleBook;
import id.lontar.rules.Table;
import id.lontar.tax.PtkpStatus;
import id.lontar.tax.ReturnStatus;
import id.lontar.tax.SpousalStatus;

import java.util.List;

/// What form 1770S asks, and how its lines follow.
///
/// Source: PER-34/PJ/2010 as last amended by PER-30/PJ/2017, form 1770S with attachments I and II.
public final class Personal1770S {
    private Personal1770S() {}

    // Identity
    public static final Question<String> NPWP = text("identity.npwp");
    public static final Question<String> NAME = text("identity.name");
    public static final Question<String> OCCUPATION = text("identity.occupation");
    public static final Question<String> KLU = text("identity.klu");
    public static final Question<String> PHONE = text("identity.phone");
    public static final Question<String> SPOUSAL_STATUS = text("identity.spousalStatus");
    public static final Question<String> PTKP_STATUS = text("identity.ptkpStatus");
    public static final Question<String> SPOUSE_NPWP = text("identity.spouseNpwp");

    // Income
    public static final Column<String> EMPLOYER_NAME = new Column<>("name", Kind.TEXT);
    public static final Column<String> EMPLOYER_NPWP = new Column<>("npwp", Kind.TEXT);
    public static final Column<Rupiah> EMPLOYER_GROSS = new Column<>("gross", Kind.MONEY);
    public static final Column<Rupiah> EMPLOYER_DEDUCTIONS = new Column<>("deductions", Kind.MONEY);
    public static final Column<Rupiah> EMPLOYER_NET = new Column<>("net", Kind.MONEY);
    public static final Column<Rupiah> EMPLOYER_ZAKAT = new Column<>("zakatOnSlip", Kind.MONEY);
    public static final Table EMPLOYERS =
            table(
                    "employers",
                    EMPLOYER_NAME,
                    EMPLOYER_NPWP,
                    EMPLOYER_GROSS,
                    EMPLOYER_DEDUCTIONS,
                    EMPLOYER_NET,
                    EMPLOYER_ZAKAT);

    public static final Column<String> OTHER_TYPE = new Column<>("type", Kind.TEXT);
    public static final Column<String> OTHER_NOTE = new Column<>("note", Kind.TEXT);
    public static final Column<Rupiah> OTHER_AMOUNT = new Column<>("amount", Kind.MONEY);
    public static final Table OTHER_INCOME =
            table("otherIncome", OTHER_TYPE, OTHER_NOTE, OTHER_AMOUNT);

    public static final Question<Rupiah> FOREIGN_NET = money("income.foreignNet");
    public static final Question<Rupiah> ZAKAT = money("income.zakat");
    public static final Question<Rupiah> REFUNDED_24 = money("credits.refunded24");

    // Credits (S-I part C)
    public static final Column<String> CREDIT_NAME = new Column<>("name", Kind.TEXT);
    public static final Column<String> CREDIT_NPWP = new Column<>("npwp", Kind.TEXT);
    public static final Column<String> CREDIT_NUMBER = new Column<>("number", Kind.TEXT);
    public static final Column<java.time.LocalDate> CREDIT_DATE = new Column<>("date", Kind.DATE);
    public static final Column<String> CREDIT_TYPE = new Column<>("type", Kind.TEXT);
    public static final Column<Rupiah> CREDIT_AMOUNT = new Column<>("amount", Kind.MONEY);
    public static final Table CREDITS =
            table(
                    "credits",
                    CREDIT_NAME,
                    CREDIT_NPWP,
                    CREDIT_NUMBER,
                    CREDIT_DATE,
                    CREDIT_TYPE,
                    CREDIT_AMOUNT);
    public static final Question<Rupiah> PPH25 = money("credits.pph25");
    public static final Question<Rupiah> STP25 = money("credits.stp25");

    // Not taxed here (S-I part B, S-II part A)
    public static final Column<String> EXEMPT_SOURCE = new Column<>("source", Kind.TEXT);
    public static final Column<Rupiah> EXEMPT_GROSS = new Column<>("gross", Kind.MONEY);
    public static final Table EXEMPT_INCOME = table("exemptIncome", EXEMPT_SOURCE, EXEMPT_GROSS);

    public static final Column<String> FINAL_TYPE = new Column<>("type", Kind.TEXT);
    public static final Column<Rupiah> FINAL_BASE = new Column<>("base", Kind.MONEY);
    public static final Column<Rupiah> FINAL_TAX = new Column<>("tax", Kind.MONEY);
    public static final Table FINAL_INCOME =
            table("finalIncome", FINAL_TYPE, FINAL_BASE, FINAL_TAX);

    /// Row 13 of S-II part A: the wife's income from one employer, reported as final.
    public static final String WIFE_ONE_EMPLOYER = "13";

    // Assets, debts, family (S-II parts B to D)
    public static final Column<String> ASSET_CODE = new Column<>("code", Kind.TEXT);
    public static final Column<String> ASSET_NAME = new Column<>("name", Kind.TEXT);
    public static final Column<Integer> ASSET_YEAR = new Column<>("year", Kind.NUMBER);
    public static final Column<Rupiah> ASSET_COST = new Column<>("cost", Kind.MONEY);
    public static final Column<String> ASSET_NOTE = new Column<>("note", Kind.TEXT);
    public static final Table ASSETS =
            table("assets", ASSET_CODE, ASSET_NAME, ASSET_YEAR, ASSET_COST, ASSET_NOTE);

    public static final Column<String> DEBT_CODE = new Column<>("code", Kind.TEXT);
    public static final Column<String> DEBT_LENDER = new Column<>("lender", Kind.TEXT);
    public static final Column<String> DEBT_ADDRESS = new Column<>("address", Kind.TEXT);
    public static final Column<Integer> DEBT_YEAR = new Column<>("year", Kind.NUMBER);
    public static final Column<Rupiah> DEBT_AMOUNT = new Column<>("amount", Kind.MONEY);
    public static final Table DEBTS =
            table("debts", DEBT_CODE, DEBT_LENDER, DEBT_ADDRESS, DEBT_YEAR, DEBT_AMOUNT);

    public static final Column<String> MEMBER_NAME = new Column<>("name", Kind.TEXT);
    public static final Column<String> MEMBER_NIK = new Column<>("nik", Kind.TEXT);
    public static final Column<String> MEMBER_RELATION = new Column<>("relation", Kind.TEXT);
    public static final Column<String> MEMBER_OCCUPATION = new Column<>("occupation", Kind.TEXT);
    public static final Table FAMILY =
            table("family", MEMBER_NAME, MEMBER_NIK, MEMBER_RELATION, MEMBER_OCCUPATION);

    /// "No assets / debts / credits to report" is an answer, unlike an empty table.
    public static final Question<Boolean> NO_ASSETS = flag("assets.none");

    public static final Question<Boolean> NO_DEBTS = flag("debts.none");
    public static final Question<Boolean> NO_CREDITS = flag("credits.none");

    // Result
    public static final Question<String> OVERPAID_REQUEST = text("result.overpaidRequest");
    public static final Question<Rupiah> OWN_INSTALMENT = money("result.ownInstalment");

    // PH/MT worksheet
    /// The spouse's net income after zakat and losses.
    public static final Question<Rupiah> SPOUSE_NET = money("phmt.spouseNet");

    /// `SUAMI` or `ISTRI`: which of the two files this return.
    public static final Question<String> FILER = text("phmt.filer");

    // Payment
    public static final Column<String> PAYMENT_KIND = new Column<>("kind", Kind.TEXT);
    public static final Column<String> PAYMENT_NUMBER = new Column<>("number", Kind.TEXT);
    public static final Column<java.time.LocalDate> PAYMENT_DATE = new Column<>("date", Kind.DATE);
    public static final Column<Rupiah> PAYMENT_AMOUNT = new Column<>("amount", Kind.MONEY);
    public static final Column<String> PAYMENT_PROOF = new Column<>("proof", Kind.TEXT);
    public static final Table PAYMENTS =
            table(
                    "payments",
                    PAYMENT_KIND,
                    PAYMENT_NUMBER,
                    PAYMENT_DATE,
                    PAYMENT_AMOUNT,
                    PAYMENT_PROOF);
    public static final Question<String> BILLING_CODE = text("payment.billingCode");
    public static final Question<java.time.LocalDate> BILLING_EXPIRES =
            new Question<>("payment.billingExpires", Kind.DATE);

    // Files joined to the return: `purpose` is SLIP, PAYMENT, ZAKAT, MANDATE, PHMT, FOREIGN or
    // OTHER
    public static final Column<String> FILE_NAME = new Column<>("name", Kind.TEXT);
    public static final Column<String> FILE_PURPOSE = new Column<>("purpose", Kind.TEXT);
    public static final Column<String> FILE_SHA256 = new Column<>("sha256", Kind.TEXT);
    public static final Table FILES = table("files", FILE_NAME, FILE_PURPOSE, FILE_SHA256);

    // Lines
    public static final Line<Rupiah> L1 = new Line<>("1");
    public static final Line<Rupiah> L2 = new Line<>("2");
    public static final Line<Rupiah> L3 = new Line<>("3");
    public static final Line<Rupiah> L4 = new Line<>("4");
    public static final Line<Rupiah> L5 = new Line<>("5");
    public static final Line<Rupiah> L6 = new Line<>("6");
    public static final Line<Rupiah> L7 = new Line<>("7");
    public static final Line<Rupiah> L8 = new Line<>("8");
    public static final Line<Rupiah> L9 = new Line<>("9");
    public static final Line<Rupiah> L10 = new Line<>("10");
    public static final Line<Rupiah> L11 = new Line<>("11");
    public static final Line<Rupiah> L12 = new Line<>("12");

    /// Line 13 with its sign: positive is 13a, negative is 13b.
    public static final Line<Rupiah> L13 = new Line<>("13");

    public static final Line<Rupiah> L13A = new Line<>("13a");
    public static final Line<Rupiah> L13B = new Line<>("13b");
    public static final Line<Rupiah> L14A = new Line<>("14a");
    public static final Line<Rupiah> L14B = new Line<>("14b");
    public static final Line<Rupiah> L15 = new Line<>("15");

    /// Line 16 with its sign: positive is 16a, negative is 16b.
    public static final Line<Rupiah> L16 = new Line<>("16");

    public static final Line<Rupiah> L16A = new Line<>("16a");
    public static final Line<Rupiah> L16B = new Line<>("16b");
    public static final Line<Rupiah> L18A = new Line<>("18a");
    public static final Line<Rupiah> L18 = new Line<>("18");
    public static final Line<ReturnStatus> STATUS = new Line<>("status");
    public static final Line<Rupiah> JBA_I = new Line<>("S-I.A");
    public static final Line<Rupiah> JBB_I = new Line<>("S-I.B");
    public static final Line<Rupiah> JBC_I = new Line<>("S-I.C");
    public static final Line<Rupiah> JBA_II_BASE = new Line<>("S-II.A.base");
    public static final Line<Rupiah> JBA_II_TAX = new Line<>("S-II.A.tax");
    public static final Line<Rupiah> JBB_II = new Line<>("S-II.B");
    public static final Line<Rupiah> JBC_II = new Line<>("S-II.C");
    public static final Line<Rupiah> COMBINED_NET = new Line<>("phmt.combinedNet");
    public static final Line<Rupiah> COMBINED_PTKP = new Line<>("phmt.ptkp");
    public static final Line<Rupiah> COMBINED_TAXABLE = new Line<>("phmt.taxable");
    public static final Line<Rupiah> COMBINED_TAX = new Line<>("phmt.tax");
    public static final Line<Rupiah> OWN_SHARE = new Line<>("phmt.ownShare");
    public static final Line<Rupiah> SPOUSE_SHARE = new Line<>("phmt.spouseShare");
    public static final Line<Rupiah> PAID = new Line<>("payment.paid");
    public static final Line<Rupiah> STILL_TO_PAY = new Line<>("payment.stillToPay");

    public static final Parameter<Scale> INCOME_TAX = new Parameter<>("income-tax", Law::incomeTax);
    public static final Parameter<Law.Ptkp> PTKP = new Parameter<>("ptkp", Law::ptkp);

    private static final Optionally<String> JOINT = SPOUSAL_STATUS.or("KK");
    private static final Optionally<String> HUSBAND = FILER.or("SUAMI");

    public static final RuleBook RULES =
            new RuleBook(
                    List.of(
                            line(L1).reads(EMPLOYERS)
                                    .is(rows -> Row.total(rows, EMPLOYER_NET))
                                    .by("1770S angka 1; UU PPh Pasal 4 ayat (1) huruf a"),
                            line(JBA_I)
                                    .reads(OTHER_INCOME)
                                    .is(rows -> Row.total(rows, OTHER_AMOUNT))
                                    .by("1770S-I bagian A; UU PPh Pasal 4 ayat (1)"),
                            line(L2).reads(JBA_I).is(sum -> sum).by("1770S angka 2"),
                            line(L3).reads(FOREIGN_NET.or(Rupiah.ZERO))
                                    .is(net -> net)
                                    .by("1770S angka 3; UU PPh Pasal 4 ayat (1)"),
                            line(L4).reads(L1, L2, L3)
                                    .is((job, other, abroad) -> job.plus(other).plus(abroad))
                                    .by("1770S angka 4"),
                            line(L5).reads(ZAKAT.or(Rupiah.ZERO))
                                    .is(zakat -> zakat)
                                    .by(
                                            "1770S angka 5; PP 60/2010; UU PPh Pasal 9 ayat (1)"
                                                    + " huruf g"),
                            line(L6).reads(L4, L5).is(Rupiah::minus).by("1770S angka 6"),
                            line(L7).reads(JOINT, PTKP_STATUS, PTKP)
                                    .is(Personal1770S::relief)
                                    .by("1770S angka 7; UU PPh Pasal 7"),
                            line(L8).reads(JOINT, L6, L7)
                                    .is(Personal1770S::taxable)
                                    .by("1770S angka 8; UU PPh Pasal 17 ayat (4)"),
                            line(COMBINED_NET)
                                    .reads(JOINT, L6, SPOUSE_NET.or(Rupiah.ZERO))
                                    .is(
                                            (status, own, spouse) ->
                                                    splits(status) ? own.plus(spouse) : Rupiah.ZERO)
                                    .by("Lembar PH/MT; UU PPh Pasal 8 ayat (3)"),
                            line(COMBINED_PTKP)
                                    .reads(JOINT, PTKP_STATUS, PTKP)
                                    .is(Personal1770S::combinedRelief)
                                    .by("Lembar PH/MT; UU PPh Pasal 7 ayat (1) huruf c"),
                            line(COMBINED_TAXABLE)
                                    .reads(COMBINED_NET, COMBINED_PTKP)
                                    .is(
                                            (net, ptkp) ->
                                                    net.minus(ptkp)
                                                            .orZeroIfNegative()
                                                            .roundedDownTo(1_000))
                                    .by("Lembar PH/MT; UU PPh Pasal 17 ayat (4)"),
                            line(COMBINED_TAX)
                                    .reads(COMBINED_TAXABLE, INCOME_TAX)
                                    .is((taxable, scale) -> scale.on(taxable))
                                    .by("Lembar PH/MT; UU PPh Pasal 17 ayat (1) huruf a"),
                            line(OWN_SHARE)
                                    .reads(HUSBAND, L6, SPOUSE_NET.or(Rupiah.ZERO), COMBINED_TAX)
                                    .is(Personal1770S::ownShare)
                                    .by("Lembar PH/MT; UU PPh Pasal 8 ayat (3)"),
                            line(SPOUSE_SHARE)
                                    .reads(COMBINED_TAX, OWN_SHARE)
                                    .is(Rupiah::minus)
                                    .by("Lembar PH/MT; UU PPh Pasal 8 ayat (3)"),
                            line(L9).reads(JOINT, L8, INCOME_TAX, OWN_SHARE)
                                    .is(
                                            (status, taxable, scale, share) ->
                                                    splits(status) ? share : scale.on(taxable))
                                    .by("1770S angka 9; UU PPh Pasal 17 ayat (1) huruf a"),
                            line(L10)
                                    .reads(REFUNDED_24.or(Rupiah.ZERO))
                                    .is(refund -> refund)
                                    .by("1770S angka 10; UU PPh Pasal 24 ayat (4)"),
                            line(L11).reads(L9, L10).is(Rupiah::plus).by("1770S angka 11"),
                            line(JBC_I)
                                    .reads(CREDITS)
                                    .is(rows -> Row.total(rows, CREDIT_AMOUNT))
                                    .by("1770S-I bagian C; UU PPh Pasal 28 ayat (1)"),
                            line(L12).reads(JBC_I).is(sum -> sum).by("1770S angka 12"),
                            line(L13).reads(L11, L12).is(Rupiah::minus).by("1770S angka 13"),
                            line(L13A)
                                    .reads(L13)
                                    .is(Rupiah::orZeroIfNegative)
                                    .by("1770S angka 13 a"),
                            line(L13B).reads(L13).is(Personal1770S::below).by("1770S angka 13 b"),
                            line(L14A)
                                    .reads(PPH25.or(Rupiah.ZERO))
                                    .is(paid -> paid)
                                    .by("1770S angka 14 a; UU PPh Pasal 25"),
                            line(L14B)
                                    .reads(STP25.or(Rupiah.ZERO))
                                    .is(paid -> paid)
                                    .by("1770S angka 14 b; UU KUP Pasal 14"),
                            line(L15).reads(L14A, L14B).is(Rupiah::plus).by("1770S angka 15"),
                            line(L16).reads(L13, L15).is(Rupiah::minus).by("1770S angka 16"),
                            line(L16A)
                                    .reads(L16)
                                    .is(Rupiah::orZeroIfNegative)
                                    .by("1770S angka 16 a; UU PPh Pasal 29"),
                            line(L16B)
                                    .reads(L16)
                                    .is(Personal1770S::below)
                                    .by("1770S angka 16 b; UU PPh Pasal 28A"),
                            line(STATUS)
                                    .reads(L16)
                                    .is(balance -> ReturnStatus.of(balance.amount()))
                                    .by("1770S angka 16"),
                            line(L18A)
                                    .reads(L13A)
                                    .is(owed -> owed.share(1, 12))
                                    .by("1770S angka 18 a; UU PPh Pasal 25 ayat (1)"),
                            line(L18)
                                    .reads(L18A, OWN_INSTALMENT.or(Rupiah.of(-1)))
                                    .is((twelfth, own) -> own.isNegative() ? twelfth : own)
                                    .by("1770S angka 18; UU PPh Pasal 25"),
                            line(JBB_I)
                                    .reads(EXEMPT_INCOME)
                                    .is(rows -> Row.total(rows, EXEMPT_GROSS))
                                    .by("1770S-I bagian B; UU PPh Pasal 4 ayat (3)"),
                            line(JBA_II_BASE)
                                    .reads(FINAL_INCOME)
                                    .is(rows -> Row.total(rows, FINAL_BASE))
                                    .by("1770S-II bagian A; UU PPh Pasal 4 ayat (2)"),
                            line(JBA_II_TAX)
                                    .reads(FINAL_INCOME)
                                    .is(rows -> Row.total(rows, FINAL_TAX))
                                    .by("1770S-II bagian A; UU PPh Pasal 4 ayat (2)"),
                            line(JBB_II)
                                    .reads(ASSETS)
                                    .is(rows -> Row.total(rows, ASSET_COST))
                                    .by("1770S-II bagian B"),
                            line(JBC_II)
                                    .reads(DEBTS)
                                    .is(rows -> Row.total(rows, DEBT_AMOUNT))
                                    .by("1770S-II bagian C"),
                            line(PAID)
                                    .reads(PAYMENTS)
                                    .is(rows -> Row.total(rows, PAYMENT_AMOUNT))
                                    .by("UU PPh Pasal 29"),
                            line(STILL_TO_PAY)
                                    .reads(L16A, PAID)
                                    .is((owed, paid) -> owed.minus(paid).orZeroIfNegative())
                                    .by("UU PPh Pasal 29; UU KUP Pasal 9 ayat (2)")));

    private static boolean splits(String status) {
        return SpousalStatus.parse(status).filter(SpousalStatus::splitsCombinedTax).isPresent();
    }

    /// Lines 7 and 8 stay empty for PH and MT: the worksheet takes their place.
    private static Rupiah relief(String status, String ptkpStatus, Law.Ptkp ptkp) {
        return splits(status) ? Rupiah.ZERO : ptkp.of(ptkpStatus(ptkpStatus));
    }

    private static Rupiah taxable(String status, Rupiah net, Rupiah relief) {
        return splits(status)
                ? Rupiah.ZERO
                : net.minus(relief).orZeroIfNegative().roundedDownTo(1_000);
    }

    private static Rupiah combinedRelief(String status, String ptkpStatus, Law.Ptkp ptkp) {
        if (!splits(status)) return Rupiah.ZERO;
        var dependants = ptkpStatus(ptkpStatus).dependants();
        return ptkp.of(new PtkpStatus(PtkpStatus.Family.K_I, dependants));
    }

    /// The husband's share is rounded half up and the wife's is the rest, so that the two returns
    /// of one couple always add up to the combined tax.
    private static Rupiah ownShare(String filer, Rupiah own, Rupiah spouse, Rupiah tax) {
        if (!own.isPositive()) return Rupiah.ZERO;
        if (!spouse.isPositive()) return tax;
        var combined = own.plus(spouse).amount();
        return filer.equals("ISTRI")
                ? tax.minus(tax.shareHalfUp(spouse.amount(), combined))
                : tax.shareHalfUp(own.amount(), combined);
    }

    private static Rupiah below(Rupiah balance) {
        return balance.isNegative() ? Rupiah.ZERO.minus(balance) : Rupiah.ZERO;
    }

    private static PtkpStatus ptkpStatus(String code) {
        return PtkpStatus.parse(code).orElseThrow(() -> new NotAnAnswer(PTKP_STATUS));
    }

    private static Question<String> text(String id) {
        return new Question<>(id, Kind.TEXT);
    }

    private static Question<Rupiah> money(String id) {
        return new Question<>(id, Kind.MONEY);
    }

    private static Question<Boolean> flag(String id) {
        return new Question<>(id, Kind.FLAG);
    }

    private static Table table(String id, Column<?>... columns) {
        return new Table(id, List.of(columns));
    }
}
