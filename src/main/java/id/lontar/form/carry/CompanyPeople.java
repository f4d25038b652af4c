package id.lontar.form.carry;

import static id.lontar.form.Places.at;
import static id.lontar.rules.badan.Company.*;

import id.lontar.rules.Column;
import id.lontar.rules.Row;
import id.lontar.rules.Table;
import id.lontar.rules.badan.Branches;
import id.lontar.rules.badan.CoretaxCorporate;
import id.lontar.rules.badan.RelatedParties;
import id.lontar.tax.Npwp;

import java.util.List;

/// Who owns and runs a company, its affiliates and whom it deals with: the names stay, and of the
/// amounts those that stand at the end of a year.
final class CompanyPeople {
    private CompanyPeople() {}

    static void carry(Bag bag) {
        if (same(bag, OWNERS, OWNER_NPWP, OWNER_DIVIDEND))
            bag.check(at(OWNERS), "carry.company.owners", count(bag, OWNERS), bag.last.lastDay());
        if (same(bag, OFFICERS, OFFICER_NPWP))
            bag.check(
                    at(OFFICERS),
                    "carry.company.officers",
                    count(bag, OFFICERS),
                    bag.last.lastDay());
        for (var table : List.of(OFFICERS, OWNERS)) old(bag, table);
        affiliates(bag);
        related(bag);
        branches(bag);
    }

    private static int count(Bag bag, Table table) {
        return bag.answers().rows(table).size();
    }

    /// Numbers have sixteen digits now: the old fifteen get a `0` before them.
    private static boolean same(
            Bag bag, Table table, Column<String> number, Column<?>... ofTheYear) {
        return bag.carry(table, row -> numbered(Bag.without(row, ofTheYear), number));
    }

    private static Row numbered(Row row, Column<String> number) {
        return Npwp.parse(row.text(number))
                .map(each -> row.with(number, each.digits()))
                .orElse(row);
    }

    /// The number of a resident is the NIK, which the old number does not tell.
    private static void old(Bag bag, Table table) {
        var number = table.equals(OFFICERS) ? OFFICER_NPWP : OWNER_NPWP;
        var old =
                bag.answers().rows(table).stream()
                        .filter(
                                row ->
                                        Npwp.parse(row.text(number))
                                                .filter(Npwp::isLegacy)
                                                .isPresent())
                        .toList();
        if (!old.isEmpty())
            bag.choose(at(table, old.getFirst(), number), "carry.company.numbers", old.size());
    }

    private static void affiliates(Bag bag) {
        if (same(bag, EQUITY_IN, AFFILIATE_NPWP)) {
            bag.open(CoretaxCorporate.HAS_AFFILIATES);
            balance(bag, EQUITY_IN, "carry.company.equity");
        }
        for (var table : List.of(OWED_TO, OWED_BY))
            if (same(bag, table, AFFILIATE_NPWP)) {
                bag.open(CoretaxCorporate.HAS_AFFILIATE_DEBT);
                balance(
                        bag,
                        table,
                        table.equals(OWED_TO) ? "carry.company.owed" : "carry.company.lent");
            }
    }

    private static void balance(Bag bag, Table table, String key) {
        var rows = bag.answers().rows(table);
        bag.check(
                at(table), key, rows.size(), Row.typed(rows, AFFILIATE_AMOUNT), bag.last.lastDay());
    }

    /// With whom and how, not for how much.
    private static void related(Bag bag) {
        var deals = bag.carry(RelatedParties.DEALS, row -> row.without(RelatedParties.AMOUNT));
        var havens = bag.carry(RelatedParties.HAVENS, row -> row.without(RelatedParties.AMOUNT));
        if (!deals && !havens) return;
        bag.open(RelatedParties.ANY);
        bag.check(
                at(deals ? RelatedParties.DEALS : RelatedParties.HAVENS),
                "carry.company.related",
                count(bag, RelatedParties.DEALS) + count(bag, RelatedParties.HAVENS));
    }

    /// Coretax asks the places of business under the final tax alone.
    private static void branches(Bag bag) {
        var rows = bag.last.rows(Branches.BRANCHES).size();
        if (rows == 0) return;
        var asked =
                !bag.asks(CoretaxCorporate.SMALL)
                        || bag.answers().get(CoretaxCorporate.SMALL).orElse(false);
        if (asked && bag.carry(Branches.BRANCHES, row -> row))
            bag.check(at(Branches.BRANCHES), "carry.company.branches", rows);
        else bag.left("carry.company.places", rows);
    }
}
