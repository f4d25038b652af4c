package id.lontar.rules.badan;

import static id.lontar.rules.Rule.line;
import static id.lontar.rules.badan.Typed.*;

import com.fasterxml.jackson.databind.JsonNode;

import id.lontar.money.Rate;
import id.lontar.money.Rupiah;
import id.lontar.rules.Column;
import id.lontar.rules.Law;
import id.lontar.rules.Line;
import id.lontar.rules.Parameter;
import id.lontar.rules.Row;
import id.lontar.rules.Rule;
import id.lontar.rules.Source;
import id.lontar.rules.Table;
import id.lontar.tax.TaxYear;
import id.lontar.words.Words;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The final tax on small turnover, place by place and month by month (Coretax L-5 part B; in form
/// 1771 it is a row of 1771-IV). Companies have no free band.
///
/// Source: PP 55/2022.
public final class SmallTurnover {
    private SmallTurnover() {}

    /// Where the law's figures of it stand.
    public static final String LAW = "small-turnover-corporate";

    public static final Column<String> PLACE = words("place");
    public static final Column<String> MONTH = words("month");
    public static final Column<Rupiah> TURNOVER = amount("turnover");
    public static final Column<Rupiah> SELF_PAID = amount("selfPaid");
    public static final Column<Rupiah> WITHHELD = amount("withheld");
    public static final Table MONTHS =
            table("smallTurnover", PLACE, MONTH, TURNOVER, SELF_PAID, WITHHELD);

    public static final Line<Rupiah> SUM = new Line<>("L-5.turnover");
    public static final Line<Rupiah> TAX = new Line<>("L-5.tax");
    public static final Line<Rupiah> PAID = new Line<>("L-5.paid");

    /// Above zero is still to be paid, apart from this return; below zero was paid too much.
    public static final Line<Rupiah> DIFFERENCE = new Line<>("L-5.difference");

    /// @param ceiling up to this turnover a year the final tax is open
    /// @param years for how many tax years, by the code of the kind of company
    /// @param since the first year that counts, by the same code
    public record Terms(
            Rate rate, Rupiah ceiling, Map<String, Integer> years, Map<String, Integer> since) {
        static Terms in(Law law, TaxYear year) {
            var value = law.entry(LAW, year).value();
            return new Terms(
                    Rate.parse(value.path("rate").asText()),
                    Rupiah.of(value.path("ceiling").asLong()),
                    byKind(value.path("years")),
                    byKind(value.path("since")));
        }

        private static Map<String, Integer> byKind(JsonNode figures) {
            var byKind = new HashMap<String, Integer>();
            for (var kind : figures.properties())
                byKind.put(kind.getKey(), kind.getValue().asInt());
            return Map.copyOf(byKind);
        }

        /// How long a company of this kind may use the final tax, if at all.
        public Optional<Integer> years(String kind) {
            return Optional.ofNullable(years.get(kind));
        }

        /// The last tax year of one that was registered then.
        public Optional<Integer> last(String kind, int registered) {
            var first = Optional.ofNullable(since.get(kind));
            return years(kind)
                    .flatMap(term -> first.map(year -> Math.max(year, registered) + term - 1));
        }
    }

    public static final Parameter<Terms> TERMS =
            new Parameter<>(LAW, Terms::in, SmallTurnover::said);

    private static String said(Words words, Terms terms) {
        return words.say("figure.small-turnover-corporate", terms.rate(), terms.ceiling());
    }

    static List<Rule<?>> rules(Source<List<Row>> months) {
        return List.of(
                line(SUM)
                        .reads(months)
                        .is(rows -> Row.total(rows, TURNOVER))
                        .by("Lampiran L-5 bagian B; PP 55/2022"),
                line(TAX)
                        .reads(months, TERMS)
                        .is(SmallTurnover::tax)
                        .by("Lampiran L-5 bagian B; PP 55/2022 Pasal 56"),
                line(PAID)
                        .reads(months)
                        .is(rows -> Row.typed(rows, SELF_PAID).plus(Row.typed(rows, WITHHELD)))
                        .by("Lampiran L-5 bagian B"),
                line(DIFFERENCE).reads(TAX, PAID).is(Rupiah::minus).by("Lampiran L-5 bagian B"));
    }

    /// Each month is paid by itself, so each is cut to whole rupiah by itself.
    private static Rupiah tax(List<Row> rows, Terms terms) {
        return Rupiah.sum(
                Row.saying(rows, TURNOVER).stream()
                        .map(row -> row.amount(TURNOVER).times(terms.rate()))
                        .toList());
    }
}
