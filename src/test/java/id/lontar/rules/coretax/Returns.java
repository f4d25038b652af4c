package id.lontar.rules.coretax;

import static id.lontar.rules.coretax.Gates.*;
import static id.lontar.rules.op.Personal.PTKP_STATUS;
import static id.lontar.rules.op.Personal.SPOUSAL_STATUS;

import id.lontar.money.Rupiah;
import id.lontar.rules.Answers;
import id.lontar.rules.Assessment;
import id.lontar.rules.Column;
import id.lontar.rules.Law;
import id.lontar.rules.Line;
import id.lontar.rules.Question;
import id.lontar.rules.Row;
import id.lontar.rules.Table;
import id.lontar.tax.TaxYear;

import java.util.List;

/// Short ways to write a return in a test.
public final class Returns {
    private Returns() {}

    public static final Law LAW = Law.shipped();

    private static final List<Question<Boolean>> YES_OR_NO =
            List.of(
                    ASK_1A,
                    ASK_1B1,
                    ASK_1C,
                    ASK_1D,
                    ASK_3,
                    ASK_8,
                    ASK_10A,
                    ASK_10D,
                    ASK_11B,
                    ASK_AMENDED,
                    ASK_13A,
                    ASK_13B,
                    ASK_13C,
                    ASK_14B,
                    ASK_14C,
                    ASK_14D,
                    ASK_14E,
                    ASK_14F,
                    ASK_14G);

    public static Assessment assess(int year, Answers answers) {
        return Assessment.of(CoretaxReturn.RULES, LAW, new TaxYear(year), answers);
    }

    /// Every gate answered with no.
    public static Answers closed(String ptkp) {
        var answers = Answers.NONE.with(SPOUSAL_STATUS, "KK").with(PTKP_STATUS, ptkp);
        for (var each : YES_OR_NO) answers = answers.with(each, false);
        return answers;
    }

    public static Answers add(Answers answers, Table table, Column<Rupiah> column, long amount) {
        return add(answers, table, Row.empty("-").with(column, Rupiah.of(amount)));
    }

    public static Answers add(Answers answers, Table table, Row row) {
        var key = "r" + answers.rows(table).size();
        return answers.withRow(table, new Row(key, row.cells()));
    }

    public static Answers job(Answers answers, long net) {
        return add(
                answers.with(ASK_1A, true),
                Income.EMPLOYERS,
                Row.empty("-")
                        .with(Income.GROSS, Rupiah.of(net))
                        .with(Income.DEDUCTIONS, Rupiah.ZERO));
    }

    public static long amount(Assessment assessment, Line<Rupiah> line) {
        return assessment.known(line).orElseThrow().amount();
    }
}
