package id.lontar.form;

import id.lontar.money.Rupiah;
import id.lontar.rules.Assessment;
import id.lontar.rules.Column;
import id.lontar.rules.Line;
import id.lontar.rules.Row;
import id.lontar.rules.Table;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What a return tells of assets and debts, beside the income that can have paid for them.
///
/// @param ways of counting everything earned, taxed or not; the one that comes to most holds
/// @param assets all assets at what they cost
/// @param held the tables of assets, empty when the form asks one total only
/// @param owed the table of debts, when there is one
public record Wealth(
        List<List<Line<Rupiah>>> ways,
        Line<Rupiah> assets,
        Line<Rupiah> debts,
        List<Holding> held,
        Optional<Holding> owed) {
    public Wealth {
        ways = ways.stream().map(List::copyOf).toList();
        held = List.copyOf(held);
    }

    /// A table whose rows say in which year each was acquired or borrowed, and for how much.
    public record Holding(Table table, Column<Integer> year, Column<Rupiah> amount) {
        boolean isWhole(Assessment assessment) {
            var rows = assessment.answers().rows(table);
            return Row.allSay(rows, year) && Row.allSay(rows, amount);
        }

        Rupiah ofThisYear(Assessment assessment) {
            var now = Optional.of(assessment.year().year());
            var rows = assessment.answers().rows(table);
            return Row.typed(
                    rows.stream().filter(row -> row.get(year).equals(now)).toList(), amount);
        }
    }

    /// Assets acquired in the tax year, at cost.
    public Rupiah bought(Assessment assessment) {
        return Rupiah.sum(held.stream().map(each -> each.ofThisYear(assessment)).toList());
    }

    /// What is left of the debts taken up in the tax year; nothing where the return has none.
    public Rupiah borrowed(Assessment assessment) {
        if (hasNoDebts(assessment)) return Rupiah.ZERO;
        return owed.map(each -> each.ofThisYear(assessment)).orElse(Rupiah.ZERO);
    }

    /// What the year's income must have paid for: bought and not borrowed.
    public Rupiah growth(Assessment assessment) {
        return bought(assessment).minus(borrowed(assessment));
    }

    /// The lines that make up what was earned.
    public List<Line<Rupiah>> income(Assessment assessment) {
        return ways.stream()
                .max(Comparator.comparing(way -> sum(assessment, way)))
                .orElse(List.of());
    }

    public Rupiah earned(Assessment assessment) {
        return sum(assessment, income(assessment));
    }

    private static Rupiah sum(Assessment assessment, List<Line<Rupiah>> lines) {
        return Rupiah.sum(
                lines.stream().map(line -> assessment.known(line).orElse(Rupiah.ZERO)).toList());
    }

    /// Also where a list of debts was filled and is shut now.
    private boolean hasNoDebts(Assessment assessment) {
        return assessment.known(debts).filter(Rupiah::isZero).isPresent();
    }

    /// Whether all that was earned and borrowed is known.
    public boolean isKnown(Assessment assessment) {
        return ways.stream().flatMap(List::stream).allMatch(line -> assessment.knows(line))
                && assessment.knows(debts)
                && (hasNoDebts(assessment)
                        || owed.stream().allMatch(each -> each.isWhole(assessment)));
    }

    /// Whether more was acquired than income explains.
    public boolean isUnexplained(Assessment assessment) {
        var growth = growth(assessment);
        return isKnown(assessment)
                && growth.isPositive()
                && growth.compareTo(earned(assessment)) > 0;
    }
}
