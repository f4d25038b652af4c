package id.lontar.rules.badan;

import static id.lontar.rules.Rule.line;
import static id.lontar.rules.badan.Typed.*;

import id.lontar.money.Rate;
import id.lontar.money.Rupiah;
import id.lontar.rules.Column;
import id.lontar.rules.Law;
import id.lontar.rules.Line;
import id.lontar.rules.Parameter;
import id.lontar.rules.Question;
import id.lontar.rules.Row;
import id.lontar.rules.Rule;
import id.lontar.rules.Source;
import id.lontar.rules.Table;
import id.lontar.tax.TaxYear;

import java.util.List;

/// Coretax L-11A, costs that want a list of their own, and L-11B, how much interest counts: by debt
/// against equity and by EBITDA. What does not count is typed on L-1 as an adjustment; a check
/// compares the two.
///
/// Source: UU PPh Pasal 18 ayat (1); PMK 169/PMK.010/2015.
public final class InterestLimits {
    private InterestLimits() {}

    public static final Question<Rupiah> AVERAGE_DEBT = money("l11b.debt");
    public static final Question<Rupiah> AVERAGE_EQUITY = money("l11b.equity");
    public static final Question<Rupiah> INTEREST = money("l11b.interest");
    public static final Question<Rupiah> EBITDA = money("l11b.ebitda");

    // L-11A
    public static final Column<String> KIND = words("kind");
    public static final Column<String> RECEIVER = words("receiver");
    public static final Column<String> RECEIVER_NPWP = words("npwp");
    public static final Column<Rupiah> AMOUNT = amount("amount");
    public static final Column<Rupiah> TAX = amount("tax");
    public static final Column<String> NOTE = words("note");
    public static final Table SPECIAL_COSTS =
            table("l11a", KIND, RECEIVER, RECEIVER_NPWP, AMOUNT, TAX, NOTE);

    public static final Line<Rupiah> OVER_DEBT = new Line<>("L-11B.overDebt");
    public static final Line<Rupiah> OVER_EBITDA = new Line<>("L-11B.overEbitda");
    public static final Line<Rupiah> SPECIAL_SUM = new Line<>("L-11A.sum");

    /// @param debtToEquity how many times the equity the debt may be
    public record Limits(int debtToEquity, Rate ebitda) {
        static Limits in(Law law, TaxYear year) {
            var value = law.entry("interest-limits", year).value();
            return new Limits(
                    value.path("debtToEquity").asInt(), Rate.parse(value.path("ebitda").asText()));
        }
    }

    public static final Parameter<Limits> LIMITS =
            new Parameter<>(
                    "interest-limits",
                    Limits::in,
                    (words, limits) ->
                            words.say(
                                    "figure.interest-limits",
                                    limits.debtToEquity(),
                                    limits.ebitda()));

    /// @param costs the rows of L-11A that count
    static List<Rule<?>> rules(Source<List<Row>> costs) {
        return List.of(
                line(SPECIAL_SUM)
                        .reads(costs)
                        .is(rows -> Row.total(rows, AMOUNT))
                        .by("Lampiran L-11A")
                        .corrected(2),
                line(OVER_DEBT)
                        .reads(
                                orZero(AVERAGE_DEBT),
                                orZero(AVERAGE_EQUITY),
                                orZero(INTEREST),
                                LIMITS)
                        .is(InterestLimits::overDebt)
                        .by("Lampiran L-11B; PMK 169/PMK.010/2015"),
                line(OVER_EBITDA)
                        .reads(EBITDA.or(Rupiah.of(-1)), orZero(INTEREST), LIMITS)
                        .is(InterestLimits::overEbitda)
                        .by("Lampiran L-11B; UU PPh Pasal 18 ayat (1)"));
    }

    /// The interest on the debt that is more than the equity allows.
    private static Rupiah overDebt(Rupiah debt, Rupiah equity, Rupiah interest, Limits limits) {
        if (!debt.isPositive()) return Rupiah.ZERO;
        var allowed = Math.multiplyExact(equity.orZeroIfNegative().amount(), limits.debtToEquity());
        var over = debt.minus(Rupiah.of(allowed)).orZeroIfNegative();
        return interest.share(over.amount(), debt.amount());
    }

    private static Rupiah overEbitda(Rupiah ebitda, Rupiah interest, Limits limits) {
        if (ebitda.isNegative()) return Rupiah.ZERO;
        return interest.minus(ebitda.times(limits.ebitda())).orZeroIfNegative();
    }
}
