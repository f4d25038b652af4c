package id.lontar.rules.badan;

import static id.lontar.rules.Rule.line;
import static id.lontar.rules.badan.Typed.*;

import id.lontar.money.Rupiah;
import id.lontar.rules.Column;
import id.lontar.rules.Line;
import id.lontar.rules.Row;
import id.lontar.rules.Rule;
import id.lontar.rules.Source;
import id.lontar.rules.Table;

import java.util.List;

/// Income that is taxed finally or not at all, and so is only reported (1771-IV, Coretax L-4).
public final class ApartIncome {
    private ApartIncome() {}

    public static final Column<String> FINAL_TYPE = words("type");
    public static final Column<Rupiah> FINAL_BASE = amount("base");
    public static final Column<Rupiah> FINAL_TAX = amount("tax");
    public static final Column<String> FINAL_NUMBER = words("number");
    public static final Table FINAL_INCOME =
            table("finalIncome", FINAL_TYPE, FINAL_BASE, FINAL_TAX, FINAL_NUMBER);

    public static final Column<String> EXEMPT_TYPE = words("type");
    public static final Column<Rupiah> EXEMPT_GROSS = amount("gross");
    public static final Table EXEMPT_INCOME = table("exemptIncome", EXEMPT_TYPE, EXEMPT_GROSS);

    public static final Line<Rupiah> BASE = new Line<>("finalIncome.base");
    public static final Line<Rupiah> TAX = new Line<>("finalIncome.tax");
    public static final Line<Rupiah> EXEMPT = new Line<>("exemptIncome.gross");

    static List<Rule<?>> rules(
            Source<List<Row>> ofFinal, Source<List<Row>> ofExempt, String paper) {
        return List.of(
                line(BASE)
                        .reads(ofFinal)
                        .is(rows -> Row.total(rows, FINAL_BASE))
                        .by(paper + " bagian A; UU PPh Pasal 4 ayat (2)"),
                line(TAX)
                        .reads(ofFinal)
                        .is(rows -> Row.total(rows, FINAL_TAX))
                        .by(paper + " bagian A; UU PPh Pasal 4 ayat (2)"),
                line(EXEMPT)
                        .reads(ofExempt)
                        .is(rows -> Row.total(rows, EXEMPT_GROSS))
                        .by(paper + " bagian B; UU PPh Pasal 4 ayat (3)"));
    }
}
