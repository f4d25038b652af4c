package id.lontar.rules.coretax;

import static id.lontar.rules.Rule.line;
import static id.lontar.rules.coretax.Ask.moneyColumn;
import static id.lontar.rules.coretax.Ask.rows;
import static id.lontar.rules.coretax.Ask.table;
import static id.lontar.rules.coretax.Ask.textColumn;

import id.lontar.money.Rate;
import id.lontar.money.Rupiah;
import id.lontar.rules.Assessment;
import id.lontar.rules.Column;
import id.lontar.rules.Line;
import id.lontar.rules.NotAnAnswer;
import id.lontar.rules.Parameter;
import id.lontar.rules.Row;
import id.lontar.rules.Rule;
import id.lontar.rules.Table;
import id.lontar.rules.TurnoverTax;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// L-3B: turnover month by month of each place of business, with the 0.5 % tax worked out on
/// it.
///
/// Source: PER-11/PJ/2025, lampiran 3B; PP 55/2022.
public final class Turnover {
    private Turnover() {}

    public static final Column<String> PLACE_ID = textColumn("placeId");
    public static final Column<String> PLACE = textColumn("place");

    /// January to December.
    public static final List<Column<Rupiah>> MONTHS =
            IntStream.rangeClosed(1, 12).mapToObj(n -> moneyColumn(two("m", n))).toList();

    public static final Table FINAL = monthly("turnoverFinal");

    // Part A, rows f and g: what was paid or withheld in each month
    public static final Column<String> MONTH = textColumn("month");
    public static final Column<Rupiah> SELF_PAID = moneyColumn("selfPaid");
    public static final Column<Rupiah> WITHHELD = moneyColumn("withheld");
    public static final Table FINAL_PAID = table("turnoverPaid", MONTH, SELF_PAID, WITHHELD);

    public static final Column<String> METHOD = textColumn("method");
    public static final Table OPPT = monthly("turnoverOppt", METHOD);

    public static final Column<String> ACTIVITY = textColumn("activity");

    /// Percent of turnover as typed, such as `50` or `12,5` (L-3A-4 part A).
    public static final Column<String> NORM = textColumn("norm");

    public static final Table NORM_USERS = monthly("turnoverNorm", ACTIVITY, NORM);

    public static final List<Line<Rupiah>> OF_MONTH = lines("a");

    /// What of the year came before January, where its books run over the turn of a year.
    public static final Line<Rupiah> BEFORE_JANUARY = new Line<>("L-3B.A.b.00");

    /// From the first month of the year, which is January unless its books run over the turn of a
    /// year, to the end of this month.
    public static final List<Line<Rupiah>> CUMULATIVE = lines("b");

    public static final List<Line<Rupiah>> TAXABLE = lines("d");
    public static final List<Line<Rupiah>> TAX = lines("e");
    public static final Line<Rupiah> TOTAL = new Line<>("L-3B.A.a");
    public static final Line<Rupiah> TOTAL_TAXABLE = new Line<>("L-3B.A.d");
    public static final Line<Rupiah> TOTAL_TAX = new Line<>("L-3B.A.e");
    public static final Line<Rupiah> TOTAL_SELF_PAID = new Line<>("L-3B.A.f");
    public static final Line<Rupiah> TOTAL_WITHHELD = new Line<>("L-3B.A.g");
    public static final Line<Rupiah> DIFFERENCE = new Line<>("L-3B.A.h");
    public static final Line<Rupiah> TOTAL_OPPT = new Line<>("L-3B.B");

    /// What a certain individual entrepreneur pays each month, added up over the year.
    public static final Line<Rupiah> OPPT_INSTALMENTS = new Line<>("L-3B.B.instalments");

    public static final Line<Rupiah> TOTAL_NORM = new Line<>("L-3B.C");

    public static final Parameter<TurnoverTax> TURNOVER_TAX =
            new Parameter<>("umkm-final", TurnoverTax::in, TurnoverTax::said);
    public static final Parameter<Rate> OPPT_RATE =
            new Parameter<>(
                    "oppt",
                    (law, year) -> law.rate("oppt", "rate", year),
                    (words, rate) -> rate.toString());

    /// The months the return is about.
    ///
    /// @param from 1 to 12
    /// @param until 1 to 12; before `from` when it runs over the turn of the year
    public record Period(int from, int until) {
        public static Period of(Assessment a) {
            return new Period(
                    a.known(Instalments.FROM).orElseThrow(),
                    a.known(Instalments.UNTIL).orElseThrow());
        }

        public boolean holds(int month) {
            return turns() ? month >= from || month <= until : from <= month && month <= until;
        }

        /// Whether it runs over the turn of a year. Months that there are not, do not.
        public boolean turns() {
            return until >= 1 && until < from && from <= MONTHS.size();
        }

        /// Of the twelve columns, those a row must say.
        public List<Column<Rupiah>> columns() {
            return IntStream.rangeClosed(1, 12)
                    .filter(this::holds)
                    .mapToObj(month -> MONTHS.get(month - 1))
                    .toList();
        }
    }

    private static final String SO_FAR = "Lampiran 3B bagian A huruf b; UU PPh Pasal 7 ayat (2a)";

    static final List<Rule<?>> RULES = rules();

    public static Rupiah year(Row row) {
        return Rupiah.sum(MONTHS.stream().map(row::amount).toList());
    }

    /// @throws NotAnAnswer while a row leaves a month open: that is no month without turnover
    private static Rupiah year(List<Row> rows, int from, int until) {
        return Rupiah.sum(saying(rows, from, until).stream().map(Turnover::year).toList());
    }

    /// Rows that say every month of the period.
    static List<Row> saying(List<Row> rows, int from, int until) {
        return Row.saying(rows, new Period(from, until).columns().toArray(Column<?>[]::new));
    }

    private static List<Rule<?>> rules() {
        var rules = new ArrayList<Rule<?>>();
        var open = rows(FINAL, Gates.OPEN_TURNOVER_FINAL);
        rules.add(
                line(BEFORE_JANUARY)
                        .reads(open, Instalments.FROM, Instalments.UNTIL)
                        .is(Turnover::beforeJanuary)
                        .by(SO_FAR));
        for (var i = 0; i < 12; i++) {
            var number = i + 1;
            var month = MONTHS.get(i);
            rules.add(
                    line(OF_MONTH.get(i))
                            .reads(open, Instalments.FROM, Instalments.UNTIL)
                            .is(
                                    (rows, from, until) ->
                                            new Period(from, until).holds(number)
                                                    ? Row.total(rows, month)
                                                    : Row.typed(rows, month))
                            .by("Lampiran 3B bagian A huruf a")
                            .corrected(2));
            rules.add(
                    line(CUMULATIVE.get(i))
                            .readsAll(
                                    OF_MONTH.subList(0, number),
                                    BEFORE_JANUARY,
                                    Instalments.FROM,
                                    Instalments.UNTIL)
                            .is(Turnover::soFar)
                            .by(SO_FAR)
                            .corrected(2));
            rules.add(
                    line(TAXABLE.get(i))
                            .reads(OF_MONTH.get(i), CUMULATIVE.get(i), TURNOVER_TAX)
                            .is((month1, sum, tax) -> tax.taxable(month1, sum))
                            .by("Lampiran 3B bagian A huruf d; UU PPh Pasal 7 ayat (2a)"));
            rules.add(
                    line(TAX.get(i))
                            .reads(TAXABLE.get(i), TURNOVER_TAX)
                            .is((taxable, tax) -> taxable.times(tax.rate()))
                            .by("Lampiran 3B bagian A huruf e; PP 55/2022 Pasal 56")
                            .since(
                                    2026,
                                    "Lampiran 3B bagian A huruf e; PP 55/2022 Pasal 56"
                                            + " sebagaimana diubah PP 20/2026"));
        }
        rules.add(sum(TOTAL, OF_MONTH, "a"));
        rules.add(sum(TOTAL_TAXABLE, TAXABLE, "d"));
        rules.add(sum(TOTAL_TAX, TAX, "e"));
        rules.add(paid(TOTAL_SELF_PAID, SELF_PAID, "f"));
        rules.add(paid(TOTAL_WITHHELD, WITHHELD, "g"));
        rules.add(
                line(DIFFERENCE)
                        .reads(TOTAL_TAX, TOTAL_SELF_PAID, TOTAL_WITHHELD)
                        .is((tax, self, withheld) -> tax.minus(self).minus(withheld))
                        .by("Lampiran 3B bagian A huruf h"));
        rules.add(
                line(TOTAL_OPPT)
                        .reads(
                                rows(OPPT, Gates.OPEN_TURNOVER_OPPT),
                                Instalments.FROM,
                                Instalments.UNTIL)
                        .is(Turnover::year)
                        .by("Lampiran 3B bagian B")
                        .corrected(2));
        rules.add(
                line(OPPT_INSTALMENTS)
                        .reads(
                                rows(OPPT, Gates.OPEN_TURNOVER_OPPT),
                                OPPT_RATE,
                                Instalments.FROM,
                                Instalments.UNTIL)
                        .is(Turnover::instalments)
                        .by("UU PPh Pasal 25 ayat (7); induk Coretax angka 13.c")
                        .corrected(2));
        rules.add(
                line(TOTAL_NORM)
                        .reads(
                                rows(NORM_USERS, Gates.OPEN_NORM),
                                Instalments.FROM,
                                Instalments.UNTIL)
                        .is(Turnover::year)
                        .by("Lampiran 3B bagian C")
                        .corrected(2));
        return List.copyOf(rules);
    }

    private static Rupiah beforeJanuary(List<Row> rows, int from, int until) {
        return new Period(from, until).turns()
                ? Rupiah.sum(
                        MONTHS.subList(from - 1, MONTHS.size()).stream()
                                .map(month -> Row.total(rows, month))
                                .toList())
                : Rupiah.ZERO;
    }

    /// @param months from January to the month it is about
    private static Rupiah soFar(List<Rupiah> months, Rupiah before, int from, int until) {
        return new Period(from, until).turns() && months.size() >= from
                ? Rupiah.sum(months.subList(from - 1, months.size()))
                : Rupiah.sum(months).plus(before);
    }

    /// Each month of each place on its own, sen cut.
    private static Rupiah instalments(List<Row> rows, Rate rate, int from, int until) {
        return Rupiah.sum(
                saying(rows, from, until).stream()
                        .flatMap(row -> MONTHS.stream().map(row::amount))
                        .map(amount -> amount.times(rate))
                        .toList());
    }

    private static Rule<Rupiah> sum(Line<Rupiah> total, List<Line<Rupiah>> of, String letter) {
        return line(total).readsAll(of).is(Rupiah::sum).by("Lampiran 3B bagian A huruf " + letter);
    }

    private static Rule<Rupiah> paid(Line<Rupiah> line, Column<Rupiah> column, String letter) {
        return line(line)
                .reads(FINAL_PAID.behind(Gates.OPEN_TURNOVER_FINAL, Ask.NO_ROWS))
                .is(rows -> Row.typed(rows, column))
                .by("Lampiran 3B bagian A huruf " + letter);
    }

    private static List<Line<Rupiah>> lines(String letter) {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(n -> new Line<Rupiah>(two("L-3B.A." + letter + ".", n)))
                .toList();
    }

    private static Table monthly(String id, Column<?>... more) {
        var columns = new ArrayList<Column<?>>(List.of(PLACE_ID, PLACE));
        columns.addAll(List.of(more));
        columns.addAll(MONTHS);
        return new Table(id, columns);
    }

    private static String two(String prefix, int number) {
        return prefix + (number < 10 ? "0" : "") + number;
    }
}
