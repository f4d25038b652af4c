package id.lontar.rules.op;

import static id.lontar.rules.LossYears.WORKSHEET;
import static id.lontar.rules.Rule.line;
import static id.lontar.rules.op.Personal.*;
import static id.lontar.rules.op.PhMt.COMBINED_TAX;
import static id.lontar.rules.op.PhMt.COMBINED_TAXABLE;
import static id.lontar.rules.op.PhMt.OWN_SHARE;
import static id.lontar.rules.op.PhMt.SPOUSE_NET;

import id.lontar.money.Rupiah;
import id.lontar.rules.Amendment;
import id.lontar.rules.Line;
import id.lontar.rules.LossYears;
import id.lontar.rules.Row;
import id.lontar.rules.Rule;
import id.lontar.rules.RuleBook;
import id.lontar.rules.Settlement;
import id.lontar.tax.SpousalStatus;

import java.util.List;

/// The lines of form 1770 with attachments I to IV, and how they follow.
///
/// Source: PER-34/PJ/2010 as last amended by PER-30/PJ/2017, form 1770.
public final class Personal1770 {
    private Personal1770() {}

    /// Row 15 of 1770-III part A: the wife's income from one employer, reported as final.
    public static final String WIFE_ONE_EMPLOYER = "15";

    /// Row 16: other final income; the turnover list adds to it.
    public static final String OTHER_FINAL = "16";

    /// The kind of slip that the income from abroad fills by itself.
    public static final String ABROAD = "24";

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
    public static final Line<Rupiah> L13 = new Line<>("13");
    public static final Line<Rupiah> L14 = new Line<>("14");
    public static final Line<Rupiah> L15 = new Line<>("15");

    /// Line 16 with its sign: positive is 16a, negative is 16b.
    public static final Line<Rupiah> L16 = new Line<>("16");

    public static final Line<Rupiah> L16A = new Line<>("16a");
    public static final Line<Rupiah> L16B = new Line<>("16b");
    public static final Line<Rupiah> L17A = new Line<>("17a");
    public static final Line<Rupiah> L17B = new Line<>("17b");
    public static final Line<Rupiah> L18 = new Line<>("18");

    /// Line 19 with its sign: positive is 19a, negative is 19b.
    public static final Line<Rupiah> L19 = new Line<>("19");

    public static final Line<Rupiah> L19A = new Line<>("19a");
    public static final Line<Rupiah> L19B = new Line<>("19b");

    public static final Line<Rupiah> JB_IC = new Line<>("I.C");
    public static final Line<Rupiah> JB_ID = new Line<>("I.D");
    public static final Line<Rupiah> JB_II = new Line<>("II.A");
    public static final Line<Rupiah> JB_IIIA_BASE = new Line<>("III.A.base");
    public static final Line<Rupiah> JB_IIIA_TAX = new Line<>("III.A.tax");
    public static final Line<Rupiah> JB_IIIB = new Line<>("III.B");
    public static final Line<Rupiah> III_C = new Line<>("III.C");
    public static final Line<Rupiah> JB_IVA = new Line<>("IV.A");
    public static final Line<Rupiah> JB_IVB = new Line<>("IV.B");

    /// The tax of a whole year on the taxable income it is worked out on: the couple's for PH and
    /// MT.
    static final Line<Rupiah> WHOLE_TAX = new Line<>("wholeTax");

    static final Line<Rupiah> WHOLE_TAXABLE = new Line<>("wholeTaxable");

    private static final List<Rule<?>> INCOME =
            List.of(
                    line(L1).reads(Books.FISCAL_NET, Norm.NET)
                            .is(Rupiah::plus)
                            .by("1770 angka 1; UU PPh Pasal 4, 6, 9, 14"),
                    line(JB_IC)
                            .reads(EMPLOYERS.filledOr(NO_EMPLOYERS))
                            .is(rows -> Row.total(rows, EMPLOYER_NET))
                            .by("1770-I halaman 2 bagian C; UU PPh Pasal 4 ayat (1) huruf a"),
                    line(L2).reads(JB_IC).is(sum -> sum).by("1770 angka 2"),
                    line(JB_ID)
                            .reads(OTHER_INCOME)
                            .is(rows -> Row.total(rows, OTHER_AMOUNT))
                            .by("1770-I halaman 2 bagian D; UU PPh Pasal 4 ayat (1)"),
                    line(L3).reads(JB_ID).is(sum -> sum).by("1770 angka 3"),
                    line(L5).reads(L1, L2, L3, L4)
                            .is(
                                    (business, job, other, abroad) ->
                                            business.plus(job).plus(other).plus(abroad))
                            .by("1770 angka 5"),
                    line(L6).reads(ZAKAT.or(Rupiah.ZERO))
                            .is(zakat -> zakat)
                            .by("1770 angka 6; PP 60/2010; UU PPh Pasal 9 ayat (1) huruf g"),
                    line(L7).reads(L5, L6).is(Rupiah::minus).by("1770 angka 7"),
                    line(L9).reads(L7, L8).is(Rupiah::minus).by("1770 angka 9"));

    private static final List<Rule<?>> TAX =
            List.of(
                    line(L10)
                            .reads(SPOUSAL_STATUS, PTKP_STATUS, PTKP)
                            .is(Personal::relief)
                            .by("1770 angka 10; UU PPh Pasal 7"),
                    line(L11)
                            .reads(SPOUSAL_STATUS, PartYear.ANNUAL_NET, L10)
                            .is(Personal::taxable)
                            .by("1770 angka 11; UU PPh Pasal 17 ayat (4)"),
                    line(WHOLE_TAXABLE)
                            .reads(SPOUSAL_STATUS, L11, COMBINED_TAXABLE)
                            .is((status, own, couple) -> splits(status) ? couple : own)
                            .by("UU PPh Pasal 8, 16"),
                    line(WHOLE_TAX)
                            .reads(SPOUSAL_STATUS, L11, INCOME_TAX, COMBINED_TAX, PartYear.DAYS)
                            .is(
                                    (status, taxable, scale, couple, days) ->
                                            PartYear.part(
                                                    splits(status) ? couple : scale.on(taxable),
                                                    days))
                            .by("UU PPh Pasal 17 ayat (1) huruf a, (5), (6)"),
                    line(L12)
                            .reads(SPOUSAL_STATUS, WHOLE_TAX, OWN_SHARE, PartYear.DAYS)
                            .is(
                                    (status, tax, share, days) ->
                                            splits(status) ? PartYear.part(share, days) : tax)
                            .by("1770 angka 12; UU PPh Pasal 17 ayat (1) huruf a"),
                    line(L13)
                            .reads(REFUNDED_24.or(Rupiah.ZERO))
                            .is(refund -> refund)
                            .by("1770 angka 13; UU PPh Pasal 24 ayat (4)"),
                    line(L14).reads(L12, L13).is(Rupiah::plus).by("1770 angka 14"));

    private static final List<Rule<?>> BALANCE =
            List.of(
                    line(JB_II)
                            .reads(CREDITS.filledOr(NO_CREDITS), Abroad.CREDIT)
                            .is(Personal1770::credits)
                            .by("1770-II bagian A kolom 7; UU PPh Pasal 28 ayat (1)"),
                    line(L15).reads(JB_II).is(sum -> sum).by("1770 angka 15"),
                    line(L16).reads(L14, L15).is(Rupiah::minus).by("1770 angka 16"),
                    line(L16A).reads(L16).is(Rupiah::orZeroIfNegative).by("1770 angka 16 a"),
                    line(L16B).reads(L16).is(Personal::below).by("1770 angka 16 b"),
                    line(L17A)
                            .reads(PPH25.or(Rupiah.ZERO))
                            .is(paid -> paid)
                            .by("1770 angka 17 a; UU PPh Pasal 25"),
                    line(L17B)
                            .reads(STP25.or(Rupiah.ZERO))
                            .is(paid -> paid)
                            .by("1770 angka 17 b; UU KUP Pasal 14"),
                    line(L18).reads(L17A, L17B).is(Rupiah::plus).by("1770 angka 18"),
                    line(L19).reads(L16, L18).is(Rupiah::minus).by("1770 angka 19"),
                    line(L19A)
                            .reads(L19)
                            .is(Rupiah::orZeroIfNegative)
                            .by("1770 angka 19 a; UU PPh Pasal 29"),
                    line(L19B)
                            .reads(L19)
                            .is(Personal::below)
                            .by("1770 angka 19 b; UU PPh Pasal 28A"));

    private static final List<Rule<?>> LISTS =
            List.of(
                    line(JB_IIIA_BASE)
                            .reads(FINAL_INCOME, Turnover.TOTAL)
                            .is((rows, turnover) -> Row.total(rows, FINAL_BASE).plus(turnover))
                            .by("1770-III bagian A; UU PPh Pasal 4 ayat (2)"),
                    line(JB_IIIA_TAX)
                            .reads(FINAL_INCOME, Turnover.TAX)
                            .is((rows, tax) -> Row.total(rows, FINAL_TAX).plus(tax))
                            .by("1770-III bagian A; UU PPh Pasal 4 ayat (2)"),
                    line(JB_IIIB)
                            .reads(EXEMPT_INCOME)
                            .is(rows -> Row.total(rows, EXEMPT_GROSS))
                            .by("1770-III bagian B; UU PPh Pasal 4 ayat (3)"),
                    line(III_C)
                            .reads(SPOUSAL_STATUS, SPOUSE_NET.or(Rupiah.ZERO), PhMt.SPOUSE)
                            .is((status, net, asked) -> filesApart(status) ? net : Rupiah.ZERO)
                            .by("1770-III bagian C; UU PPh Pasal 8"),
                    line(JB_IVA)
                            .reads(ASSETS.filledOr(NO_ASSETS))
                            .is(rows -> Row.total(rows, ASSET_COST))
                            .by("1770-IV bagian A"),
                    line(JB_IVB)
                            .reads(DEBTS.filledOr(NO_DEBTS))
                            .is(rows -> Row.total(rows, DEBT_AMOUNT))
                            .by("1770-IV bagian B"));

    public static final RuleBook RULES =
            RuleBook.of(
                    Books.RULES,
                    Norm.RULES,
                    Turnover.RULES,
                    INCOME,
                    LossYears.rules(
                            WORKSHEET,
                            new LossYears.Lines(L5, L7, L8),
                            "1770 angka 8",
                            "Lembar kompensasi kerugian"),
                    PartYear.rules(L9),
                    PhMt.rules(PartYear.ANNUAL_NET),
                    TAX,
                    Abroad.rules(L4, WHOLE_TAX, WHOLE_TAXABLE, L12, PartYear.DAYS),
                    BALANCE,
                    NextYear.rules(L1, L7, L10, L15, L16A, L8, PartYear.DAYS),
                    LISTS,
                    Amendment.rules(L19),
                    Settlement.rules(L19, Amendment.OWED, "1770 angka 19"));

    /// Slips of column 7, and what counts of the tax paid abroad. A slip typed as Pasal 24 would
    /// count twice: the checks refuse it.
    private static Rupiah credits(List<Row> slips, Rupiah abroad) {
        var domestic =
                Row.saying(slips, CREDIT_TYPE).stream()
                        .filter(row -> !row.text(CREDIT_TYPE).equals(ABROAD))
                        .toList();
        return Row.total(domestic, CREDIT_AMOUNT).plus(abroad);
    }

    private static boolean filesApart(String status) {
        return spousalStatus(status) != SpousalStatus.KK;
    }
}
