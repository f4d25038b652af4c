package id.lontar.form.carry;

import static id.lontar.form.Places.at;

import id.lontar.money.Rupiah;
import id.lontar.rules.Row;
import id.lontar.rules.Successors;
import id.lontar.rules.badan.Accounts;
import id.lontar.rules.badan.Charts;
import id.lontar.rules.badan.Reconciliation1771;

import java.util.List;

/// What was in stock at the end of last year is there at the start of this one.
final class OpeningStock {
    private final Bag bag;
    private final Successors successors;

    private OpeningStock(Bag bag) {
        this.bag = bag;
        this.successors = Successors.ofStock(bag.law, bag.year);
    }

    static void carry(Bag bag) {
        if (bag.years() > 1 || !bag.last.finished()) return;
        var stock = new OpeningStock(bag);
        if (bag.asks(Reconciliation1771.COSTS)) stock.costs();
        else if (bag.asks(Accounts.PROFIT))
            if (bag.last.asks(Accounts.PROFIT)) stock.accounts();
            else stock.intoCoretax();
    }

    private List<Row> closing() {
        return bag.last.rows(Reconciliation1771.COSTS).stream()
                .filter(
                        row ->
                                row.text(Reconciliation1771.COST_KIND)
                                        .equals(Reconciliation1771.CLOSING_STOCK))
                .toList();
    }

    private void costs() {
        for (var row : closing())
            for (var opening : successors.of(Reconciliation1771.CLOSING_STOCK)) {
                bag.add(
                        Reconciliation1771.COSTS,
                        new Row("opening", row.cells())
                                .with(Reconciliation1771.COST_KIND, opening));
                told(at(Reconciliation1771.COSTS), amount(row));
            }
    }

    private static Rupiah amount(Row row) {
        return Rupiah.sum(
                List.of(
                        row.amount(Reconciliation1771.COST_OF_SALES),
                        row.amount(Reconciliation1771.COST_OF_BUSINESS),
                        row.amount(Reconciliation1771.COST_OUTSIDE)));
    }

    private void accounts() {
        for (var row : bag.last.rows(Accounts.PROFIT))
            for (var opening : successors.of(row.text(Accounts.CODE)))
                open(opening, row.amount(Accounts.COMMERCIAL));
    }

    /// Form 1771 knows one stock; a sector with several has to be told what is of which, and most
    /// have no account for it.
    private void intoCoretax() {
        var sector = bag.answers().get(Accounts.SECTOR);
        var amount = Rupiah.sum(closing().stream().map(OpeningStock::amount).toList());
        if (amount.isZero()) return;
        if (sector.isEmpty()) {
            bag.choose(at(Accounts.SECTOR), "carry.company.stock.sector", amount);
            return;
        }
        var chart = Charts.in(bag.law, bag.year).profit(sector.get());
        var accounts = successors.all().filter(code -> chart.find(code).isPresent()).toList();
        switch (accounts.size()) {
            case 0 -> bag.choose(at(Accounts.SECTOR), "carry.company.stock.none", amount);
            case 1 -> open(accounts.getFirst(), amount);
            default -> bag.choose(at(Accounts.PROFIT), "carry.company.stock.divide", amount);
        }
    }

    private void open(String account, Rupiah amount) {
        if (!amount.isPositive()) return;
        var row =
                bag.answers().rows(Accounts.PROFIT).stream()
                        .filter(each -> each.text(Accounts.CODE).equals(account))
                        .findFirst()
                        .orElseGet(
                                () -> Row.empty("opening" + account).with(Accounts.CODE, account));
        bag.add(Accounts.PROFIT, row.with(Accounts.COMMERCIAL, amount));
        told(at(Accounts.PROFIT), amount);
    }

    private void told(id.lontar.form.Place place, Rupiah amount) {
        bag.check(place, "carry.company.stock", amount, bag.last.lastDay());
    }
}
