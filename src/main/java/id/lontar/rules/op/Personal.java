package id.lontar.rules.op;

import id.lontar.money.Rupiah;
import id.lontar.money.Scale;
import id.lontar.rules.Column;
import id.lontar.rules.IncomeTax;
import id.lontar.rules.Kind;
import id.lontar.rules.NotAnAnswer;
import id.lontar.rules.Parameter;
import id.lontar.rules.Ptkp;
import id.lontar.rules.Question;
import id.lontar.rules.Table;
import id.lontar.tax.PtkpStatus;
import id.lontar.tax.SpousalStatus;

import java.util.List;

/// What the annual returns of individuals ask alike in the generation of 1770, 1770S and 1770SS,
/// and the formulas they share.
public final class Personal {
    private Personal() {}

    // Identity
    public static final Question<String> OCCUPATION = text("identity.occupation");
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

    /// "No income from work for an employer", which an empty list does not say.
    public static final Question<Boolean> NO_EMPLOYERS = flag("employers.none");

    // Result
    public static final Question<String> OVERPAID_REQUEST = text("result.overpaidRequest");
    public static final Question<Rupiah> OWN_INSTALMENT = money("result.ownInstalment");

    public static final Parameter<Scale> INCOME_TAX =
            new Parameter<>("income-tax", IncomeTax::in, IncomeTax::said);
    public static final Parameter<Ptkp> PTKP = new Parameter<>("ptkp", Ptkp::in, Ptkp::said);

    /// Whether a couple of this status shares its tax (PH, MT).
    ///
    /// @throws NotAnAnswer for an unknown code
    public static boolean splits(String status) {
        return spousalStatus(status).splitsCombinedTax();
    }

    /// Lines 7 and 8 stay empty for PH and MT: the worksheet takes their place.
    public static Rupiah relief(String status, String ptkpStatus, Ptkp ptkp) {
        return splits(status) ? Rupiah.ZERO : ptkp.of(ptkpStatus(ptkpStatus));
    }

    public static Rupiah taxable(String status, Rupiah net, Rupiah relief) {
        return splits(status)
                ? Rupiah.ZERO
                : net.minus(relief).orZeroIfNegative().roundedDownTo(1_000);
    }

    public static Rupiah below(Rupiah balance) {
        return balance.isNegative() ? Rupiah.ZERO.minus(balance) : Rupiah.ZERO;
    }

    static SpousalStatus spousalStatus(String code) {
        return SpousalStatus.parse(code).orElseThrow(() -> new NotAnAnswer(SPOUSAL_STATUS));
    }

    public static PtkpStatus ptkpStatus(String code) {
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
