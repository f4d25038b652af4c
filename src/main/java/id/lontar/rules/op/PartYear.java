package id.lontar.rules.op;

import static id.lontar.rules.Rule.line;

import id.lontar.money.Rupiah;
import id.lontar.rules.Kind;
import id.lontar.rules.Line;
import id.lontar.rules.NotAnAnswer;
import id.lontar.rules.Parameter;
import id.lontar.rules.Question;
import id.lontar.rules.Rule;
import id.lontar.tax.TaxYear;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/// A tax year of which the duty covers only a part: it began or ended within the year (residence,
/// leaving for good, death). The income is brought to a year, and the tax back to the part.
///
/// Source: UU PPh Pasal 16 ayat (4) and Pasal 17 ayat (5) and (6).
public final class PartYear {
    private PartYear() {}

    /// A year of the law: every full month counts as 30 days.
    public static final int YEAR_DAYS = 360;

    private static final int MONTH_DAYS = 30;

    /// First day of the duty within the year; unanswered means all of it.
    public static final Question<LocalDate> BEGINS = new Question<>("period.begins", Kind.DATE);

    public static final Question<LocalDate> ENDS = new Question<>("period.ends", Kind.DATE);

    public static final Line<Integer> DAYS = new Line<>("period.days");

    /// Net income brought to a whole year.
    public static final Line<Rupiah> ANNUAL_NET = new Line<>("period.annualNet");

    static final Parameter<TaxYear> YEAR =
            new Parameter<>(
                    "tax-year",
                    (law, year) -> year,
                    (words, year) -> words.say("figure.year", YEAR_DAYS));

    /// @param net the net income after losses
    static List<Rule<?>> rules(Line<Rupiah> net) {
        return List.of(
                line(DAYS)
                        .reads(YEAR, BEGINS.or(LocalDate.MIN), ENDS.or(LocalDate.MAX))
                        .is(PartYear::days)
                        .by("UU PPh Pasal 17 ayat (6)"),
                line(ANNUAL_NET)
                        .reads(net, DAYS)
                        .is(PartYear::annual)
                        .by("UU PPh Pasal 16 ayat (4)"));
    }

    static Rupiah annual(Rupiah net, int days) {
        return days == YEAR_DAYS ? net : net.share(YEAR_DAYS, days);
    }

    static Rupiah part(Rupiah tax, int days) {
        return days == YEAR_DAYS ? tax : tax.share(days, YEAR_DAYS);
    }

    /// A month that was begun counts (UU PPh Pasal 25 ayat (1): the months of the part).
    static int months(int days) {
        return Math.ceilDiv(days, MONTH_DAYS);
    }

    private static int days(TaxYear year, LocalDate begins, LocalDate ends) {
        var first = begins.isBefore(year.firstDay()) ? year.firstDay() : begins;
        var last = ends.isAfter(year.lastDay()) ? year.lastDay() : ends;
        if (first.isAfter(year.lastDay())) throw new NotAnAnswer(BEGINS);
        if (last.isBefore(first)) throw new NotAnAnswer(ENDS);
        var days = 0;
        for (var month = YearMonth.from(first);
                !month.isAfter(YearMonth.from(last));
                month = month.plusMonths(1)) days += days(month, first, last);
        return days;
    }

    private static int days(YearMonth month, LocalDate first, LocalDate last) {
        var from = month.equals(YearMonth.from(first)) ? first.getDayOfMonth() : 1;
        var to = month.equals(YearMonth.from(last)) ? last.getDayOfMonth() : month.lengthOfMonth();
        var covered = to - from + 1;
        return covered == month.lengthOfMonth() ? MONTH_DAYS : Math.min(covered, MONTH_DAYS);
    }
}
