package id.lontar.form.carry;

import static id.lontar.form.Places.at;

import id.lontar.money.Rupiah;
import id.lontar.rules.LossYears;
import id.lontar.rules.Row;
import id.lontar.rules.badan.CoretaxCorporate;
import id.lontar.rules.coretax.Gates;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Losses that still have something left and may still be used, with last year's own.
///
/// Source: UU PPh Pasal 6 ayat (2).
final class LossesLeft {
    private LossesLeft() {}

    /// One year's loss as it stands at the end of last year.
    ///
    /// @param before used in the years before last year
    /// @param lastYear used in last year
    record Left(Row row, int year, Rupiah loss, Rupiah before, Rupiah lastYear, boolean facility) {
        Rupiah left() {
            return loss.minus(before).minus(lastYear).orZeroIfNegative();
        }
    }

    static void carry(Bag bag) {
        if (bag.asks(LossYears.WORKSHEET)) {
            worksheet(bag, ofWorksheet(bag));
            if (!bag.answers().rows(LossYears.WORKSHEET).isEmpty())
                bag.open(CoretaxCorporate.HAS_LOSSES);
        } else if (bag.asks(id.lontar.rules.coretax.Losses.LOSSES)) {
            if (bag.last.asks(LossYears.WORKSHEET)) CoretaxLosses.moved(bag, ofWorksheet(bag));
            else CoretaxLosses.shifted(bag);
            if (!bag.answers().rows(id.lontar.rules.coretax.Losses.LOSSES).isEmpty())
                bag.open(Gates.ASK_3);
        }
    }

    private static void worksheet(Bag bag, List<Left> losses) {
        var rows = new ArrayList<Row>();
        for (var each : losses)
            rows.add(
                    each.row()
                            .with(LossYears.YEAR, each.year())
                            .with(LossYears.LOSS, each.loss())
                            .with(LossYears.USED, each.before().plus(each.lastYear())));
        bag.put(LossYears.WORKSHEET, rows);
        for (var each : losses)
            bag.check(at(LossYears.WORKSHEET), "carry.loss", year(each), each.left());
    }

    static String year(Left loss) {
        return Integer.toString(loss.year());
    }

    /// What the worksheet of form 1770 or of a company leaves for the new year.
    private static List<Left> ofWorksheet(Bag bag) {
        if (!bag.last.asks(LossYears.WORKSHEET)) return List.of();
        var a = bag.last.assessment();
        var used = line(bag, Meaning.LOSSES_USED);
        var total = line(bag, Meaning.NET);
        var rows = bag.last.rows(LossYears.WORKSHEET);
        // a finished return knows both
        if (used.isEmpty() || total.isEmpty()) return List.of();
        var terms = a.known(LossYears.TERMS).orElseThrow();
        var left = new ArrayList<Left>();
        for (var use : LossYears.uses(rows, terms, used.get()))
            left(use, terms)
                    .filter(each -> lives(bag, each, terms.lasts(each.row(), bag.year.year())))
                    .ifPresent(left::add);
        if (total.get().isNegative()) left.add(own(bag, total.get()));
        return left;
    }

    private static Optional<Rupiah> line(Bag bag, Meaning meaning) {
        return meaning.on(bag.last.form().code()).flatMap(bag.last::amount);
    }

    private static Optional<Left> left(LossYears.Use use, LossYears.Terms terms) {
        var row = use.row();
        var left =
                new Left(
                        row,
                        row.get(LossYears.YEAR).orElseThrow(),
                        row.amount(LossYears.LOSS),
                        row.amount(LossYears.USED),
                        use.now(),
                        row.get(LossYears.TERM).filter(term -> term > terms.usual()).isPresent());
        return Optional.of(left).filter(each -> each.left().isPositive());
    }

    /// What can no longer be used is told, not dropped in silence.
    static boolean lives(Bag bag, Left loss, boolean alive) {
        if (!alive) bag.left("carry.loss.over", year(loss), loss.left());
        return alive;
    }

    private static Left own(Bag bag, Rupiah total) {
        var year = bag.last.year().year();
        return new Left(
                Row.empty("loss" + year),
                year,
                Rupiah.ZERO.minus(total),
                Rupiah.ZERO,
                Rupiah.ZERO,
                false);
    }
}
