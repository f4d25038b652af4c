package id.lontar.form.carry;

import static id.lontar.form.Places.at;

import id.lontar.form.Place;
import id.lontar.money.Rupiah;
import id.lontar.rules.Column;
import id.lontar.rules.Question;
import id.lontar.rules.Row;
import id.lontar.rules.Table;
import id.lontar.rules.coretax.Assets;
import id.lontar.rules.coretax.Gates;
import id.lontar.rules.op.Personal;
import id.lontar.rules.op.Personal1770SS;

import java.util.List;

/// Assets and debts: what stood at the end of last year opens this one.
final class Wealth {
    private Wealth() {}

    static void carry(Bag bag) {
        same(bag, Personal.ASSETS, Personal.ASSET_COST, "carry.assets");
        same(bag, Personal.DEBTS, Personal.DEBT_AMOUNT, "carry.debts");
        for (var table : Assets.TABLES) same(bag, table, Assets.value(table), "carry.values");
        same(bag, Assets.DEBTS, Assets.BALANCE, "carry.debts");
        if (bag.asks(Assets.CASH)) {
            var old = bag.last.rows(Personal.ASSETS);
            if (!old.isEmpty()) new IntoCoretax(bag).assets(old);
            IntoCoretax.debts(bag, bag.last.rows(Personal.DEBTS));
        }
        total(bag, Personal1770SS.ASSETS, Personal.ASSETS, Personal.ASSET_COST, "carry.assets");
        total(bag, Personal1770SS.DEBTS, Personal.DEBTS, Personal.DEBT_AMOUNT, "carry.debts");
        if (!bag.answers().rows(Assets.DEBTS).isEmpty()) bag.open(Gates.ASK_14B);
    }

    private static void same(Bag bag, Table table, Column<Rupiah> amount, String key) {
        var rows = bag.last.rows(table);
        if (rows.isEmpty() || !bag.asks(table)) return;
        bag.put(table, rows);
        bag.check(at(table), key, rows.size(), Row.typed(rows, amount), bag.last.lastDay());
    }

    /// 1770SS knows one total only. A list adds up to it; it does not make a list.
    private static void total(
            Bag bag, Question<Rupiah> total, Table list, Column<Rupiah> amount, String key) {
        var told = bag.last.answer(total);
        var rows = bag.last.rows(list);
        if (bag.asks(total)) {
            var sum = told.orElseGet(() -> Row.typed(rows, amount));
            if (told.isEmpty() && rows.isEmpty()) return;
            bag.put(total, sum);
            bag.check(at(total), key + ".total", sum, bag.last.lastDay());
        } else if (told.filter(Rupiah::isPositive).isPresent())
            bag.choose(place(bag, list), key + ".list", told.get(), bag.last.year());
    }

    private static Place place(Bag bag, Table list) {
        if (bag.asks(list)) return at(list);
        return at(list.equals(Personal.ASSETS) ? Assets.CASH : Assets.DEBTS);
    }

    /// Where a text that names an asset goes in each table of Coretax.
    static Column<String> name(Table table) {
        return List.of(
                        Assets.BANK,
                        Assets.PARTY_NAME,
                        Assets.PARTY_NAME,
                        Assets.MODEL,
                        Assets.LOCATION,
                        Assets.INFORMATION)
                .get(Assets.TABLES.indexOf(table));
    }
}
