package id.lontar.rules.badan;

import static id.lontar.rules.Rule.line;
import static id.lontar.rules.badan.ForeignCredit.FOREIGN_NET;
import static id.lontar.rules.badan.Typed.*;

import id.lontar.money.Rupiah;
import id.lontar.rules.Column;
import id.lontar.rules.Line;
import id.lontar.rules.Optionally;
import id.lontar.rules.Question;
import id.lontar.rules.Row;
import id.lontar.rules.Rule;
import id.lontar.rules.Table;

import java.util.List;

/// From commercial to fiscal net income: attachment 1771-I, and the costs of 1771-II it takes up.
///
/// Source: PER-19/PJ/2014 with PER-30/PJ/2017; UU PPh Pasal 4, 6, 9.
public final class Reconciliation1771 {
    private Reconciliation1771() {}

    public static final Question<Rupiah> TURNOVER = money("I.1a");
    public static final Question<Rupiah> OUTSIDE_INCOME = money("I.1e");

    /// What the commercial profit holds of income under final tax or outside the tax.
    public static final Question<Rupiah> FINAL_OR_EXEMPT = money("I.4");

    /// 1771-I line 5, a to l.
    public static final List<Question<Rupiah>> POSITIVE =
            List.of(
                    money("I.5a"),
                    money("I.5b"),
                    money("I.5c"),
                    money("I.5d"),
                    money("I.5e"),
                    money("I.5f"),
                    money("I.5g"),
                    money("I.5h"),
                    money("I.5i"),
                    money("I.5j"),
                    money("I.5k"),
                    money("I.5l"));

    /// 1771-I line 6, a to d.
    public static final List<Question<Rupiah>> NEGATIVE =
            List.of(money("I.6a"), money("I.6b"), money("I.6c"), money("I.6d"));

    /// Commercial depreciation above and below the fiscal one.
    public static final Question<Rupiah> DEPRECIATION_ABOVE = POSITIVE.get(8);

    public static final Question<Rupiah> DEPRECIATION_BELOW = NEGATIVE.get(0);

    /// A code of `cost-kinds`: the rows of 1771-II.
    public static final Column<String> COST_KIND = words("kind");

    public static final Column<Rupiah> COST_OF_SALES = amount("sales");
    public static final Column<Rupiah> COST_OF_BUSINESS = amount("business");
    public static final Column<Rupiah> COST_OUTSIDE = amount("outside");
    public static final Table COSTS =
            table("costs", COST_KIND, COST_OF_SALES, COST_OF_BUSINESS, COST_OUTSIDE);

    /// Row 13 of 1771-II, the only one that is taken off.
    public static final String CLOSING_STOCK = "13";

    // Special attachment 4A
    public static final Column<String> FACILITY_DECISION = words("decision");
    public static final Column<Rupiah> FACILITY_INVESTMENT = amount("investment");
    public static final Column<Integer> FACILITY_YEAR = number("year");
    public static final Column<Rupiah> FACILITY_REDUCTION = amount("reduction");
    public static final Table FACILITY =
            table(
                    "facility",
                    FACILITY_DECISION,
                    FACILITY_INVESTMENT,
                    FACILITY_YEAR,
                    FACILITY_REDUCTION);

    public static final Line<Rupiah> II_SALES = new Line<>("II.14.3");
    public static final Line<Rupiah> II_BUSINESS = new Line<>("II.14.4");
    public static final Line<Rupiah> II_OUTSIDE = new Line<>("II.14.5");
    public static final Line<Rupiah> II_ALL = new Line<>("II.14.6");
    public static final Line<Rupiah> I_1B = new Line<>("I.1b");
    public static final Line<Rupiah> I_1C = new Line<>("I.1c");
    public static final Line<Rupiah> I_1D = new Line<>("I.1d");
    public static final Line<Rupiah> I_1F = new Line<>("I.1f");
    public static final Line<Rupiah> I_1G = new Line<>("I.1g");
    public static final Line<Rupiah> I_1H = new Line<>("I.1h");
    public static final Line<Rupiah> I_2 = new Line<>("I.2");
    public static final Line<Rupiah> I_3 = new Line<>("I.3");
    public static final Line<Rupiah> I_5M = new Line<>("I.5m");
    public static final Line<Rupiah> I_6E = new Line<>("I.6e");
    public static final Line<Rupiah> I_7B = new Line<>("I.7b");

    /// Fiscal net income, below zero for a loss.
    public static final Line<Rupiah> I_8 = new Line<>("I.8");

    static final List<Rule<?>> RULES =
            List.of(
                    costs(II_SALES, COST_OF_SALES, "1771-II angka 14 kolom 3"),
                    costs(II_BUSINESS, COST_OF_BUSINESS, "1771-II angka 14 kolom 4"),
                    costs(II_OUTSIDE, COST_OUTSIDE, "1771-II angka 14 kolom 5"),
                    line(II_ALL)
                            .readsAll(List.of(II_SALES, II_BUSINESS, II_OUTSIDE))
                            .is(Rupiah::sum)
                            .by("1771-II angka 14 kolom 6"),
                    line(I_1B).reads(II_SALES).is(sum -> sum).by("1771-I angka 1 b"),
                    line(I_1C).reads(II_BUSINESS).is(sum -> sum).by("1771-I angka 1 c"),
                    line(I_1D)
                            .reads(TURNOVER, I_1B, I_1C)
                            .is((turnover, sales, other) -> turnover.minus(sales).minus(other))
                            .by("1771-I angka 1 d"),
                    line(I_1F).reads(II_OUTSIDE).is(sum -> sum).by("1771-I angka 1 f"),
                    line(I_1G)
                            .reads(orZero(OUTSIDE_INCOME), I_1F)
                            .is(Rupiah::minus)
                            .by("1771-I angka 1 g"),
                    line(I_1H).reads(I_1D, I_1G).is(Rupiah::plus).by("1771-I angka 1 h"),
                    line(I_2).reads(FOREIGN_NET).is(net -> net).by("1771-I angka 2"),
                    line(I_3).reads(I_1H, I_2).is(Rupiah::plus).by("1771-I angka 3"),
                    line(I_5M)
                            .readsAll(optionally(POSITIVE))
                            .is(Rupiah::sum)
                            .by("1771-I angka 5 m; UU PPh Pasal 9 ayat (1)"),
                    line(I_6E)
                            .readsAll(optionally(NEGATIVE))
                            .is(Rupiah::sum)
                            .by("1771-I angka 6 e; UU PPh Pasal 11, 11A"),
                    total(
                            I_7B,
                            FACILITY,
                            FACILITY_REDUCTION,
                            "1771-I angka 7 b; UU PPh Pasal 31A; Lampiran Khusus 4A"),
                    line(I_8)
                            .reads(I_3, orZero(FINAL_OR_EXEMPT), I_5M, I_6E, I_7B)
                            .is(
                                    (net, apart, up, down, facility) ->
                                            net.minus(apart).plus(up).minus(down).minus(facility))
                            .by("1771-I angka 8; UU PPh Pasal 4, 6, 9"));

    private static Rule<Rupiah> costs(Line<Rupiah> line, Column<Rupiah> column, String article) {
        return line(line).reads(COSTS).is(rows -> cost(rows, column)).by(article);
    }

    private static Rupiah cost(List<Row> rows, Column<Rupiah> column) {
        var sum = Rupiah.ZERO;
        for (var row : Row.saying(rows, COST_KIND))
            sum =
                    row.text(COST_KIND).equals(CLOSING_STOCK)
                            ? sum.minus(row.amount(column))
                            : sum.plus(row.amount(column));
        return sum;
    }

    private static List<Optionally<Rupiah>> optionally(List<Question<Rupiah>> questions) {
        return questions.stream().map(Typed::orZero).toList();
    }
}
