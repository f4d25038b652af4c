package id.lontar.rules.badan;

import id.lontar.money.Rupiah;
import id.lontar.rules.Row;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The profit and loss of L-1 with its fiscal columns, sums included.
///
/// Column 10, the fiscal amount, is (3) - (4) - (5) + (7) - (8) for income and (3) - (7) + (8) for
/// a cost: a positive adjustment lowers a cost.
public final class Ledger {
    /// @param notObject column 4
    /// @param underFinal column 5
    /// @param up column 7, positive adjustment
    /// @param down column 8, negative adjustment
    public record Amounts(
            Rupiah commercial, Rupiah notObject, Rupiah underFinal, Rupiah up, Rupiah down) {
        static final Amounts NONE =
                new Amounts(Rupiah.ZERO, Rupiah.ZERO, Rupiah.ZERO, Rupiah.ZERO, Rupiah.ZERO);

        public static Amounts of(Row row) {
            return new Amounts(
                    row.amount(Accounts.COMMERCIAL),
                    row.amount(Accounts.NOT_OBJECT),
                    row.amount(Accounts.UNDER_FINAL),
                    row.amount(Accounts.UP),
                    row.amount(Accounts.DOWN));
        }

        Amounts plus(Amounts other) {
            return new Amounts(
                    commercial.plus(other.commercial),
                    notObject.plus(other.notObject),
                    underFinal.plus(other.underFinal),
                    up.plus(other.up),
                    down.plus(other.down));
        }

        /// Column 6.
        public Rupiah taxed() {
            return commercial.minus(notObject).minus(underFinal);
        }

        /// Column 10.
        public Rupiah fiscal(boolean expense) {
            return expense
                    ? commercial.minus(up).plus(down)
                    : commercial.minus(notObject).minus(underFinal).plus(up).minus(down);
        }
    }

    /// @param taxed column 6
    /// @param fiscal column 10
    public record Entry(Account account, Amounts typed, Rupiah taxed, Rupiah fiscal) {
        Rupiah commercial() {
            return typed.commercial();
        }
    }

    private final Chart chart;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private Ledger(Chart chart) {
        this.chart = chart;
    }

    public static Ledger of(Chart chart, List<Row> rows) {
        var typed = new HashMap<String, Amounts>();
        for (var row : rows) typed.merge(row.text(Accounts.CODE), Amounts.of(row), Amounts::plus);
        var ledger = new Ledger(chart);
        for (var account : chart.accounts()) ledger.work(account, typed);
        return ledger;
    }

    private Entry work(Account account, Map<String, Amounts> typed) {
        var found = entries.get(account.code());
        if (found != null) return found;
        var entry = account.input() ? input(account, typed) : sum(account, typed);
        entries.put(account.code(), entry);
        return entry;
    }

    private static Entry input(Account account, Map<String, Amounts> typed) {
        var amounts = typed.getOrDefault(account.code(), Amounts.NONE);
        return new Entry(account, amounts, amounts.taxed(), amounts.fiscal(account.expense()));
    }

    private Entry sum(Account account, Map<String, Amounts> typed) {
        var commercial = Rupiah.ZERO;
        var notObject = Rupiah.ZERO;
        var underFinal = Rupiah.ZERO;
        var fiscal = Rupiah.ZERO;
        for (var child : chart.accounts())
            if (child.parent().filter(account.code()::equals).isPresent()) {
                var entry = work(child, typed);
                commercial = commercial.plus(signed(child.sign(), entry.commercial()));
                notObject = notObject.plus(signed(child.sign(), entry.typed().notObject()));
                underFinal = underFinal.plus(signed(child.sign(), entry.typed().underFinal()));
                fiscal = fiscal.plus(signed(child.sign(), entry.fiscal()));
            }
        var amounts = new Amounts(commercial, notObject, underFinal, Rupiah.ZERO, Rupiah.ZERO);
        return new Entry(account, amounts, commercial.minus(notObject).minus(underFinal), fiscal);
    }

    /// In the order of the form, sums among them.
    public List<Entry> entries() {
        return chart.accounts().stream().map(each -> at(each.code())).toList();
    }

    /// Zeroes for an account nothing was typed for.
    public Entry at(String code) {
        var entry = entries.get(code);
        if (entry == null) throw new IllegalArgumentException("no account " + code);
        return entry;
    }

    /// What an account's own adjustments do to the income of the year.
    public Rupiah effect(Entry entry) {
        var change = entry.fiscal().minus(entry.taxed());
        return signed(chart.signToTop(entry.account()), change);
    }

    /// All gross income: what was earned, less what was taken back or allowed off.
    public Rupiah turnover() {
        var sum = Rupiah.ZERO;
        for (var each : entries.values())
            if (each.account().input())
                if (each.account().splits()) sum = sum.plus(each.commercial());
                else if (each.account().lessTurnover()) sum = sum.minus(each.commercial());
        return sum;
    }

    /// Gross income that is taxed by this return: without columns 4 and 5.
    public Rupiah taxedIncome() {
        var sum = Rupiah.ZERO;
        for (var each : entries.values())
            if (each.account().input())
                if (each.account().splits()) sum = sum.plus(each.taxed());
                else if (each.account().lessTurnover()) sum = sum.minus(each.commercial());
        return sum;
    }

    static Rupiah signed(int sign, Rupiah amount) {
        return sign < 0 ? Rupiah.ZERO.minus(amount) : amount;
    }
}
