package id.lontar.rules.badan;

import static id.lontar.rules.Rule.line;
import static id.lontar.rules.badan.Typed.flag;
import static id.lontar.rules.badan.Typed.text;

import id.lontar.money.Rate;
import id.lontar.money.Rupiah;
import id.lontar.rules.Law;
import id.lontar.rules.Line;
import id.lontar.rules.NotAnAnswer;
import id.lontar.rules.Parameter;
import id.lontar.rules.Question;
import id.lontar.rules.Rule;
import id.lontar.tax.TaxYear;

import java.util.List;

/// The tax on what a permanent establishment keeps after income tax (special attachment 6A, Coretax
/// L-12). It is paid apart and is no part of the balance of the return.
///
/// Source: UU PPh Pasal 26 ayat (4); PMK 14/PMK.03/2011.
public final class BranchProfit {
    private BranchProfit() {}

    /// Everything after tax is invested again in Indonesia, as the ministry's rule wants it.
    public static final Question<Boolean> REINVESTED = flag("branch.reinvested");

    /// The rate of a tax treaty in per cent, when one applies.
    public static final Question<String> TREATY_RATE = text("branch.treatyRate");

    public static final Parameter<Rate> RATE =
            new Parameter<>("branch-profit", BranchProfit::rate, (words, rate) -> rate.toString());

    public static final Line<Rupiah> PROFIT = new Line<>("6A.profit");
    public static final Line<Rupiah> TAX = new Line<>("6A.tax");

    static List<Rule<?>> rules(Line<Rupiah> taxable, Line<Rupiah> due, String paper) {
        return List.of(
                line(PROFIT)
                        .reads(Company.KIND, taxable, due)
                        .is(
                                (kind, income, tax) ->
                                        kind.equals("BUT")
                                                ? income.minus(tax).orZeroIfNegative()
                                                : Rupiah.ZERO)
                        .by(paper + "; UU PPh Pasal 26 ayat (4)"),
                line(TAX)
                        .reads(PROFIT, REINVESTED.or(false), TREATY_RATE.or(""), RATE)
                        .is(BranchProfit::tax)
                        .by(paper + "; UU PPh Pasal 26 ayat (4)"));
    }

    private static Rupiah tax(Rupiah profit, boolean reinvested, String treaty, Rate usual) {
        if (reinvested) return Rupiah.ZERO;
        if (treaty.isBlank()) return profit.times(usual);
        return profit.times(Rate.typed(treaty).orElseThrow(() -> new NotAnAnswer(TREATY_RATE)));
    }

    private static Rate rate(Law law, TaxYear year) {
        return Rate.parse(law.entry("branch-profit", year).value().asText());
    }
}
