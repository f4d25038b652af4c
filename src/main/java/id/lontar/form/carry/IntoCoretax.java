package id.lontar.form.carry;

import static id.lontar.form.Places.at;

import id.lontar.form.carry.Assumption.Choice;
import id.lontar.rules.Code;
import id.lontar.rules.Row;
import id.lontar.rules.Successors;
import id.lontar.rules.Table;
import id.lontar.rules.coretax.Assets;
import id.lontar.rules.op.Personal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// Assets of the one list before Coretax, taken to the six tables of L-1 part A by their new code.
final class IntoCoretax {
    private static final List<String> LISTS =
            List.of(
                    "asset-codes-cash",
                    "asset-codes-receivable",
                    "asset-codes-investment",
                    "asset-codes-movable",
                    "asset-codes-immovable",
                    "asset-codes-other");

    private final Bag bag;
    private final Successors migration;
    private final LinkedHashMap<Table, List<Row>> rows = new LinkedHashMap<>();

    IntoCoretax(Bag bag) {
        this.bag = bag;
        this.migration = Successors.ofAssets(bag.law, bag.year);
        for (var table : Assets.TABLES) rows.put(table, new ArrayList<>());
    }

    void assets(List<Row> old) {
        for (var row : old) asset(row);
        rows.forEach(bag::put);
        rows.forEach(
                (table, moved) -> {
                    if (!moved.isEmpty())
                        bag.check(
                                at(table),
                                key(table),
                                moved.size(),
                                Assets.TABLES.indexOf(table) + 1);
                });
    }

    private void asset(Row old) {
        var code = old.text(Personal.ASSET_CODE);
        var successors = migration.of(code);
        var possible = successors.isEmpty() ? all() : successors;
        var chosen = bag.known.code(old.key()).filter(possible::contains);
        var single = successors.size() == 1 ? Optional.of(successors.getFirst()) : chosen;
        var table = table(single.orElse(possible.getFirst()));
        rows.computeIfAbsent(table, each -> new ArrayList<>()).add(moved(old, table, single));
        var name = old.text(Personal.ASSET_NAME);
        var place = at(table, old, Assets.CODE);
        if (single.isPresent())
            bag.check(
                    place,
                    successors.size() == 1 ? "carry.code" : "carry.code.chosen",
                    name,
                    code,
                    named(single.get()));
        else {
            var codes = possible.stream().map(this::named).toList();
            var choice = new Choice(old.key(), codes);
            if (successors.isEmpty()) bag.choose(place, choice, "carry.code.none", name, code);
            else bag.choose(place, choice, "carry.code.several", name, code, codes);
        }
    }

    /// The amount is what was paid; what it is worth today the old list never said.
    private static Row moved(Row old, Table table, Optional<String> code) {
        var moved =
                Moved.of(old)
                        .cell(Personal.ASSET_YEAR, Assets.YEAR)
                        .cell(Personal.ASSET_COST, Assets.cost(table));
        if (table.equals(Assets.RECEIVABLES))
            moved = moved.cell(Personal.ASSET_COST, Assets.BALANCE);
        if (code.isPresent()) moved = moved.with(Assets.CODE, code.get());
        var name = name(old);
        return (name.isEmpty() ? moved : moved.with(Wealth.name(table), name)).row();
    }

    /// Coretax has codes where the note stood, so the note goes along with the name.
    private static String name(Row old) {
        var name = old.text(Personal.ASSET_NAME).strip();
        var note = old.text(Personal.ASSET_NOTE).strip();
        if (note.isEmpty()) return name;
        return name.isEmpty() ? note : name + " (" + note + ")";
    }

    private static String key(Table table) {
        return table.equals(Assets.CASH) || table.equals(Assets.RECEIVABLES)
                ? "carry.moved.balance"
                : "carry.moved.value";
    }

    private List<String> all() {
        return bag.law.codes("asset-codes", bag.year).stream().map(Code::code).toList();
    }

    private Table table(String code) {
        for (var i = 0; i < LISTS.size(); i++)
            if (bag.law.codes(LISTS.get(i), bag.year).stream()
                    .anyMatch(each -> each.code().equals(code))) return Assets.TABLES.get(i);
        throw new IllegalStateException("no table for asset code " + code);
    }

    private Code named(String code) {
        return bag.law.codes("asset-codes", bag.year).stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    static void debts(Bag bag, List<Row> old) {
        if (old.isEmpty()) return;
        bag.put(
                Assets.DEBTS,
                old.stream()
                        .map(
                                each ->
                                        Moved.of(each)
                                                .cell(Personal.DEBT_CODE, Assets.CODE)
                                                .cell(Personal.DEBT_LENDER, Assets.PARTY_NAME)
                                                .cell(Personal.DEBT_YEAR, Assets.YEAR)
                                                .cell(Personal.DEBT_AMOUNT, Assets.BALANCE)
                                                .row())
                        .toList());
        bag.check(
                at(Assets.DEBTS),
                "carry.debts",
                old.size(),
                Row.typed(old, Personal.DEBT_AMOUNT),
                bag.last.lastDay());
        if (old.stream().anyMatch(each -> !each.text(Personal.DEBT_ADDRESS).isBlank()))
            bag.left("carry.debts.address");
    }
}
