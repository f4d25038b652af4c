package id.lontar.rules.badan;

import static id.lontar.rules.Rule.line;
import static id.lontar.rules.badan.Typed.amount;
import static id.lontar.rules.badan.Typed.below;
import static id.lontar.rules.badan.Typed.number;
import static id.lontar.rules.badan.Typed.table;

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

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Losses of earlier years (special attachment 2A, Coretax L-7): the oldest first, none older than
/// the law allows, and nothing in a year without profit.
///
/// Source: UU PPh Pasal 6 ayat (2); Pasal 31A for the longer term of a facility.
public final class LossCompensation {
    private LossCompensation() {}

    public static final Column<Integer> YEAR = number("year");

    /// The fiscal loss of that year, as an amount above zero.
    public static final Column<Rupiah> LOSS = amount("loss");

    /// What the years before this one have used of it.
    public static final Column<Rupiah> USED = amount("used");

    /// For how many years it lasts, when a facility gives more than the usual number.
    public static final Column<Integer> TERM = number("term");

    public static final Table LOSSES = table("losses", YEAR, LOSS, USED, TERM);

    public static final Line<Rupiah> AVAILABLE = new Line<>("losses.available");

    /// What next year may still use, of earlier losses and of this year's.
    public static final Line<Rupiah> NEXT = new Line<>("losses.next");

    /// What can never be used any more after this year.
    public static final Line<Rupiah> EXPIRED = new Line<>("losses.expired");

    /// @param usual years a loss lasts
    /// @param facility the most that a facility gives
    public record Terms(TaxYear year, int usual, int facility) {
        static Terms in(Law law, TaxYear year) {
            var value = law.entry("loss-carry-forward", year).value();
            return new Terms(year, value.path("years").asInt(), value.path("withFacility").asInt());
        }

        public boolean lasts(Row row, int inYear) {
            var from = row.get(YEAR);
            if (from.isEmpty()) return false;
            var age = inYear - from.get();
            return age >= 1 && age <= Math.clamp(row.get(TERM).orElse(usual), usual, facility);
        }
    }

    public static final Parameter<Terms> TERMS = new Parameter<>("loss-carry-forward", Terms::in);

    /// What one year's loss has left, and what of it this year takes.
    public record Use(Row row, Rupiah left, Rupiah now) {}

    /// @param losses the table, perhaps behind a gate
    /// @param income fiscal net income, below zero when the year itself is a loss
    /// @param used what of the losses counts this year
    static List<Rule<?>> rules(
            Source<List<Row>> losses, Line<Rupiah> income, Line<Rupiah> used, String paper) {
        return List.of(
                line(AVAILABLE)
                        .reads(losses, TERMS)
                        .is(LossCompensation::available)
                        .by(paper + "; UU PPh Pasal 6 ayat (2)"),
                line(used)
                        .reads(income, AVAILABLE)
                        .is((net, left) -> net.orZeroIfNegative().min(left))
                        .by(paper + "; UU PPh Pasal 6 ayat (2)"),
                line(NEXT)
                        .reads(losses, TERMS, used, income)
                        .is(
                                (rows, terms, now, net) ->
                                        left(rows, terms, now, true).plus(below(net)))
                        .by(paper + "; UU PPh Pasal 6 ayat (2)"),
                line(EXPIRED)
                        .reads(losses, TERMS, used)
                        .is((rows, terms, now) -> left(rows, terms, now, false))
                        .by(paper + "; UU PPh Pasal 6 ayat (2)"));
    }

    /// The losses that still count, oldest first, and how much of `income` each takes.
    public static List<Use> uses(List<Row> rows, Terms terms, Rupiah income) {
        var counting =
                rows.stream()
                        .filter(row -> terms.lasts(row, terms.year().year()))
                        .sorted(Comparator.comparing(row -> row.get(YEAR).orElseThrow()))
                        .toList();
        var uses = new ArrayList<Use>(counting.size());
        var open = income;
        for (var row : counting) {
            var left = row.amount(LOSS).minus(row.amount(USED)).orZeroIfNegative();
            var now = left.min(open);
            uses.add(new Use(row, left, now));
            open = open.minus(now);
        }
        return List.copyOf(uses);
    }

    private static Rupiah available(List<Row> rows, Terms terms) {
        var left = uses(rows, terms, Rupiah.ZERO).stream().map(Use::left).toList();
        return Rupiah.sum(left);
    }

    /// What is left after this year of the losses that last into the next, or of those that do not.
    private static Rupiah left(List<Row> rows, Terms terms, Rupiah used, boolean lasting) {
        var left = Rupiah.ZERO;
        for (var use : uses(rows, terms, used))
            if (terms.lasts(use.row(), terms.year().year() + 1) == lasting)
                left = left.plus(use.left()).minus(use.now());
        return left;
    }
}
