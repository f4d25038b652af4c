package id.lontar.rules.badan;

import id.lontar.money.Rupiah;
import id.lontar.rules.Answers;
import id.lontar.rules.Assessment;
import id.lontar.rules.Law;
import id.lontar.rules.Line;
import id.lontar.rules.LossYears;
import id.lontar.rules.Question;
import id.lontar.rules.Row;
import id.lontar.tax.TaxYear;

import java.util.List;

/// Short ways to write a company's return in a test.
public final class Companies {
    private Companies() {}

    private static final List<Question<Boolean>> GATES =
            List.of(
                    CoretaxCorporate.SMALL,
                    CoretaxCorporate.ONLY_SMALL,
                    CoretaxCorporate.HAS_FINAL,
                    CoretaxCorporate.HAS_EXEMPT,
                    CoretaxCorporate.HAS_LOSSES,
                    CoretaxCorporate.DEPRECIATES,
                    Facilities.INVESTS,
                    Facilities.TRAINS,
                    Facilities.RESEARCHES,
                    Facilities.REDUCED,
                    Facilities.HAS_SURPLUS,
                    Instalments.SPECIAL);

    public static final Law LAW = Law.shipped();

    /// A company whose books show a turnover and one sort of cost.
    public static Answers company(String tariff, long turnover, long costs) {
        return cost(with(Answers.NONE, Reconciliation1771.TURNOVER, turnover), "11", costs)
                .with(Tariff.CHOICE, tariff);
    }

    public static Answers with(Answers answers, Question<Rupiah> question, long amount) {
        return answers.with(question, Rupiah.of(amount));
    }

    public static Answers cost(Answers answers, String kind, long business) {
        return answers.withRow(
                Reconciliation1771.COSTS,
                Row.empty("k" + answers.rows(Reconciliation1771.COSTS).size())
                        .with(Reconciliation1771.COST_KIND, kind)
                        .with(Reconciliation1771.COST_OF_BUSINESS, Rupiah.of(business)));
    }

    public static Answers loss(Answers answers, int year, long loss, long used) {
        return answers.withRow(
                LossYears.WORKSHEET,
                Row.empty("l" + year)
                        .with(LossYears.YEAR, year)
                        .with(LossYears.LOSS, Rupiah.of(loss))
                        .with(LossYears.USED, Rupiah.of(used)));
    }

    public static Answers withheld(Answers answers, long amount) {
        return answers.withRow(
                Withheld.CREDITS,
                Row.empty("c" + answers.rows(Withheld.CREDITS).size())
                        .with(Withheld.AMOUNT, Rupiah.of(amount)));
    }

    public static Assessment assess1771(int year, Answers answers) {
        return Assessment.of(Corporate1771.RULES, LAW, new TaxYear(year), answers);
    }

    /// Every gate of the Coretax return that nobody has answered, answered with no.
    public static Answers closed(Answers answers) {
        var closed = answers;
        for (var each : GATES) if (answers.get(each).isEmpty()) closed = closed.with(each, false);
        return closed;
    }

    public static Assessment assessCoretax(int year, Answers answers) {
        return Assessment.of(CoretaxCorporate.RULES, LAW, new TaxYear(year), answers);
    }

    public static long amount(Assessment assessment, Line<Rupiah> line) {
        return assessment.known(line).orElseThrow().amount();
    }
}
