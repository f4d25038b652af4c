package id.lontar.rules.op;

import static id.lontar.rules.Rule.line;

import id.lontar.money.Rupiah;
import id.lontar.rules.Column;
import id.lontar.rules.Kind;
import id.lontar.rules.Line;
import id.lontar.rules.Parameter;
import id.lontar.rules.Row;
import id.lontar.rules.Rule;
import id.lontar.rules.Table;
import id.lontar.rules.TurnoverTax;

import java.util.ArrayList;
import java.util.List;

/// The final tax on turnover of small business (UMKM, PPh final 0.5 %): a list of turnover by month
/// and place, which goes to row 16 of 1770-III part A and never into lines 1 to 5.
///
/// Source: PP 23/2018; PP 55/2022; UU PPh Pasal 7 ayat (2a).
public final class Turnover {
    private Turnover() {}

    public static final int MONTHS = 12;

    public static final Column<String> PLACE = new Column<>("place", Kind.TEXT);
    public static final Column<Integer> MONTH = new Column<>("month", Kind.NUMBER);
    public static final Column<Rupiah> AMOUNT = new Column<>("amount", Kind.MONEY);

    /// Paid by the taxpayer.
    public static final Column<Rupiah> PAID = new Column<>("paid", Kind.MONEY);

    /// Withheld by buyers, or borne by the government in 2020 and 2021.
    public static final Column<Rupiah> WITHHELD = new Column<>("withheld", Kind.MONEY);

    public static final Table MONTHLY =
            new Table("turnover", List.of(PLACE, MONTH, AMOUNT, PAID, WITHHELD));

    /// What one month comes to, all places together.
    public record Month(
            int number, Rupiah turnover, Rupiah cumulative, Rupiah taxable, Rupiah tax) {}

    public static final Parameter<TurnoverTax> TERMS =
            new Parameter<>("umkm-final", TurnoverTax::in, TurnoverTax::said);

    public static final Line<Rupiah> TOTAL = new Line<>("umkm.turnover");
    public static final Line<Rupiah> TAXABLE = new Line<>("umkm.taxable");
    public static final Line<Rupiah> TAX = new Line<>("umkm.tax");
    public static final Line<Rupiah> SETTLED = new Line<>("umkm.settled");

    /// Above zero is still to be paid, by month, with its own deposit code.
    public static final Line<Rupiah> BALANCE = new Line<>("umkm.balance");

    static final List<Rule<?>> RULES =
            List.of(
                    line(TOTAL)
                            .reads(MONTHLY)
                            .is(rows -> Row.total(rows, AMOUNT))
                            .by("1770-III bagian A angka 16; PP 23/2018")
                            .since(2022, "1770-III bagian A angka 16; PP 55/2022"),
                    line(TAXABLE)
                            .reads(MONTHLY, TERMS)
                            .is(
                                    (rows, terms) ->
                                            Rupiah.sum(
                                                    months(said(rows), terms).stream()
                                                            .map(Month::taxable)
                                                            .toList()))
                            .by("PP 23/2018 Pasal 2")
                            .since(2022, "UU PPh Pasal 7 ayat (2a); PP 55/2022 Pasal 60"),
                    line(TAX)
                            .reads(MONTHLY, TERMS)
                            .is(
                                    (rows, terms) ->
                                            Rupiah.sum(
                                                    months(said(rows), terms).stream()
                                                            .map(Month::tax)
                                                            .toList()))
                            .by("1770-III bagian A angka 16; PP 23/2018 Pasal 2")
                            .since(2022, "1770-III bagian A angka 16; PP 55/2022 Pasal 56"),
                    line(SETTLED)
                            .reads(MONTHLY)
                            .is(rows -> Row.typed(rows, PAID).plus(Row.typed(rows, WITHHELD)))
                            .by("PP 23/2018")
                            .since(2022, "PP 55/2022"),
                    line(BALANCE)
                            .reads(TAX, SETTLED)
                            .is(Rupiah::minus)
                            .by("PP 23/2018")
                            .since(2022, "PP 55/2022"));

    private static List<Row> said(List<Row> rows) {
        return Row.saying(rows, MONTH, AMOUNT);
    }

    /// The twelve months of the year. The exempt turnover is used up from January on by all places
    /// together; what lies above it in a month is taxed in that month.
    public static List<Month> months(List<Row> rows, TurnoverTax terms) {
        var months = new ArrayList<Month>(MONTHS);
        var before = Rupiah.ZERO;
        for (var number = 1; number <= MONTHS; number++) {
            var turnover = in(number, rows);
            var cumulative = before.plus(turnover);
            var taxable = terms.taxable(turnover, cumulative);
            months.add(
                    new Month(number, turnover, cumulative, taxable, taxable.times(terms.rate())));
            before = cumulative;
        }
        return List.copyOf(months);
    }

    private static Rupiah in(int month, List<Row> rows) {
        var total = Rupiah.ZERO;
        for (var row : rows)
            if (row.get(MONTH).filter(each -> each == month).isPresent())
                total = total.plus(row.amount(AMOUNT));
        return total;
    }
}
