package id.lontar.rules.coretax;

import static id.lontar.rules.Rule.line;
import static id.lontar.rules.coretax.Ask.dateColumn;
import static id.lontar.rules.coretax.Ask.moneyColumn;
import static id.lontar.rules.coretax.Ask.rows;
import static id.lontar.rules.coretax.Ask.table;
import static id.lontar.rules.coretax.Ask.textColumn;

import id.lontar.money.Rupiah;
import id.lontar.rules.Column;
import id.lontar.rules.Line;
import id.lontar.rules.NotAnAnswer;
import id.lontar.rules.Row;
import id.lontar.rules.Rule;
import id.lontar.rules.Table;
import id.lontar.rules.op.Abroad;

import java.time.LocalDate;
import java.util.List;

/// Slips and what they pay: L-1 parts D and E, L-2 parts A to C, L-3A-4 part B.
///
/// Source: PER-11/PJ/2025, lampiran 1, 2 and 3A-4.
public final class Income {
    private Income() {}

    public static final Column<String> NAME = textColumn("name");
    public static final Column<String> NPWP = textColumn("npwp");
    public static final Column<String> CODE = textColumn("code");
    public static final Column<LocalDate> DATE = dateColumn("date");
    public static final Column<Rupiah> GROSS = moneyColumn("gross");

    // L-1 D: one row for each employer; net is gross less deductions
    public static final Column<Rupiah> DEDUCTIONS = moneyColumn("deductions");
    public static final Table EMPLOYERS = table("employers", NAME, NPWP, GROSS, DEDUCTIONS);

    // L-1 E: one row for each slip
    public static final Column<String> NUMBER = textColumn("number");
    public static final Column<String> TYPE = textColumn("type");
    public static final Column<Rupiah> TAX = moneyColumn("tax");
    public static final Table CREDITS =
            table("credits", NAME, NPWP, NUMBER, DATE, TYPE, GROSS, TAX);

    // L-2 A
    public static final Column<Rupiah> BASE = moneyColumn("base");
    public static final Table FINAL_INCOME = table("finalIncome", NPWP, NAME, CODE, BASE, TAX);

    /// The wife's income from one employer, reported as final.
    public static final String WIFE_ONE_EMPLOYER = "28-499-99";

    /// Turnover under the 0.5 % tax begins with this code.
    public static final String TURNOVER_CODES = "28-423-";

    // L-2 B
    public static final Table EXEMPT_INCOME = table("exemptIncome", CODE, NPWP, NAME, GROSS);

    // L-2 C
    public static final Column<String> COUNTRY = textColumn("country");
    public static final Column<String> KIND = textColumn("kind");
    public static final Column<Rupiah> NET = moneyColumn("net");

    /// As it stands on the foreign slip, cents and all.
    public static final Column<String> TAX_ABROAD = textColumn("taxAbroad");

    public static final Column<String> CURRENCY = textColumn("currency");
    public static final Column<Rupiah> CREDIT = moneyColumn("credit");
    public static final Table FOREIGN_INCOME =
            table(
                    "foreignIncome",
                    NAME,
                    COUNTRY,
                    DATE,
                    KIND,
                    CODE,
                    NET,
                    TAX_ABROAD,
                    CURRENCY,
                    TAX,
                    CREDIT);

    // L-3A-4 B
    public static final Table OTHER_INCOME = table("otherIncome", CODE, NET);

    public static final Line<Rupiah> D_GROSS = new Line<>("L-1.D.gross");
    public static final Line<Rupiah> D_DEDUCTIONS = new Line<>("L-1.D.deductions");
    public static final Line<Rupiah> D_NET = new Line<>("L-1.D");
    public static final Line<Rupiah> E_SLIPS = new Line<>("L-1.E.slips");
    public static final Line<Rupiah> E_FOREIGN = new Line<>("L-1.E.foreign");
    public static final Line<Rupiah> E_TOTAL = new Line<>("L-1.E");
    public static final Line<Rupiah> FINAL_BASE = new Line<>("L-2.A.base");
    public static final Line<Rupiah> FINAL_TAX = new Line<>("L-2.A.tax");
    public static final Line<Rupiah> EXEMPT = new Line<>("L-2.B");
    public static final Line<Rupiah> FOREIGN_NET = new Line<>("L-2.C.net");
    public static final Line<Rupiah> FOREIGN_TAX = new Line<>("L-2.C.tax");
    public static final Line<Rupiah> FOREIGN_CREDIT = new Line<>("L-2.C.credit");
    public static final Line<Rupiah> OTHER = new Line<>("L-3A-4.B");

    static final List<Rule<?>> RULES =
            List.of(
                    line(D_GROSS)
                            .reads(rows(EMPLOYERS, Gates.ASK_1A))
                            .is(rows -> Row.total(rows, GROSS))
                            .by("Lampiran 1 bagian D"),
                    line(D_DEDUCTIONS)
                            .reads(rows(EMPLOYERS, Gates.ASK_1A))
                            .is(rows -> Row.total(rows, DEDUCTIONS))
                            .by("Lampiran 1 bagian D"),
                    line(D_NET)
                            .reads(D_GROSS, D_DEDUCTIONS)
                            .is(Rupiah::minus)
                            .by("Lampiran 1 bagian D; UU PPh Pasal 21 ayat (3)"),
                    line(E_SLIPS)
                            .reads(
                                    CREDITS.behind(Gates.ASK_10A, Ask.NO_ROWS),
                                    E_FOREIGN,
                                    Gates.ASK_10A)
                            .is(Income::slips)
                            .by("Lampiran 1 bagian E; UU PPh Pasal 28 ayat (1)"),
                    line(E_FOREIGN)
                            .reads(FOREIGN_CREDIT.behind(Gates.ASK_10A, Rupiah.ZERO))
                            .is(credit -> credit)
                            .by("Lampiran 1 bagian E; UU PPh Pasal 24"),
                    line(E_TOTAL)
                            .reads(E_SLIPS, E_FOREIGN)
                            .is(Rupiah::plus)
                            .by("Lampiran 1 bagian E"),
                    line(FINAL_BASE)
                            .reads(rows(FINAL_INCOME, Gates.ASK_14C))
                            .is(rows -> Row.total(rows, BASE))
                            .by("Lampiran 2 bagian A; UU PPh Pasal 4 ayat (2)"),
                    line(FINAL_TAX)
                            .reads(rows(FINAL_INCOME, Gates.ASK_14C))
                            .is(rows -> Row.total(rows, TAX))
                            .by("Lampiran 2 bagian A; UU PPh Pasal 4 ayat (2)"),
                    line(EXEMPT)
                            .reads(rows(EXEMPT_INCOME, Gates.ASK_14D))
                            .is(rows -> Row.total(rows, GROSS))
                            .by("Lampiran 2 bagian B; UU PPh Pasal 4 ayat (3)"),
                    line(FOREIGN_NET)
                            .reads(rows(FOREIGN_INCOME, Gates.ASK_1D))
                            .is(rows -> Abroad.income(Row.saying(rows, NET), NET))
                            .by("Lampiran 2 bagian C; UU PPh Pasal 4 ayat (1)")
                            .corrected(2),
                    line(FOREIGN_TAX)
                            .reads(rows(FOREIGN_INCOME, Gates.ASK_1D))
                            .is(rows -> Row.total(rows, TAX))
                            .by("Lampiran 2 bagian C"),
                    line(FOREIGN_CREDIT)
                            .reads(rows(FOREIGN_INCOME, Gates.ASK_1D))
                            .is(rows -> Row.total(rows, CREDIT))
                            .by("Lampiran 2 bagian C; UU PPh Pasal 24; PMK 192/PMK.03/2018"),
                    line(OTHER)
                            .reads(rows(OTHER_INCOME, Gates.ASK_1C))
                            .is(rows -> Row.total(rows, NET))
                            .by("Lampiran 3A-4 bagian B; UU PPh Pasal 4 ayat (1)"));

    /// A foreign credit alone is reason enough to open the list.
    private static Rupiah slips(List<Row> rows, Rupiah abroad, boolean open) {
        if (open && rows.isEmpty() && !abroad.isPositive()) throw new NotAnAnswer(CREDITS);
        return Row.total(rows, TAX);
    }
}
