package id.lontar.rules.op;

import static id.lontar.rules.Rule.line;
import static id.lontar.rules.op.Personal.INCOME_TAX;
import static id.lontar.rules.op.Personal.SPOUSAL_STATUS;
import static id.lontar.rules.op.Personal.splits;
import static id.lontar.rules.op.PhMt.COMBINED_PTKP;

import id.lontar.money.Rate;
import id.lontar.money.Rupiah;
import id.lontar.rules.Kind;
import id.lontar.rules.Line;
import id.lontar.rules.LossYears;
import id.lontar.rules.NotAnAnswer;
import id.lontar.rules.Parameter;
import id.lontar.rules.Question;
import id.lontar.rules.Rule;
import id.lontar.rules.Source;

import java.util.List;

/// The monthly instalment of next year (PPh Pasal 25, 1770 line 21): what had to be paid, shared by
/// the months of the tax year, or worked out anew when income was irregular or losses were used. A
/// part of a year is brought to a year and back as the tax itself is (Pasal 16 ayat (4), Pasal 17
/// ayat (5) and (6)).
///
/// Source: UU PPh Pasal 25; KEP-537/PJ./2000.
public final class NextYear {
    private NextYear() {}

    /// `a` a twelfth, `b` by turnover (OPPT), `c` the worksheet.
    public static final Question<String> METHOD = new Question<>("instalment.method", Kind.TEXT);

    /// Net income of this year that does not come regularly, such as the gain on an asset sold.
    public static final Question<Rupiah> IRREGULAR =
            new Question<>("instalment.irregular", Kind.MONEY);

    /// The credits of line 15 that belong to irregular income.
    public static final Question<Rupiah> IRREGULAR_CREDITS =
            new Question<>("instalment.irregularCredits", Kind.MONEY);

    /// Turnover of a month, all places together, of a trader with fixed places of business (OPPT).
    public static final Question<Rupiah> MONTH_TURNOVER =
            new Question<>("instalment.monthTurnover", Kind.MONEY);

    /// Whether anything can be due in advance: not when others withheld enough, unless losses kept
    /// the tax low that will not do so again, or there is a business: a trader (OPPT) pays by
    /// turnover whatever the year came to, and what others withheld from a single income does not
    /// count for a regular one.
    public static final Line<Boolean> OPEN = new Line<>("21.open");

    public static final Line<Rupiah> TWELFTH = new Line<>("21a");
    /// Whether the instalment follows the turnover (OPPT).
    public static final Line<Boolean> FOLLOWS_TURNOVER = new Line<>("21b.open");

    public static final Line<Rupiah> BY_TURNOVER = new Line<>("21b");
    public static final Line<Rupiah> BASE = new Line<>("instalment.base");
    public static final Line<Rupiah> TAXABLE = new Line<>("instalment.taxable");
    public static final Line<Rupiah> TAX = new Line<>("instalment.tax");
    public static final Line<Rupiah> WORKSHEET = new Line<>("21c");
    public static final Line<Rupiah> INSTALMENT = new Line<>("21");

    public static final Parameter<Rate> TURNOVER_RATE =
            new Parameter<>(
                    "oppt",
                    (law, year) -> law.rate("oppt", "rate", year),
                    (words, rate) -> rate.toString());

    private static final Source<String> CHOSEN = METHOD.behind(OPEN, "a");

    /// @param business line 1, net income of the business
    /// @param net net income after zakat, before losses
    /// @param relief line 10
    /// @param credits line 15
    /// @param owed line 16a
    /// @param used line 8, the losses used this year
    /// @param days length of the tax year part, 360 for a whole year
    static List<Rule<?>> rules(
            Line<Rupiah> business,
            Line<Rupiah> net,
            Line<Rupiah> relief,
            Line<Rupiah> credits,
            Line<Rupiah> owed,
            Line<Rupiah> used,
            Line<Integer> days) {
        return List.of(
                line(OPEN)
                        .reads(owed, used, business)
                        .is(
                                (due, losses, earned) ->
                                        due.isPositive() || losses.isPositive() || !earned.isZero())
                        .by("1770 angka 21; UU PPh Pasal 25 ayat (1), (6), (7)"),
                line(TWELFTH)
                        .reads(owed, days)
                        .is((amount, part) -> amount.share(1, PartYear.months(part)))
                        .by("1770 angka 21 a; UU PPh Pasal 25 ayat (1)")
                        .corrected(2),
                line(FOLLOWS_TURNOVER)
                        .reads(CHOSEN)
                        .is(NextYear::followsTurnover)
                        .by("1770 angka 21; UU PPh Pasal 25 ayat (7) huruf c"),
                line(BY_TURNOVER)
                        .reads(MONTH_TURNOVER.behind(FOLLOWS_TURNOVER, Rupiah.ZERO), TURNOVER_RATE)
                        .is(Rupiah::times)
                        .by("1770 angka 21 b; UU PPh Pasal 25 ayat (7) huruf c"),
                line(BASE)
                        .reads(net, IRREGULAR.or(Rupiah.ZERO), LossYears.NEXT, days)
                        .is(
                                (income, irregular, losses, part) ->
                                        PartYear.annual(income.minus(irregular), part)
                                                .minus(losses))
                        .by("1770 angka 21 c; UU PPh Pasal 25 ayat (6); KEP-537/PJ./2000")
                        .corrected(2),
                line(TAXABLE)
                        .reads(SPOUSAL_STATUS, BASE, relief, PhMt.SPOUSE, COMBINED_PTKP)
                        .is(NextYear::taxable)
                        .by("1770 angka 21 c; UU PPh Pasal 17 ayat (4)"),
                line(TAX)
                        .reads(SPOUSAL_STATUS, TAXABLE, INCOME_TAX, PhMt.WHO, BASE, PhMt.SPOUSE)
                        .is(
                                (status, taxable, scale, filer, own, spouse) ->
                                        splits(status)
                                                ? PhMt.ownShare(
                                                        filer, own, spouse, scale.on(taxable))
                                                : scale.on(taxable))
                        .by("1770 angka 21 c; UU PPh Pasal 17 ayat (1) huruf a"),
                line(WORKSHEET)
                        .reads(TAX, credits, IRREGULAR_CREDITS.or(Rupiah.ZERO), days)
                        .is(NextYear::worksheet)
                        .by("1770 angka 21 c; KEP-537/PJ./2000")
                        .corrected(2),
                line(INSTALMENT)
                        .reads(CHOSEN, TWELFTH, BY_TURNOVER, WORKSHEET)
                        .is(NextYear::chosen)
                        .by("1770 angka 21; UU PPh Pasal 25")
                        .corrected(2));
    }

    private static boolean followsTurnover(String method) {
        return switch (method) {
            case "b" -> true;
            case "a", "c" -> false;
            default -> throw new NotAnAnswer(METHOD);
        };
    }

    private static Rupiah taxable(
            String status, Rupiah own, Rupiah relief, Rupiah spouse, Rupiah combinedRelief) {
        var net = splits(status) ? own.plus(spouse).minus(combinedRelief) : own.minus(relief);
        return net.orZeroIfNegative().roundedDownTo(1_000);
    }

    private static Rupiah worksheet(Rupiah tax, Rupiah credits, Rupiah irregular, int days) {
        return PartYear.part(tax, days)
                .minus(credits.minus(irregular))
                .orZeroIfNegative()
                .share(1, PartYear.months(days));
    }

    private static Rupiah chosen(
            String method, Rupiah twelfth, Rupiah byTurnover, Rupiah worksheet) {
        return switch (method) {
            case "a" -> twelfth;
            case "b" -> byTurnover;
            case "c" -> worksheet;
            default -> throw new NotAnAnswer(METHOD);
        };
    }
}
