package id.lontar.rules.op;

import static id.lontar.rules.Rule.line;

import id.lontar.money.Rupiah;
import id.lontar.rules.Column;
import id.lontar.rules.Kind;
import id.lontar.rules.Line;
import id.lontar.rules.Row;
import id.lontar.rules.Rule;
import id.lontar.rules.Spelling;
import id.lontar.rules.Table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// Income from abroad and how much of the tax paid there counts here (PPh Pasal 24), country by
/// country.
///
/// Source: UU PPh Pasal 24; PMK 192/PMK.03/2018. Which base the couple's worksheet gives for the
/// limit is not settled there: the combined one is taken, with the own share as the most.
public final class Abroad {
    private Abroad() {}

    public static final Column<String> COUNTRY = new Column<>("country", Kind.TEXT);
    public static final Column<String> PAYER = new Column<>("payer", Kind.TEXT);
    public static final Column<String> TYPE = new Column<>("type", Kind.TEXT);

    /// In rupiah, by the minister's exchange rate of the day.
    public static final Column<Rupiah> NET = new Column<>("net", Kind.MONEY);

    public static final Column<Rupiah> TAX = new Column<>("tax", Kind.MONEY);
    public static final Table INCOME =
            new Table("foreignIncome", List.of(COUNTRY, PAYER, TYPE, NET, TAX));

    /// One country's income, the tax paid there, the most that counts, and what counts.
    public record Country(String name, Rupiah net, Rupiah paid, Rupiah limit, Rupiah credit) {}

    /// The tax and the taxable income that the limit is a part of.
    public record Base(Rupiah tax, Rupiah taxable) {
        /// The same part of the tax as this income is of what is taxed.
        public Rupiah limit(Rupiah net) {
            return taxable.isPositive() ? tax.share(net.amount(), taxable.amount()) : Rupiah.ZERO;
        }

        /// The same to the nearest rupiah, as the Coretax form rounds: what somebody worked out
        /// there is not refused for a part of a rupiah.
        public Rupiah limitRounded(Rupiah net) {
            return taxable.isPositive()
                    ? tax.shareHalfUp(net.amount(), taxable.amount())
                    : Rupiah.ZERO;
        }
    }

    public static final Line<Rupiah> PAID = new Line<>("foreign.paid");
    public static final Line<Rupiah> CREDIT = new Line<>("foreign.credit");

    /// @param net line 4
    /// @param tax the tax on all income before it is shared by a couple
    /// @param taxable the taxable income it was worked out on
    /// @param due the taxpayer's own tax, line 12
    static List<Rule<?>> rules(
            Line<Rupiah> net,
            Line<Rupiah> tax,
            Line<Rupiah> taxable,
            Line<Rupiah> due,
            Line<Integer> days) {
        return List.of(
                line(net)
                        .reads(INCOME)
                        .is(Abroad::income)
                        .by("1770 angka 4; UU PPh Pasal 4 ayat (1)"),
                line(PAID)
                        .reads(INCOME)
                        .is(rows -> Row.total(rows, TAX))
                        .by("UU PPh Pasal 24 ayat (1)"),
                line(CREDIT)
                        .reads(INCOME, tax, taxable, due, days)
                        .is(
                                (rows, whole, base, own, part) ->
                                        credit(rows, new Base(whole, base), own, part))
                        .by("UU PPh Pasal 24 ayat (2); PMK 192/PMK.03/2018")
                        .unsure("foreign-credit")
                        .corrected(2));
    }

    private static Rupiah income(List<Row> rows) {
        return income(Row.saying(rows, NET), NET);
    }

    /// A loss abroad is not set against other income (UU PPh Pasal 4 ayat (1), Penjelasan).
    public static Rupiah income(List<Row> rows, Column<Rupiah> net) {
        return Rupiah.sum(rows.stream().map(row -> row.amount(net).orZeroIfNegative()).toList());
    }

    private static Rupiah credit(List<Row> rows, Base base, Rupiah own, int days) {
        var credits =
                countries(Row.saying(rows, COUNTRY, NET, TAX), base, own, days).stream()
                        .map(Country::credit)
                        .toList();
        return Rupiah.sum(credits).min(own);
    }

    /// For each country the least of: the tax paid there, the same part of the tax as its income is
    /// of taxable income, and all the tax due. What is above is lost.
    ///
    /// @param days length of the tax year part, 360 for a whole year: taxable income is of a year
    public static List<Country> countries(List<Row> rows, Base base, Rupiah own, int days) {
        var byCountry = new LinkedHashMap<String, List<Row>>();
        for (var row : rows)
            byCountry
                    .computeIfAbsent(Spelling.same(row.text(COUNTRY)), name -> new ArrayList<>())
                    .add(row);
        var countries = new ArrayList<Country>(byCountry.size());
        byCountry.forEach(
                (name, its) -> {
                    var net = income(its, NET);
                    var paid = Row.typed(its, TAX);
                    var limit = base.limit(PartYear.annual(net, days)).min(own);
                    countries.add(new Country(name, net, paid, limit, paid.min(limit)));
                });
        return List.copyOf(countries);
    }
}
