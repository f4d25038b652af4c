package id.lontar.rules.op;

import static id.lontar.rules.op.Personal.PTKP_STATUS;
import static id.lontar.rules.op.Personal.SPOUSAL_STATUS;
import static id.lontar.rules.op.Personal1770S.RULES;

import id.lontar.money.Rupiah;
import id.lontar.rules.Answers;
import id.lontar.rules.Assessment;
import id.lontar.rules.Column;
import id.lontar.rules.Law;
import id.lontar.rules.Row;
import id.lontar.rules.Table;
import id.lontar.tax.TaxYear;

/// Short ways to write a return in a test.
public final class Returns1770S {
    private Returns1770S() {}

    public static final Law LAW = Law.shipped();

    public static Assessment assess(int year, Answers answers) {
        return Assessment.of(RULES, LAW, new TaxYear(year), answers);
    }

    public static Answers person(String spousal, String ptkp) {
        return Answers.NONE.with(SPOUSAL_STATUS, spousal).with(PTKP_STATUS, ptkp);
    }

    public static Answers add(Answers answers, Table table, Column<Rupiah> column, long amount) {
        var key = "r" + answers.rows(table).size();
        return answers.withRow(table, Row.empty(key).with(column, Rupiah.of(amount)));
    }
}
