package id.lontar.rules.badan;

import static id.lontar.rules.Rule.line;
import static id.lontar.rules.badan.CorporateRates.RATES;
import static id.lontar.rules.badan.Typed.*;

import id.lontar.money.Rupiah;
import id.lontar.rules.BookYear;
import id.lontar.rules.Line;
import id.lontar.rules.NotAnAnswer;
import id.lontar.rules.Question;
import id.lontar.rules.Rule;
import id.lontar.rules.Source;
import id.lontar.rules.Taxpayer;

import java.time.LocalDate;
import java.util.List;

/// Next year's monthly instalments (1771 part E, Coretax L-6): this year's tax on regular income,
/// less what others withhold, by the months of this year.
///
/// Source: UU PPh Pasal 25.
public final class Instalments {
    private Instalments() {}

    /// Income that does not come every year, such as currency gains or the sale of an asset.
    public static final Question<Rupiah> IRREGULAR = money("instalment.irregular");

    /// Credits that belong to regular income, when not all of them do.
    public static final Question<Rupiah> CREDITS = money("instalment.credits");

    /// Banks, listed and state companies reckon their instalments from periodic reports instead.
    public static final Question<Boolean> SPECIAL = flag("instalment.special");

    /// The months of this tax year: twelve, or those of a part of a year, a begun one among them.
    public static final Line<Integer> MONTHS = new Line<>("period.months");

    private static final int WHOLE_YEAR = 12;

    /// The lines `a` to `g`, named as the form names them.
    public record Lines(
            Line<Rupiah> regular,
            Line<Rupiah> loss,
            Line<Rupiah> taxable,
            Line<Rupiah> tax,
            Line<Rupiah> credits,
            Line<Rupiah> own,
            Line<Rupiah> monthly) {}

    /// @param choice of the tariff
    /// @param special [#SPECIAL], which one form wants answered and the other does not
    record Asked(Source<String> choice, Source<Boolean> special) {}

    /// @param net fiscal net income
    /// @param lossNext losses that next year may use
    /// @param credits all of this year's credits of Pasal 22, 23 and 24
    static List<Rule<?>> rules(
            Asked asked,
            Lines to,
            Line<Rupiah> net,
            Line<Rupiah> lossNext,
            Line<Rupiah> credits,
            String paper) {
        return List.of(
                line(to.regular())
                        .reads(net, orZero(IRREGULAR))
                        .is((all, irregular) -> all.minus(irregular).orZeroIfNegative())
                        .by(paper + "; KEP-537/PJ/2000")
                        .since(2025, paper + "; PER-11/PJ/2025"),
                line(to.loss()).reads(lossNext).is(loss -> loss).by(paper + "; UU PPh Pasal 25"),
                line(to.taxable())
                        .reads(to.regular(), to.loss())
                        .is((regular, loss) -> taxable(regular.minus(loss)))
                        .by(paper + "; UU PPh Pasal 17 ayat (4)"),
                line(to.tax())
                        .reads(
                                to.taxable(),
                                asked.choice(),
                                Tariff.OTHER_RATE.or(""),
                                Tariff.TURNOVER,
                                RATES)
                        .is(Tariff::on)
                        .by(paper + "; UU PPh Pasal 17, 31E"),
                line(to.credits())
                        .reads(credits, CREDITS.or(Rupiah.of(-1)))
                        .is((all, typed) -> typed.isNegative() ? all : typed)
                        .by(paper + "; UU PPh Pasal 25 ayat (1)"),
                line(to.own())
                        .reads(to.tax(), to.credits())
                        .is((tax, withheld) -> tax.minus(withheld).orZeroIfNegative())
                        .by(paper + "; UU PPh Pasal 25 ayat (1)"),
                line(to.monthly())
                        .reads(to.own(), asked.special(), MONTHS)
                        .is((own, special, months) -> special ? Rupiah.ZERO : own.share(1, months))
                        .by(paper + "; UU PPh Pasal 25 ayat (1)")
                        .corrected(2),
                line(MONTHS)
                        .reads(
                                Taxpayer.BOOK_YEAR_START.or(LocalDate.MIN),
                                Taxpayer.BOOK_YEAR_END.or(LocalDate.MAX))
                        .is(Instalments::months)
                        .by("UU PPh Pasal 25 ayat (1)"));
    }

    /// Neither day is the calendar year; one alone waits for the other.
    private static int months(LocalDate start, LocalDate end) {
        var noStart = start.equals(LocalDate.MIN);
        var noEnd = end.equals(LocalDate.MAX);
        if (noStart && noEnd) return WHOLE_YEAR;
        if (noStart) throw new NotAnAnswer(Taxpayer.BOOK_YEAR_START);
        if (noEnd || end.isBefore(start)) throw new NotAnAnswer(Taxpayer.BOOK_YEAR_END);
        return Math.min(new BookYear(start, end).months(), WHOLE_YEAR);
    }
}
