package id.lontar.rules.coretax;

import static id.lontar.rules.Rule.line;
import static id.lontar.rules.coretax.Ask.flag;
import static id.lontar.rules.coretax.Ask.moneyColumn;
import static id.lontar.rules.coretax.Ask.numberColumn;
import static id.lontar.rules.coretax.Ask.rows;
import static id.lontar.rules.coretax.Ask.table;
import static id.lontar.rules.coretax.Ask.textColumn;

import id.lontar.money.Rupiah;
import id.lontar.rules.Column;
import id.lontar.rules.Line;
import id.lontar.rules.LossYears;
import id.lontar.rules.Question;
import id.lontar.rules.Row;
import id.lontar.rules.Rule;
import id.lontar.rules.Table;
import id.lontar.tax.TaxYear;

import java.util.List;

/// L-5: fiscal losses year by year, other reductions of net income, reductions of the tax.
///
/// Source: PER-11/PJ/2025, lampiran 5; UU PPh Pasal 6 ayat (2).
public final class Losses {
    private Losses() {}

    // Part A: one row for each year with its result, a loss below zero, and what was used of it
    public static final Column<Integer> LOSS_YEAR = numberColumn("year");
    public static final Column<Rupiah> RESULT = moneyColumn("result");
    public static final Column<Rupiah> USED_4 = moneyColumn("used4");
    public static final Column<Rupiah> USED_3 = moneyColumn("used3");
    public static final Column<Rupiah> USED_2 = moneyColumn("used2");
    public static final Column<Rupiah> USED_1 = moneyColumn("used1");
    public static final Column<Rupiah> USED_NOW = moneyColumn("usedNow");
    public static final Column<Rupiah> USED_NEXT = moneyColumn("usedNext");

    /// What was used, from four years ago to next year, oldest first.
    public static final List<Column<Rupiah>> USED =
            List.of(USED_4, USED_3, USED_2, USED_1, USED_NOW, USED_NEXT);

    /// What earlier years used, oldest first.
    public static final List<Column<Rupiah>> EARLIER = List.of(USED_4, USED_3, USED_2, USED_1);

    public static final Table LOSSES =
            table("losses", LOSS_YEAR, RESULT, USED_4, USED_3, USED_2, USED_1, USED_NOW, USED_NEXT);

    /// A facility that lets a loss be used for ten years; never assumed.
    public static final Question<Boolean> TEN_YEARS = flag("losses.tenYears");

    // Parts B and C
    public static final Column<String> CODE = textColumn("code");
    public static final Column<Rupiah> AMOUNT = moneyColumn("amount");
    public static final Table NET_REDUCTIONS = table("netReductions", CODE, AMOUNT);
    public static final Table TAX_REDUCTIONS = table("taxReductions", CODE, AMOUNT);

    /// Whether the facility is asked: a loss is listed whose usual years end with this one or have
    /// ended.
    public static final Line<Boolean> OPEN_TEN_YEARS = new Line<>("open.L-5.A.tenYears");

    public static final Line<Rupiah> A_NOW = new Line<>("L-5.A");
    public static final Line<Rupiah> B = new Line<>("L-5.B");
    public static final Line<Rupiah> NET_REDUCTION = new Line<>("L-5.AB");
    public static final Line<Rupiah> C = new Line<>("L-5.C");

    static final List<Rule<?>> RULES =
            List.of(
                    line(OPEN_TEN_YEARS)
                            .reads(rows(LOSSES, Gates.ASK_3, NET_REDUCTIONS), LossYears.TERMS)
                            .is(
                                    (rows, terms) ->
                                            Row.saying(rows, LOSS_YEAR).stream()
                                                    .anyMatch(
                                                            row ->
                                                                    mayOutlast(
                                                                            row,
                                                                            terms,
                                                                            terms.year())))
                            .by("Lampiran 5 bagian A; UU PPh Pasal 31A"),
                    line(A_NOW)
                            .reads(
                                    rows(LOSSES, Gates.ASK_3, NET_REDUCTIONS),
                                    TEN_YEARS.or(false).behind(OPEN_TEN_YEARS, false),
                                    LossYears.TERMS)
                            .is(Losses::usedNow)
                            .by("Lampiran 5 bagian A; UU PPh Pasal 6 ayat (2)")
                            .corrected(2),
                    line(B).reads(rows(NET_REDUCTIONS, Gates.ASK_3, LOSSES))
                            .is(rows -> Row.total(rows, AMOUNT))
                            .by(
                                    "Lampiran 5 bagian B; PP 60/2010; UU PPh Pasal 9 ayat (1)"
                                            + " huruf g"),
                    line(NET_REDUCTION)
                            .reads(A_NOW, B)
                            .is(Rupiah::plus)
                            .by("Lampiran 5, jumlah pengurang penghasilan neto"),
                    line(C).reads(rows(TAX_REDUCTIONS, Gates.ASK_8))
                            .is(rows -> Row.total(rows, AMOUNT))
                            .by("Lampiran 5 bagian C"));

    /// Ten years are listed, but only losses that are still alive count, and none in its own
    /// year.
    ///
    /// @param in the year that would use it
    public static boolean alive(Row row, boolean extended, LossYears.Terms terms, TaxYear in) {
        var term = extended ? terms.facility() : terms.usual();
        return row.get(LOSS_YEAR).filter(from -> terms.lasts(from, term, in.year())).isPresent();
    }

    /// Whether a facility makes a difference to a loss, in this year or in what is left for the
    /// next.
    public static boolean mayOutlast(Row row, LossYears.Terms terms, TaxYear in) {
        return row.get(LOSS_YEAR)
                .filter(
                        from ->
                                terms.lasts(from, terms.facility(), in.year())
                                        && !terms.lasts(from, terms.usual(), in.year() + 1))
                .isPresent();
    }

    private static Rupiah usedNow(List<Row> rows, boolean extended, LossYears.Terms terms) {
        var counting =
                Row.saying(rows, LOSS_YEAR).stream()
                        .filter(row -> alive(row, extended, terms, terms.year()))
                        .toList();
        return Row.total(counting, USED_NOW);
    }
}
