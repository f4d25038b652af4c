package id.lontar.rules.badan;

import static id.lontar.rules.Rule.line;
import static id.lontar.rules.badan.Reconciliation1771.I_1H;
import static id.lontar.rules.badan.Typed.*;

import id.lontar.money.Rupiah;
import id.lontar.rules.Column;
import id.lontar.rules.Line;
import id.lontar.rules.Question;
import id.lontar.rules.Row;
import id.lontar.rules.Rule;
import id.lontar.rules.Table;

import java.util.List;

/// The transcript of the financial statements (special attachment 8A-1 to 8A-8). Its account codes
/// are not known from a source, so a row is a code as the user has it, a name and an amount.
public final class Transcript8A {
    private Transcript8A() {}

    /// A code of `transcript-kinds`, such as `8A-2` for trade.
    public static final Question<String> KIND = text("transcript.kind");

    public static final Column<String> CODE = words("code");
    public static final Column<String> NAME = words("name");
    public static final Column<Rupiah> AMOUNT = amount("amount");
    public static final Table ASSETS = table("transcript.assets", CODE, NAME, AMOUNT);
    public static final Table FUNDING = table("transcript.funding", CODE, NAME, AMOUNT);
    public static final Table INCOME = table("transcript.income", CODE, NAME, AMOUNT);
    public static final Table EXPENSES = table("transcript.expenses", CODE, NAME, AMOUNT);

    public static final Line<Rupiah> TOTAL_ASSETS = new Line<>("8A.assets");
    public static final Line<Rupiah> TOTAL_FUNDING = new Line<>("8A.funding");

    /// Zero when the balance sheet balances.
    public static final Line<Rupiah> OFF_BALANCE = new Line<>("8A.offBalance");

    public static final Line<Rupiah> PROFIT = new Line<>("8A.profit");

    /// What the transcript's profit is above line 1h of 1771-I.
    public static final Line<Rupiah> OFF_PROFIT = new Line<>("8A.offProfit");

    static final List<Rule<?>> RULES =
            List.of(
                    side(TOTAL_ASSETS, ASSETS),
                    side(TOTAL_FUNDING, FUNDING),
                    line(OFF_BALANCE)
                            .reads(TOTAL_ASSETS, TOTAL_FUNDING)
                            .is(Rupiah::minus)
                            .by("Lampiran Khusus 8A; UU KUP Pasal 28 ayat (7)"),
                    line(PROFIT)
                            .reads(INCOME, EXPENSES)
                            .is(
                                    (income, expenses) ->
                                            Row.total(income, AMOUNT)
                                                    .minus(Row.total(expenses, AMOUNT)))
                            .by("Lampiran Khusus 8A"),
                    line(OFF_PROFIT)
                            .reads(PROFIT, I_1H)
                            .is(Rupiah::minus)
                            .by("Lampiran Khusus 8A; 1771-I angka 1 h"));

    /// Every company has a balance sheet: an empty side is not there yet.
    private static Rule<Rupiah> side(Line<Rupiah> line, Table side) {
        return line(line)
                .reads(side.filled())
                .is(rows -> Row.total(rows, AMOUNT))
                .by("Lampiran Khusus 8A");
    }
}
