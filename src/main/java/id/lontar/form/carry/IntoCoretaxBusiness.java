package id.lontar.form.carry;

import static id.lontar.form.Places.at;

import id.lontar.rules.Row;
import id.lontar.rules.coretax.Gates;
import id.lontar.rules.coretax.Induk;
import id.lontar.rules.coretax.Turnover;
import id.lontar.rules.op.Books;
import id.lontar.rules.op.Norm;

import java.util.ArrayList;
import java.util.List;

/// A business of form 1770, as the questions of Coretax ask about it.
final class IntoCoretaxBusiness {
    private IntoCoretaxBusiness() {}

    private static final String PROFESSION = "4";

    static void carry(Bag bag) {
        var method = bag.last.answer(Books.METHOD);
        if (method.isEmpty()) return;
        var norm = bag.last.rows(Norm.ACTIVITIES);
        var places = Business.placesOf(bag).toList();
        var books = method.get().equals(Books.KEEPS_BOOKS);
        if (!books && norm.isEmpty() && places.isEmpty()) return;
        bag.put(Gates.ASK_1B1, true);
        bag.put(Gates.ASK_1B2, places.isEmpty() ? "TIDAK" : "FINAL");
        bag.put(Gates.ASK_1B3, books ? "PEMBUKUAN" : norm.isEmpty() ? "HANYA_FINAL" : "NORMA");
        bag.check(at(Gates.ASK_1B1), "carry.coretax.business", bag.last.year());
        if (books) bag.choose(at(Induk.METHOD), "carry.coretax.books");
        else bag.put(Induk.METHOD, "PENCATATAN");
        activity(bag, norm, places);
        if (!norm.isEmpty()) norm(bag, norm);
        if (!places.isEmpty()) places(bag, places);
    }

    private static void activity(Bag bag, List<Row> norm, List<String> places) {
        var profession =
                !norm.isEmpty()
                        && places.isEmpty()
                        && norm.stream().allMatch(each -> each.text(Norm.KIND).equals(PROFESSION));
        if (profession) bag.put(Induk.ACTIVITY, "PEKERJAAN_BEBAS");
        else bag.choose(at(Induk.ACTIVITY), "carry.coretax.activity");
    }

    private static void norm(Bag bag, List<Row> old) {
        bag.put(
                Turnover.NORM_USERS,
                old.stream()
                        .map(
                                row ->
                                        Moved.of(row)
                                                .cell(Norm.KLU, Turnover.ACTIVITY)
                                                .cell(Norm.PERCENT, Turnover.NORM)
                                                .row())
                        .toList());
        bag.check(at(Turnover.NORM_USERS), "carry.norm", old.size(), bag.year.firstDay());
    }

    private static void places(Bag bag, List<String> places) {
        var rows = new ArrayList<Row>();
        for (var place : places)
            rows.add(Row.empty("place" + (rows.size() + 1)).with(Turnover.PLACE, place));
        bag.put(Turnover.FINAL, rows);
        bag.check(at(Turnover.FINAL), "carry.coretax.places", rows.size());
    }
}
