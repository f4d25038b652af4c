package id.lontar.rules.coretax;

import static id.lontar.rules.Rule.line;
import static id.lontar.rules.coretax.Ask.flag;
import static id.lontar.rules.coretax.Ask.moneyColumn;
import static id.lontar.rules.coretax.Ask.rows;
import static id.lontar.rules.coretax.Ask.table;
import static id.lontar.rules.coretax.Ask.text;
import static id.lontar.rules.coretax.Ask.textColumn;

import id.lontar.money.Rupiah;
import id.lontar.rules.Column;
import id.lontar.rules.Line;
import id.lontar.rules.Parameter;
import id.lontar.rules.Question;
import id.lontar.rules.Row;
import id.lontar.rules.Rule;
import id.lontar.rules.Source;
import id.lontar.rules.Table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/// L-3A-1 to L-3A-3: profit and loss from the books with its fiscal adjustments, and the
/// balance sheet. Exactly one of the three sectors is open.
///
/// Source: PER-11/PJ/2025, lampiran 3A-1, 3A-2 and 3A-3; UU PPh Pasal 6 and 9.
public final class Books {
    private Books() {}

    // A.1 profit and loss
    public static final Column<String> ACCOUNT = textColumn("account");
    public static final Column<Rupiah> COMMERCIAL = moneyColumn("commercial");
    public static final Column<Rupiah> EXEMPT = moneyColumn("exempt");
    public static final Column<Rupiah> FINAL = moneyColumn("final");
    public static final Column<Rupiah> PLUS = moneyColumn("plus");
    public static final Column<Rupiah> MINUS = moneyColumn("minus");

    /// One or more codes of adjustments, with commas between them.
    public static final Column<String> ADJUSTMENT = textColumn("adjustment");

    // A.2 balance sheet
    public static final Column<Rupiah> AMOUNT = moneyColumn("amount");

    /// One sector: its gate, its charts and its two tables.
    public record Sector(
            Line<Boolean> open,
            String accountList,
            String balanceList,
            Table accounts,
            Table balances,
            Parameter<Chart> chart,
            Parameter<Chart> balanceChart) {}

    public static final Sector TRADE =
            sector("Trade", Gates.OPEN_TRADE, "accounts-trade", "balance-accounts");
    public static final Sector SERVICES =
            sector("Services", Gates.OPEN_SERVICES, "accounts-services", "balance-accounts");
    public static final Sector INDUSTRY =
            sector(
                    "Industry",
                    Gates.OPEN_INDUSTRY,
                    "accounts-industry",
                    "balance-accounts-industry");
    public static final List<Sector> SECTORS = List.of(TRADE, SERVICES, INDUSTRY);

    // Foot of part A
    public static final Question<Boolean> AUDITED = flag("books.audited");
    public static final Question<String> CONSULTANT_NPWP = text("books.consultantNpwp");
    public static final Question<String> CONSULTANT_NAME = text("books.consultantName");
    public static final Question<String> AUDITOR_NPWP = text("books.auditorNpwp");
    public static final Question<String> AUDITOR_NAME = text("books.auditorName");

    public static final Line<Rupiah> GROSS_PROFIT = new Line<>("L-3A.4300.fiscal");
    public static final Line<Rupiah> EXPENSES = new Line<>("L-3A.5400.fiscal");
    public static final Line<Rupiah> COMMERCIAL_PROFIT = new Line<>("L-3A.4800.commercial");
    public static final Line<Rupiah> EXEMPT_PROFIT = new Line<>("L-3A.4800.exempt");
    public static final Line<Rupiah> FINAL_PROFIT = new Line<>("L-3A.4800.final");
    public static final Line<Rupiah> TAXABLE_PROFIT = new Line<>("L-3A.4800.notFinal");
    public static final Line<Rupiah> PLUSES = new Line<>("L-3A.4800.plus");
    public static final Line<Rupiah> MINUSES = new Line<>("L-3A.4800.minus");
    public static final Line<Rupiah> FISCAL_PROFIT = new Line<>("L-3A.4800.fiscal");
    public static final Line<Rupiah> ASSETS = new Line<>("L-3A.1700");
    public static final Line<Rupiah> LIABILITIES = new Line<>("L-3A.2999");
    public static final Line<Rupiah> EQUITY = new Line<>("L-3A.3299");
    public static final Line<Rupiah> LIABILITIES_AND_EQUITY = new Line<>("L-3A.3300");

    static final List<Rule<?>> RULES =
            List.of(
                    profit(GROSS_PROFIT, "4300", Books::fiscal),
                    profit(EXPENSES, "5400", Books::fiscal),
                    profit(COMMERCIAL_PROFIT, "4800", row -> row.amount(COMMERCIAL).amount()),
                    profit(EXEMPT_PROFIT, "4800", row -> income(row, EXEMPT)),
                    profit(FINAL_PROFIT, "4800", row -> income(row, FINAL)),
                    profit(TAXABLE_PROFIT, "4800", Books::notFinal),
                    adjustments(PLUSES, PLUS),
                    adjustments(MINUSES, MINUS),
                    profit(FISCAL_PROFIT, "4800", Books::fiscal),
                    balance(ASSETS, "1700"),
                    balance(LIABILITIES, "2999"),
                    balance(EQUITY, "3299"),
                    balance(LIABILITIES_AND_EQUITY, "3300"));

    /// Objek pajak tidak final: only income is split; an expense counts whole.
    public static long notFinal(Row row) {
        return row.amount(COMMERCIAL).amount() - income(row, EXEMPT) - income(row, FINAL);
    }

    /// Nilai fiskal: a positive adjustment raises income and lowers an expense.
    public static long fiscal(Row row) {
        var adjusted = row.amount(PLUS).amount() - row.amount(MINUS).amount();
        return notFinal(row) + (isIncome(row) ? adjusted : -adjusted);
    }

    public static boolean isIncome(Row row) {
        return row.text(ACCOUNT).startsWith("4");
    }

    private static long income(Row row, Column<Rupiah> column) {
        return isIncome(row) ? row.amount(column).amount() : 0;
    }

    private static Rule<Rupiah> profit(Line<Rupiah> line, String sum, ToLongFunction<Row> value) {
        return line(line)
                .readsAll(sources(true))
                .is(read -> Rupiah.of(added(read, COMMERCIAL, sum, value)))
                .by("Lampiran 3A bagian A.1 akun " + sum);
    }

    /// Adjustments are added up as typed, not by the sign of their account.
    private static Rule<Rupiah> adjustments(Line<Rupiah> line, Column<Rupiah> column) {
        return line(line)
                .readsAll(sources(true))
                .is(read -> Rupiah.sum(rowsOf(read).map(row -> row.amount(column)).toList()))
                .by("Lampiran 3A bagian A.1 akun 4800");
    }

    private static Rule<Rupiah> balance(Line<Rupiah> line, String sum) {
        return line(line)
                .readsAll(sources(false))
                .is(read -> Rupiah.of(added(read, AMOUNT, sum, row -> row.amount(AMOUNT).amount())))
                .by("Lampiran 3A bagian A.2 akun " + sum);
    }

    /// Rows and chart of each sector, one after the other; closed sectors have no rows.
    private static List<Source<Object>> sources(boolean profit) {
        var sources = new ArrayList<Source<?>>();
        for (var sector : SECTORS) {
            sources.add(rows(profit ? sector.accounts() : sector.balances(), sector.open()));
            sources.add(profit ? sector.chart() : sector.balanceChart());
        }
        return any(sources);
    }

    @SuppressWarnings("unchecked")
    private static List<Source<Object>> any(List<? extends Source<?>> sources) {
        return (List<Source<Object>>) (List<?>) sources;
    }

    /// @param said what every row must say, besides its account
    private static long added(
            List<Object> read, Column<Rupiah> said, String sum, ToLongFunction<Row> value) {
        var total = 0L;
        for (var i = 0; i < read.size(); i += 2) {
            var chart = (Chart) read.get(i + 1);
            for (var row : Row.saying(tableRows(read.get(i)), ACCOUNT, said))
                total =
                        Math.addExact(
                                total,
                                chart.weight(row.text(ACCOUNT), sum) * value.applyAsLong(row));
        }
        return total;
    }

    private static java.util.stream.Stream<Row> rowsOf(List<Object> read) {
        return read.stream()
                .filter(List.class::isInstance)
                .flatMap(each -> tableRows(each).stream());
    }

    @SuppressWarnings("unchecked")
    private static List<Row> tableRows(Object rows) {
        return (List<Row>) rows;
    }

    private static Sector sector(
            String name, Line<Boolean> open, String accountList, String balanceList) {
        return new Sector(
                open,
                accountList,
                balanceList,
                table(
                        "accounts" + name,
                        ACCOUNT,
                        COMMERCIAL,
                        EXEMPT,
                        FINAL,
                        PLUS,
                        MINUS,
                        ADJUSTMENT),
                table("balances" + name, ACCOUNT, AMOUNT),
                new Parameter<>(
                        accountList, (law, year) -> Chart.in(accountList, law, year), Chart::said),
                new Parameter<>(
                        balanceList, (law, year) -> Chart.in(balanceList, law, year), Chart::said));
    }
}
