package id.lontar.rules.badan;

import static id.lontar.rules.Rule.line;
import static id.lontar.rules.badan.CorporateRates.RATES;
import static id.lontar.rules.badan.Typed.money;
import static id.lontar.rules.badan.Typed.text;

import id.lontar.money.Rate;
import id.lontar.money.Rupiah;
import id.lontar.rules.Line;
import id.lontar.rules.NotAnAnswer;
import id.lontar.rules.Question;
import id.lontar.rules.Rule;
import id.lontar.rules.Source;

import java.util.List;

/// Which rate a company uses, and the tax that follows: the choice in line 4 of form 1771 and line
/// 11 of the Coretax form, with the split of Pasal 31E (Coretax L-8).
///
/// Every amount is rounded half up to the rupiah, as the published examples do.
public final class Tariff {
    private Tariff() {}

    /// `a` Pasal 17 ayat (1) huruf b, `b` listed company, `c` Pasal 31E, `d` another rate.
    public static final Question<String> CHOICE = text("tariff");

    /// The rate of choice `d` in per cent, such as `7,5`.
    public static final Question<String> OTHER_RATE = text("tariff.otherRate");

    /// All gross income of the year, when it is not what the lines of the return add up to.
    public static final Question<Rupiah> GROSS = money("tariff.grossTurnover");

    public static final Line<Rupiah> TURNOVER = new Line<>("31E.turnover");
    public static final Line<Rupiah> COVERED = new Line<>("31E.covered");
    public static final Line<Rupiah> UNCOVERED = new Line<>("31E.uncovered");
    public static final Line<Rupiah> COVERED_TAX = new Line<>("31E.coveredTax");
    public static final Line<Rupiah> UNCOVERED_TAX = new Line<>("31E.uncoveredTax");

    /// @param choice the answer, perhaps behind a gate
    /// @param counted the line that adds up all gross income
    static List<Rule<?>> rules(
            Source<String> choice,
            Line<Rupiah> counted,
            Line<Rupiah> taxable,
            Line<Rupiah> tax,
            String paper) {
        return List.of(
                line(TURNOVER)
                        .reads(counted, GROSS.or(Rupiah.of(-1)))
                        .is((sum, typed) -> typed.isNegative() ? sum : typed)
                        .by("UU PPh Pasal 31E ayat (1); SE-02/PJ/2015"),
                line(COVERED)
                        .reads(choice, taxable, TURNOVER, RATES)
                        .is(Tariff::covered)
                        .by("UU PPh Pasal 31E ayat (1)"),
                line(UNCOVERED)
                        .reads(taxable, COVERED)
                        .is(Rupiah::minus)
                        .by("UU PPh Pasal 31E ayat (1)"),
                line(COVERED_TAX)
                        .reads(COVERED, RATES)
                        .is((part, rates) -> rates.reducedTax(part))
                        .by("UU PPh Pasal 31E ayat (1)"),
                line(UNCOVERED_TAX)
                        .reads(choice, OTHER_RATE.or(""), UNCOVERED, RATES)
                        .is(Tariff::atFullRate)
                        .by("UU PPh Pasal 17 ayat (2a), ayat (2b) (UU 36/2008)")
                        .since(2020, "UU PPh Pasal 17 ayat (2b); UU 2/2020 Pasal 5")
                        .since(2022, "UU PPh Pasal 17 ayat (1) huruf b, ayat (2b)")
                        .since(
                                2025,
                                "UU PPh Pasal 17 ayat (1) huruf b, ayat (2b); pilihan d: aturan"
                                        + " khusus badan itu, seperti UU PPh Pasal 33A ayat (4)"),
                line(tax)
                        .reads(COVERED_TAX, UNCOVERED_TAX)
                        .is(Rupiah::plus)
                        .by(paper)
                        .unsure("rounding-31e", read -> !read.contains(Rupiah.ZERO)));
    }

    /// The tax on another taxable income at the same choice, for next year's instalments.
    static Rupiah on(
            Rupiah taxable,
            String choice,
            String otherRate,
            Rupiah turnover,
            CorporateRates rates) {
        var covered = covered(choice, taxable, turnover, rates);
        return rates.reducedTax(covered)
                .plus(atFullRate(choice, otherRate, taxable.minus(covered), rates));
    }

    private static Rupiah covered(
            String choice, Rupiah taxable, Rupiah turnover, CorporateRates rates) {
        return switch (choice) {
            case "c" -> rates.covered(taxable, turnover);
            case "a", "b", "d" -> Rupiah.ZERO;
            default -> throw new NotAnAnswer(CHOICE);
        };
    }

    private static Rupiah atFullRate(
            String choice, String otherRate, Rupiah taxable, CorporateRates rates) {
        var rate =
                switch (choice) {
                    case "a", "c" -> rates.general();
                    case "b" -> rates.listed();
                    case "d" -> percent(otherRate);
                    default -> throw new NotAnAnswer(CHOICE);
                };
        return taxable.shareHalfUp(rate.numerator(), rate.denominator());
    }

    private static Rate percent(String typed) {
        return Rate.typed(typed).orElseThrow(() -> new NotAnAnswer(OTHER_RATE));
    }
}
