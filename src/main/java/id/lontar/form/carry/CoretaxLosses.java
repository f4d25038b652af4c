package id.lontar.form.carry;

import static id.lontar.form.Places.at;
import static id.lontar.rules.coretax.Losses.*;

import id.lontar.form.carry.LossesLeft.Left;
import id.lontar.money.Rupiah;
import id.lontar.rules.Column;
import id.lontar.rules.LossYears;
import id.lontar.rules.Row;
import id.lontar.rules.coretax.Induk;

import java.util.ArrayList;
import java.util.List;

/// L-5 part A: each year's loss with what was used of it, one column for each year.
final class CoretaxLosses {
    private CoretaxLosses() {}

    /// From form 1770, which tells the sum of what earlier years used and not which year did.
    static void moved(Bag bag, List<Left> losses) {
        var rows = new ArrayList<Row>();
        for (var each : losses) {
            rows.add(row(bag, each));
            bag.check(at(LOSSES), "carry.loss", LossesLeft.year(each), each.left());
        }
        bag.put(LOSSES, rows);
        if (losses.stream().anyMatch(Left::facility))
            bag.choose(at(TEN_YEARS), "carry.loss.facility");
    }

    private static Row row(Bag bag, Left loss) {
        var row =
                Row.empty(loss.row().key())
                        .with(LOSS_YEAR, loss.year())
                        .with(RESULT, Rupiah.ZERO.minus(loss.loss()));
        row = used(row, column(bag, bag.last.year().year()), loss.lastYear());
        if (!loss.before().isPositive()) return row;
        var before = bag.last.year().year() - 1;
        if (loss.year() + 1 < before)
            bag.choose(at(LOSSES), "carry.loss.years", LossesLeft.year(loss), loss.before());
        return used(row, column(bag, before), loss.before());
    }

    private static Row used(Row row, Column<Rupiah> column, Rupiah amount) {
        return amount.isPositive() ? row.with(column, amount) : row;
    }

    /// Where what was used in a year stands in the new return; the oldest column is four years ago.
    private static Column<Rupiah> column(Bag bag, int year) {
        return USED.get(Math.clamp(4 - (bag.year.year() - year), 0, 3));
    }

    /// From one Coretax return to a later one: every column moves by the years between.
    static void shifted(Bag bag) {
        var extended = bag.last.answer(TEN_YEARS).orElse(false);
        var life = bag.last.assessment().known(LossYears.TERMS).orElseThrow();
        var rows = new ArrayList<Row>();
        for (var old : bag.last.rows(LOSSES)) {
            var left = left(old);
            if (old.get(LOSS_YEAR).isEmpty() || !left.left().isPositive()) continue;
            if (!LossesLeft.lives(bag, left, alive(old, extended, life, bag.year))) continue;
            rows.add(shifted(bag, old));
            bag.check(at(LOSSES), "carry.loss", LossesLeft.year(left), left.left());
            if (!alive(old, false, life, bag.year))
                bag.choose(at(LOSSES), "carry.loss.tenYears", LossesLeft.year(left), life.usual());
        }
        if (rows.stream().anyMatch(row -> mayOutlast(row, life, bag.year))) facility(bag);
        own(bag, rows);
        bag.put(LOSSES, rows);
    }

    /// The same answer, where it is asked again.
    private static void facility(Bag bag) {
        bag.last
                .answer(TEN_YEARS)
                .ifPresent(
                        yes -> {
                            bag.put(TEN_YEARS, yes);
                            if (yes)
                                bag.check(
                                        at(TEN_YEARS), "carry.loss.tenYears.same", bag.last.year());
                        });
    }

    private static Left left(Row old) {
        var before = Rupiah.sum(USED.subList(0, 4).stream().map(old::amount).toList());
        return new Left(
                old,
                old.get(LOSS_YEAR).orElse(0),
                Rupiah.ZERO.minus(old.amount(RESULT)),
                before,
                old.amount(USED_NOW),
                false);
    }

    /// The five columns up to the year itself go back by the years between. What no column is left
    /// for stays in the oldest one: left out, it could be used a second time.
    private static Row shifted(Bag bag, Row old) {
        var row = Bag.without(old, USED);
        var older = Rupiah.ZERO;
        for (var i = 0; i < 5; i++) {
            var amount = old.amount(USED.get(i));
            if (amount.isZero()) continue;
            var column = USED.get(Math.max(i - bag.years(), 0));
            row = row.with(column, row.amount(column).plus(amount));
            if (i < bag.years()) older = older.plus(amount);
        }
        if (older.isPositive()) bag.choose(at(LOSSES), "carry.loss.earlier", year(old), older);
        return row;
    }

    private static String year(Row old) {
        return Integer.toString(old.get(LOSS_YEAR).orElse(0));
    }

    private static void own(Bag bag, List<Row> rows) {
        var year = bag.last.year().year();
        if (rows.stream().anyMatch(row -> row.get(LOSS_YEAR).filter(y -> y == year).isPresent()))
            return;
        bag.last
                .assessment()
                .known(Induk.L2)
                .filter(Rupiah::isNegative)
                .ifPresent(
                        result -> {
                            rows.add(
                                    Row.empty("loss" + year)
                                            .with(LOSS_YEAR, year)
                                            .with(RESULT, result));
                            bag.check(
                                    at(LOSSES),
                                    "carry.loss",
                                    Integer.toString(year),
                                    Rupiah.ZERO.minus(result));
                        });
    }
}
