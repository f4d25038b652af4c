package id.lontar.form.carry;

import static id.lontar.form.Places.at;

import id.lontar.money.Rupiah;
import id.lontar.rules.Column;
import id.lontar.rules.Question;
import id.lontar.rules.Row;
import id.lontar.rules.Table;
import id.lontar.rules.badan.BranchProfit;
import id.lontar.rules.badan.CoretaxCorporate;
import id.lontar.rules.badan.Facilities;
import id.lontar.rules.badan.Instalments;
import id.lontar.rules.badan.Reconciliation1771;
import id.lontar.rules.badan.SmallTurnover;
import id.lontar.rules.badan.Tariff;

import java.util.ArrayList;
import java.util.List;

/// How a company is taxed: a rate is asked again, a decision of the tax office that runs for years
/// is taken along without what it took off.
final class CompanyTax {
    private CompanyTax() {}

    static void carry(Bag bag) {
        tariff(bag);
        small(bag);
        investments(bag);
        research(bag);
        reductions(bag);
        surpluses(bag);
        bag.last
                .answer(BranchProfit.TREATY_RATE)
                .filter(rate -> bag.asks(BranchProfit.TREATY_RATE))
                .ifPresent(
                        rate -> {
                            bag.put(BranchProfit.TREATY_RATE, rate);
                            bag.check(at(BranchProfit.TREATY_RATE), "carry.company.treaty", rate);
                        });
    }

    /// Whether shares are held widely enough, or turnover is low enough, is a fact of each year.
    private static void tariff(Bag bag) {
        if (!bag.asks(Tariff.CHOICE)) return;
        bag.last
                .answer(Tariff.CHOICE)
                .flatMap(each -> bag.law.code("corporate-tariffs", each, bag.last.year()))
                .ifPresent(
                        code ->
                                bag.choose(
                                        at(Tariff.CHOICE),
                                        "carry.company.tariff",
                                        code,
                                        bag.last.year()));
        if (bag.last.answer(Instalments.SPECIAL).orElse(false))
            bag.choose(at(Instalments.SPECIAL), "carry.company.special", bag.last.year());
    }

    private static void small(Bag bag) {
        if (!bag.last.answer(CoretaxCorporate.SMALL).orElse(false)) return;
        bag.put(CoretaxCorporate.SMALL, true);
        bag.carry(
                SmallTurnover.MONTHS,
                row ->
                        Bag.without(
                                row,
                                SmallTurnover.TURNOVER,
                                SmallTurnover.SELF_PAID,
                                SmallTurnover.WITHHELD));
        bag.check(
                at(CoretaxCorporate.SMALL),
                "carry.company.small",
                bag.answers().rows(SmallTurnover.MONTHS).size());
        if (bag.last.answer(CoretaxCorporate.ONLY_SMALL).orElse(false))
            bag.choose(at(CoretaxCorporate.HAS_LOSSES), "carry.company.onlySmall", bag.last.year());
    }

    /// One row for each decision, under the same columns in both generations.
    private static void investments(Bag bag) {
        var rows = new ArrayList<Row>();
        for (var table : List.of(Reconciliation1771.FACILITY, Facilities.INVESTMENTS))
            for (var row : bag.last.rows(table)) rows.add(nextYear(bag, row));
        var table =
                bag.asks(Facilities.INVESTMENTS)
                        ? Facilities.INVESTMENTS
                        : Reconciliation1771.FACILITY;
        if (rows.isEmpty() || !bag.asks(table)) return;
        bag.put(table, rows);
        bag.open(Facilities.INVESTS);
        bag.check(at(table), "carry.company.investments", rows.size());
    }

    private static Row nextYear(Bag bag, Row old) {
        var moved =
                Moved.of(old)
                        .cell(Reconciliation1771.FACILITY_DECISION, Facilities.DECISION)
                        .cell(Reconciliation1771.FACILITY_INVESTMENT, Facilities.INVESTMENT)
                        .row();
        return old.get(Facilities.YEAR)
                .map(year -> moved.with(Facilities.YEAR, year + bag.years()))
                .orElse(moved);
    }

    /// What last year took off comes from the first proposals.
    private static void research(Bag bag) {
        var rows = bag.last.rows(Facilities.RESEARCH);
        if (!bag.last.finished() || rows.isEmpty() || !bag.asks(Facilities.RESEARCH)) return;
        var kept = new ArrayList<Row>();
        var taken = bag.last.assessment().known(CoretaxCorporate.L10).orElse(Rupiah.ZERO);
        for (var row : rows) {
            var left = left(row, Facilities.DEDUCTION);
            var now = left.min(taken);
            taken = taken.minus(now);
            if (left.minus(now).isPositive())
                kept.add(row.with(Facilities.USED, row.amount(Facilities.USED).plus(now)));
        }
        remaining(
                bag,
                Facilities.RESEARCH,
                kept,
                Facilities.DEDUCTION,
                Facilities.RESEARCHES,
                "carry.company.research");
    }

    private static Rupiah left(Row row, Column<Rupiah> of) {
        return row.amount(of).minus(row.amount(Facilities.USED)).orZeroIfNegative();
    }

    private static void reductions(Bag bag) {
        if (!bag.carry(Facilities.REDUCTIONS, row -> row.without(Facilities.REDUCTION))) return;
        bag.open(Facilities.REDUCED);
        bag.check(
                at(Facilities.REDUCTIONS),
                "carry.company.reductions",
                bag.answers().rows(Facilities.REDUCTIONS).size());
    }

    /// A surplus that was overdue last year became its income then.
    private static void surpluses(Bag bag) {
        if (!bag.asks(Facilities.SURPLUSES)) return;
        var term = bag.last.assessment().known(Facilities.SURPLUS_TERM);
        var rows = bag.last.rows(Facilities.SURPLUSES);
        var kept =
                rows.stream()
                        .filter(row -> left(row, Facilities.SURPLUS).isPositive())
                        .filter(row -> term.filter(each -> each.overdue(row)).isEmpty())
                        .toList();
        if (kept.size() < rows.size())
            bag.left("carry.company.surplus.over", rows.size() - kept.size());
        remaining(
                bag,
                Facilities.SURPLUSES,
                kept,
                Facilities.SURPLUS,
                Facilities.HAS_SURPLUS,
                "carry.company.surplus");
    }

    /// What of a list is not used up yet.
    private static void remaining(
            Bag bag,
            Table table,
            List<Row> kept,
            Column<Rupiah> of,
            Question<Boolean> gate,
            String key) {
        if (kept.isEmpty()) return;
        bag.put(table, kept);
        bag.open(gate);
        bag.check(
                at(table),
                key,
                kept.size(),
                Row.typed(kept, of).minus(Row.typed(kept, Facilities.USED)));
    }
}
