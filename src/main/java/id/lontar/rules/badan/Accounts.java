package id.lontar.rules.badan;

import static id.lontar.rules.Rule.line;
import static id.lontar.rules.badan.Charts.CHARTS;
import static id.lontar.rules.badan.Typed.*;

import id.lontar.money.Rupiah;
import id.lontar.rules.Assessment;
import id.lontar.rules.Column;
import id.lontar.rules.Line;
import id.lontar.rules.NotAnAnswer;
import id.lontar.rules.Question;
import id.lontar.rules.Row;
import id.lontar.rules.Rule;
import id.lontar.rules.Table;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Coretax L-1A to L-1L: profit and loss with its reconciliation, and the balance sheet, on the
/// chart of the company's sector.
///
/// Source: PER-11/PJ/2025 Pasal 85.
public final class Accounts {
    private Accounts() {}

    /// `1A` to `1L`.
    public static final Question<String> SECTOR = text("company.sector");

    public static final Column<String> CODE = words("code");
    public static final Column<Rupiah> COMMERCIAL = amount("commercial");
    public static final Column<Rupiah> NOT_OBJECT = amount("notObject");
    public static final Column<Rupiah> UNDER_FINAL = amount("underFinal");
    public static final Column<Rupiah> UP = amount("up");
    public static final Column<Rupiah> DOWN = amount("down");

    /// Column 9: codes such as `FPO-08`, several parted by a comma.
    public static final Column<String> REASONS = words("reasons");

    public static final Table PROFIT =
            table("l1.profit", CODE, COMMERCIAL, NOT_OBJECT, UNDER_FINAL, UP, DOWN, REASONS);

    public static final Column<Rupiah> AMOUNT = amount("amount");
    public static final Table BALANCE = table("l1.balance", CODE, AMOUNT);

    /// The account at the top of every profit and loss: profit before tax.
    public static final String TOP = "4800";

    public static final Line<Rupiah> COMMERCIAL_PROFIT = new Line<>("L-1.commercial");
    public static final Line<Rupiah> OUTSIDE_TAX = new Line<>("L-1.notObject");
    public static final Line<Rupiah> FINAL_TAXED = new Line<>("L-1.underFinal");

    /// What all adjustments together do to the income.
    public static final Line<Rupiah> ADJUSTMENTS = new Line<>("L-1.adjustments");

    /// Row 4800, column 10.
    public static final Line<Rupiah> FISCAL_PROFIT = new Line<>("L-1.fiscal");

    public static final Line<Rupiah> TURNOVER = new Line<>("L-1.turnover");
    private static final String LIABILITIES = "2999";

    public static final Line<Rupiah> ASSETS = new Line<>("L-1.assets");
    public static final Line<Rupiah> FUNDING = new Line<>("L-1.funding");

    /// Zero when the balance sheet balances.
    public static final Line<Rupiah> OFF_BALANCE = new Line<>("L-1.offBalance");

    static final List<Rule<?>> RULES =
            List.of(
                    top(COMMERCIAL_PROFIT, Ledger.Entry::commercial, "kolom 3"),
                    top(OUTSIDE_TAX, top -> top.typed().notObject(), "kolom 4"),
                    top(FINAL_TAXED, top -> top.typed().underFinal(), "kolom 5"),
                    top(ADJUSTMENTS, top -> top.fiscal().minus(top.taxed()), "kolom 7 dan 8"),
                    top(FISCAL_PROFIT, Ledger.Entry::fiscal, "kolom 10"),
                    line(TURNOVER)
                            .reads(SECTOR, PROFIT, CHARTS)
                            .is((sector, rows, charts) -> filled(sector, rows, charts).turnover())
                            .by("Lampiran L-1; UU PPh Pasal 31E; SE-02/PJ/2015")
                            .corrected(3),
                    side(ASSETS, true, "Lampiran L-1, jumlah aset"),
                    side(FUNDING, false, "Lampiran L-1, jumlah liabilitas dan ekuitas"),
                    line(OFF_BALANCE)
                            .reads(ASSETS, FUNDING)
                            .is(Rupiah::minus)
                            .by("Lampiran L-1; UU KUP Pasal 28 ayat (7)"));

    public static Ledger ledger(String sector, List<Row> rows, Charts charts) {
        return Ledger.of(charts.profit(sector), rows);
    }

    private static Rule<Rupiah> top(
            Line<Rupiah> line, Function<Ledger.Entry, Rupiah> column, String paper) {
        return line(line)
                .reads(SECTOR, PROFIT, CHARTS)
                .is((sector, rows, charts) -> column.apply(filled(sector, rows, charts).at(TOP)))
                .by("Lampiran L-1 baris 4800 " + paper + "; UU PPh Pasal 4, 6, 9")
                .corrected(3);
    }

    /// Every company has a profit and loss account: without an amount it is not there yet.
    private static Ledger filled(String sector, List<Row> rows, Charts charts) {
        if (!hasProfit(rows, charts)) throw new NotAnAnswer(PROFIT);
        return ledger(sector, Row.saying(rows, CODE, COMMERCIAL), charts);
    }

    /// Whether an account has an amount of this year. Opening stock alone, which comes along from
    /// last year, would be a loss that nobody made.
    public static boolean hasProfit(List<Row> rows, Charts charts) {
        return rows.stream()
                .filter(row -> !charts.isOpening(row.text(CODE)))
                .anyMatch(row -> row.get(COMMERCIAL).isPresent());
    }

    private static Rule<Rupiah> side(Line<Rupiah> line, boolean assets, String paper) {
        return line(line)
                .reads(SECTOR, BALANCE, CHARTS)
                .is((sector, rows, charts) -> side(charts.balance(sector), rows, assets))
                .by(paper)
                .corrected(3);
    }

    private static Rupiah side(Chart chart, List<Row> rows, boolean assets) {
        if (rows.stream().noneMatch(row -> row.get(AMOUNT).isPresent()))
            throw new NotAnAnswer(BALANCE);
        var sum = Rupiah.ZERO;
        for (var row : Row.saying(rows, CODE, AMOUNT)) {
            var account = chart.find(row.text(CODE)).filter(Account::input);
            if (account.isPresent() && account.get().asset() == assets)
                sum = sum.plus(Ledger.signed(chart.signToTop(account.get()), row.amount(AMOUNT)));
        }
        return sum;
    }

    /// The part of [#FUNDING] that is owed to others: what goes into account 2999 of the chart.
    public static Optional<Rupiah> liabilities(Assessment a) {
        var charts = a.known(CHARTS);
        var sector = a.answers().get(SECTOR);
        if (charts.isEmpty() || sector.isEmpty()) return Optional.empty();
        var chart = charts.get().balance(sector.get());
        var sum = Rupiah.ZERO;
        for (var row : a.answers().rows(BALANCE)) {
            var account = chart.find(row.text(CODE)).filter(Account::input);
            if (account.filter(each -> chart.isInto(each, LIABILITIES)).isPresent())
                sum = sum.plus(Ledger.signed(chart.signToTop(account.get()), row.amount(AMOUNT)));
        }
        return Optional.of(sum);
    }
}
