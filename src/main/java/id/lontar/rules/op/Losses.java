package id.lontar.rules.op;

import static id.lontar.rules.Rule.line;

import id.lontar.money.Rupiah;
import id.lontar.rules.Column;
import id.lontar.rules.Kind;
import id.lontar.rules.Law;
import id.lontar.rules.Line;
import id.lontar.rules.Parameter;
import id.lontar.rules.Row;
import id.lontar.rules.Rule;
import id.lontar.rules.Table;
import id.lontar.tax.TaxYear;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Losses of earlier years set against this one (1770 line 8, with its worksheet): the oldest
/// first, none older than the law allows.
///
/// Source: UU PPh Pasal 6 ayat (2).
public final class Losses {
    private Losses() {}

    public static final Column<Integer> YEAR = new Column<>("year", Kind.NUMBER);

    /// The fiscal loss of that year, as an amount above zero.
    public static final Column<Rupiah> LOSS = new Column<>("loss", Kind.MONEY);

    /// How much of it earlier years have used.
    public static final Column<Rupiah> USED = new Column<>("used", Kind.MONEY);

    /// For how many years it lasts, when a facility gives more than the usual number.
    public static final Column<Integer> TERM = new Column<>("term", Kind.NUMBER);

    public static final Table WORKSHEET = new Table("losses", List.of(YEAR, LOSS, USED, TERM));

    /// @param usual years a loss lasts
    /// @param facility the most that a facility gives
    public record Terms(TaxYear year, int usual, int facility) {
        static Terms in(Law law, TaxYear year) {
            return new Terms(
                    year,
                    law.number("loss-carry-forward", "years", year),
                    law.number("loss-carry-forward", "withFacility", year));
        }

        public boolean lasts(Row row, int inYear) {
            var from = row.get(Losses.YEAR);
            if (from.isEmpty()) return false;
            var age = inYear - from.get();
            var term = Math.clamp(row.get(TERM).orElse(usual), usual, facility);
            return age >= 1 && age <= term;
        }
    }

    public static final Parameter<Terms> TERMS = new Parameter<>("loss-carry-forward", Terms::in);

    /// What one year's loss has left, and what of it this year takes.
    public record Use(Row row, Rupiah left, Rupiah now) {}

    /// What may be used this year at most.
    public static final Line<Rupiah> AVAILABLE = new Line<>("losses.available");

    /// What is left for next year, of earlier losses and of this year's.
    public static final Line<Rupiah> NEXT = new Line<>("losses.next");

    /// @param total net income of all sources, below zero when the year itself is a loss
    /// @param net the same after zakat
    /// @param used line 8
    static List<Rule<?>> rules(Line<Rupiah> total, Line<Rupiah> net, Line<Rupiah> used) {
        return List.of(
                line(AVAILABLE)
                        .reads(WORKSHEET, TERMS)
                        .is(
                                (rows, terms) ->
                                        Rupiah.sum(
                                                uses(rows, terms, Rupiah.ZERO).stream()
                                                        .map(Use::left)
                                                        .toList()))
                        .by("Lembar kompensasi kerugian; UU PPh Pasal 6 ayat (2)"),
                line(used)
                        .reads(net, AVAILABLE)
                        .is((income, losses) -> income.orZeroIfNegative().min(losses))
                        .by("1770 angka 8; UU PPh Pasal 6 ayat (2)"),
                line(NEXT)
                        .reads(WORKSHEET, TERMS, used, total)
                        .is(Losses::next)
                        .by("Lembar kompensasi kerugian; UU PPh Pasal 6 ayat (2)"));
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

    private static Rupiah next(List<Row> rows, Terms terms, Rupiah used, Rupiah total) {
        var left = total.isNegative() ? Rupiah.ZERO.minus(total) : Rupiah.ZERO;
        for (var use : uses(rows, terms, used))
            if (terms.lasts(use.row(), terms.year().year() + 1))
                left = left.plus(use.left()).minus(use.now());
        return left;
    }
}
