package id.lontar.form.carry;

import static id.lontar.form.Places.at;

import id.lontar.rules.Question;
import id.lontar.rules.Row;
import id.lontar.rules.Table;
import id.lontar.rules.coretax.Gates;
import id.lontar.rules.coretax.Induk;
import id.lontar.rules.coretax.Lists;
import id.lontar.rules.op.Books;
import id.lontar.rules.op.NextYear;
import id.lontar.rules.op.Norm;
import id.lontar.rules.op.Turnover;

import java.util.List;
import java.util.stream.Stream;

/// How a business is run and taxed: its activities, norm and places, never what it took in.
final class Business {
    private Business() {}

    private static final List<Question<String>> WAYS =
            List.of(
                    Books.METHOD,
                    Books.ACTIVITY,
                    NextYear.METHOD,
                    Induk.METHOD,
                    Induk.ACTIVITY,
                    Gates.ASK_1B2,
                    Gates.ASK_1B3,
                    Gates.ASK_1B4);

    static void carry(Bag bag) {
        var ways = WAYS.stream().filter(each -> same(bag, each)).toList();
        if (bag.last.answer(Gates.ASK_1B1).filter(yes -> yes).isPresent()) bag.open(Gates.ASK_1B1);
        if (!ways.isEmpty()) bag.check(at(ways.getFirst()), "carry.business", bag.last.year());
        norm(bag);
        for (var table :
                List.of(
                        id.lontar.rules.coretax.Turnover.FINAL,
                        id.lontar.rules.coretax.Turnover.OPPT,
                        id.lontar.rules.coretax.Turnover.NORM_USERS)) places(bag, table);
        depreciation(bag);
        if (bag.asks(Gates.ASK_1B1)) IntoCoretaxBusiness.carry(bag);
    }

    private static boolean same(Bag bag, Question<String> question) {
        var old = bag.last.answer(question).filter(each -> bag.asks(question));
        old.ifPresent(value -> bag.put(question, value));
        return old.isPresent();
    }

    private static void norm(Bag bag) {
        var rows = bag.last.rows(Norm.ACTIVITIES);
        if (rows.isEmpty() || !bag.asks(Norm.ACTIVITIES)) return;
        bag.put(Norm.ACTIVITIES, rows.stream().map(row -> row.without(Norm.TURNOVER)).toList());
        bag.check(at(Norm.ACTIVITIES), "carry.norm", rows.size(), bag.year.firstDay());
    }

    /// A place of business stays, what it took in each month does not.
    private static void places(Bag bag, Table table) {
        var rows = bag.last.rows(table);
        if (rows.isEmpty() || !bag.asks(table)) return;
        bag.put(table, rows.stream().map(Business::withoutMonths).toList());
        bag.check(at(table), "carry.places", rows.size());
    }

    private static Row withoutMonths(Row row) {
        var kept = row;
        for (var month : id.lontar.rules.coretax.Turnover.MONTHS) kept = kept.without(month);
        return kept;
    }

    /// What remains of each is worked out by how it was depreciated, which the list does not tell.
    private static void depreciation(Bag bag) {
        var rows = bag.last.rows(Lists.DEPRECIATION);
        if (rows.isEmpty() || !bag.asks(Lists.DEPRECIATION)) return;
        bag.put(
                Lists.DEPRECIATION,
                rows.stream()
                        .map(
                                row ->
                                        row.without(Lists.BOOK_VALUE)
                                                .without(Lists.COMMERCIAL_THIS_YEAR)
                                                .without(Lists.FISCAL_THIS_YEAR))
                        .toList());
        bag.check(at(Lists.DEPRECIATION), "carry.depreciation", rows.size());
    }

    /// The places of business of a list with one row for each month, each once.
    static Stream<String> placesOf(Bag bag) {
        return bag.last.rows(Turnover.MONTHLY).stream()
                .map(row -> row.text(Turnover.PLACE))
                .filter(place -> !place.isBlank())
                .distinct();
    }
}
