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

/// What lowers the income or the tax by decision or law (Coretax L-13A to L-13C), and the surplus
/// of bodies without profit (L-14).
public final class Facilities {
    private Facilities() {}

    public static final Question<Boolean> INVESTS = flag("5.gate");
    public static final Question<Boolean> TRAINS = flag("6.gate");
    public static final Question<Boolean> RESEARCHES = flag("10.gate");
    public static final Question<Boolean> REDUCED = flag("16.gate");
    public static final Question<Boolean> HAS_SURPLUS = flag("21h");

    // L-13A
    public static final Column<String> DECISION = words("decision");
    public static final Column<Rupiah> INVESTMENT = amount("investment");
    public static final Column<Integer> YEAR = number("year");
    public static final Column<Rupiah> REDUCTION = amount("reduction");
    public static final Table INVESTMENTS = table("l13a", DECISION, INVESTMENT, YEAR, REDUCTION);

    // L-13B part B: training; parts C and D: research
    public static final Column<String> ACTIVITY = words("activity");
    public static final Column<String> PARTNER = words("partner");
    public static final Column<Rupiah> COST = amount("cost");
    public static final Column<Rupiah> DEDUCTION = amount("deduction");
    public static final Table TRAINING = table("l13b.training", ACTIVITY, PARTNER, COST, DEDUCTION);
    public static final Column<Rupiah> USED = amount("used");
    public static final Table RESEARCH =
            table("l13b.research", DECISION, ACTIVITY, COST, DEDUCTION, USED);

    // L-13C
    public static final Column<String> KIND = words("kind");
    public static final Table REDUCTIONS = table("l13c", KIND, DECISION, REDUCTION);

    // L-14
    public static final Column<Rupiah> SURPLUS = amount("surplus");
    public static final Table SURPLUSES = table("l14", YEAR, SURPLUS, USED);

    public static final Line<Rupiah> INVESTMENT_SUM = new Line<>("5");
    public static final Line<Rupiah> TRAINING_SUM = new Line<>("6");

    /// Extra deduction for research that no year has used yet.
    public static final Line<Rupiah> RESEARCH_LEFT = new Line<>("L-13B.left");

    public static final Line<Rupiah> RESEARCH_NEXT = new Line<>("L-13B.next");
    public static final Line<Rupiah> SURPLUS_LEFT = new Line<>("L-14.left");

    /// Surplus that should have been used by now, and so becomes income.
    public static final Line<Rupiah> SURPLUS_OVERDUE = new Line<>("L-14.overdue");

    public static final Parameter<Rate> RESEARCH_SHARE =
            new Parameter<>(
                    "research-deduction", Facilities::share, (words, rate) -> rate.toString());

    /// @param years in which a surplus is to be used
    public record SurplusTerm(TaxYear year, int years) {
        static SurplusTerm in(Law law, TaxYear year) {
            return new SurplusTerm(year, law.entry("surplus-years", year).value().asInt());
        }

        public boolean overdue(Row row) {
            return row.get(YEAR).filter(from -> year.year() - from > years).isPresent();
        }
    }

    public static final Parameter<SurplusTerm> SURPLUS_TERM =
            new Parameter<>(
                    "surplus-years",
                    SurplusTerm::in,
                    (words, term) -> words.say("figure.years", term.years()));

    /// @param worked whether parts D and E count at all
    /// @param after line 7 less line 8: the income that line 10 is measured by
    static List<Rule<?>> rules(
            Line<Boolean> worked,
            Line<Rupiah> after,
            Line<Rupiah> losses,
            Line<Rupiah> research,
            Line<Rupiah> tax,
            Line<Rupiah> reduction) {
        return List.of(
                line(INVESTMENT_SUM)
                        .reads(counting(INVESTMENTS, INVESTS, worked))
                        .is(rows -> Row.total(rows, REDUCTION))
                        .by("Induk angka 5; Lampiran L-13A; UU PPh Pasal 31A")
                        .unsure("facility"),
                line(TRAINING_SUM)
                        .reads(counting(TRAINING, TRAINS, worked))
                        .is(rows -> Row.total(rows, DEDUCTION))
                        .by("Induk angka 6; Lampiran L-13B bagian B; PP 45/2019 Pasal 29B"),
                line(RESEARCH_LEFT)
                        .reads(counting(RESEARCH, RESEARCHES, worked))
                        .is(rows -> Row.total(rows, DEDUCTION).minus(Row.typed(rows, USED)))
                        .by("Lampiran L-13B bagian C dan D; PMK 153/PMK.010/2020"),
                line(research)
                        .reads(RESEARCH_LEFT, after, losses, RESEARCH_SHARE)
                        .is(Facilities::research)
                        .by("Induk angka 10; Lampiran L-13B; PMK 153/PMK.010/2020"),
                line(RESEARCH_NEXT)
                        .reads(RESEARCH_LEFT, research)
                        .is(Rupiah::minus)
                        .by("Lampiran L-13B bagian D"),
                line(reduction)
                        .reads(counting(REDUCTIONS, REDUCED, worked), tax)
                        .is((rows, due) -> Row.total(rows, REDUCTION).min(due))
                        .by("Induk angka 16; Lampiran L-13C"),
                line(SURPLUS_LEFT)
                        .reads(SURPLUSES.filled().behind(HAS_SURPLUS, List.of()))
                        .is(rows -> Row.total(rows, SURPLUS).minus(Row.typed(rows, USED)))
                        .by("Lampiran L-14; UU PPh Pasal 4 ayat (3) huruf m"),
                line(SURPLUS_OVERDUE)
                        .reads(SURPLUSES.filled().behind(HAS_SURPLUS, List.of()), SURPLUS_TERM)
                        .is(Facilities::overdue)
                        .by("Lampiran L-14; PMK 68/PMK.03/2020"));
    }

    private static Source<List<Row>> counting(
            Table table, Question<Boolean> gate, Line<Boolean> worked) {
        return table.filled().behind(gate, List.<Row>of()).behind(worked, List.of());
    }

    private static Rupiah research(Rupiah left, Rupiah after, Rupiah losses, Rate share) {
        return left.orZeroIfNegative().min(after.minus(losses).orZeroIfNegative().times(share));
    }

    private static Rupiah overdue(List<Row> rows, SurplusTerm term) {
        var late = Row.saying(rows, YEAR, SURPLUS).stream().filter(term::overdue).toList();
        return Row.total(late, SURPLUS).minus(Row.typed(late, USED));
    }

    private static Rate share(Law law, TaxYear year) {
        return Rate.parse(law.entry("research-deduction", year).value().asText());
    }
}
