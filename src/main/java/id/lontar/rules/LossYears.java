package id.lontar.rules;

import static id.lontar.rules.Rule.line;

import id.lontar.money.Rupiah;
import id.lontar.tax.TaxYear;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Losses of earlier years set against this one, the same for persons and companies: the oldest
/// first, none older than the law allows, and nothing in a year without profit (1770 and its
/// worksheet, 1771 special attachment 2A, Coretax L-7).
///
/// Source: UU PPh Pasal 6 ayat (2); Pasal 31A for the longer term of a facility.
public final class LossYears {
    private LossYears() {}

    public static final Column<Integer> YEAR = new Column<>("year", Kind.NUMBER);

    /// The fiscal loss of that year, as an amount above zero.
    public static final Column<Rupiah> LOSS = new Column<>("loss", Kind.MONEY);

    /// What the years before this one have used of it: zero is an answer, an empty cell is none.
    public static final Column<Rupiah> USED = new Column<>("used", Kind.MONEY);

    /// For how many years it lasts, when a facility gives more than the usual number.
    public static final Column<Integer> TERM = new Column<>("term", Kind.NUMBER);

    public static final Table WORKSHEET = new Table("losses", List.of(YEAR, LOSS, USED, TERM));

    /// What may be used this year at most.
    public static final Line<Rupiah> AVAILABLE = new Line<>("losses.available");

    /// What next year may still use, of earlier losses and of this year's.
    public static final Line<Rupiah> NEXT = new Line<>("losses.next");

    /// What can never be used any more after this year.
    public static final Line<Rupiah> EXPIRED = new Line<>("losses.expired");

    /// @param usual years a loss lasts
    /// @param facility the most that a facility gives
    public record Terms(TaxYear year, int usual, int facility) {
        static Terms in(Law law, TaxYear year) {
            return new Terms(
                    year,
                    law.number("loss-carry-forward", "years", year),
                    law.number("loss-carry-forward", "withFacility", year));
        }

        /// Whether the loss of one year may still be used in another, and never in its own.
        ///
        /// @param term in years, as a facility gives it; what is out of bounds counts as the bound
        public boolean lasts(int from, int term, int in) {
            return from < in && in - from <= Math.clamp(term, usual, facility);
        }

        public boolean lasts(Row row, int in) {
            return row.get(YEAR)
                    .filter(from -> lasts(from, row.get(TERM).orElse(usual), in))
                    .isPresent();
        }
    }

    public static final Parameter<Terms> TERMS =
            new Parameter<>(
                    "loss-carry-forward",
                    Terms::in,
                    (words, terms) ->
                            words.say(
                                    "figure.loss-carry-forward", terms.usual(), terms.facility()));

    /// What one year's loss has left, and what of it this year takes.
    public record Use(Row row, Rupiah left, Rupiah now) {}

    /// What a form's own lines are called here.
    ///
    /// @param result net income of all sources, below zero when the year itself is a loss
    /// @param net the income that losses are taken off
    /// @param used what of the losses counts this year
    public record Lines(Line<Rupiah> result, Line<Rupiah> net, Line<Rupiah> used) {}

    /// @param losses the worksheet, perhaps behind a gate
    /// @param usedPaper where the used losses stand on paper
    /// @param paper where the worksheet stands
    public static List<Rule<?>> rules(
            Source<List<Row>> losses, Lines to, String usedPaper, String paper) {
        var article = paper + "; UU PPh Pasal 6 ayat (2)";
        return List.of(
                line(AVAILABLE)
                        .reads(losses, TERMS)
                        .is(LossYears::available)
                        .by(article)
                        .corrected(2),
                line(to.used())
                        .reads(to.net(), AVAILABLE)
                        .is((net, left) -> net.orZeroIfNegative().min(left))
                        .by(usedPaper + "; UU PPh Pasal 6 ayat (2)"),
                line(NEXT)
                        .reads(losses, TERMS, to.used(), to.result())
                        .is(
                                (rows, terms, now, result) ->
                                        left(rows, terms, now, true).plus(loss(result)))
                        .by(article)
                        .corrected(2));
    }

    /// For a form that also says what is lost for good.
    public static List<Rule<?>> expired(Source<List<Row>> losses, Line<Rupiah> used, String paper) {
        return List.of(
                line(EXPIRED)
                        .reads(losses, TERMS, used)
                        .is((rows, terms, now) -> left(rows, terms, now, false))
                        .by(paper + "; UU PPh Pasal 6 ayat (2)")
                        .corrected(2));
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

    /// Nothing of the losses counts before each row says this.
    private static List<Row> said(List<Row> rows) {
        return Row.saying(rows, YEAR, LOSS, USED);
    }

    private static Rupiah available(List<Row> rows, Terms terms) {
        return Rupiah.sum(uses(said(rows), terms, Rupiah.ZERO).stream().map(Use::left).toList());
    }

    /// What is left after this year of the losses that last into the next, or of those that do not.
    private static Rupiah left(List<Row> rows, Terms terms, Rupiah used, boolean lasting) {
        var left = Rupiah.ZERO;
        for (var use : uses(said(rows), terms, used))
            if (terms.lasts(use.row(), terms.year().year() + 1) == lasting)
                left = left.plus(use.left()).minus(use.now());
        return left;
    }

    private static Rupiah loss(Rupiah result) {
        return Rupiah.ZERO.minus(result).orZeroIfNegative();
    }
}
