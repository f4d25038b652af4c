package id.lontar.rules.badan;

import static id.lontar.rules.Rule.line;
import static id.lontar.rules.badan.Typed.amount;
import static id.lontar.rules.badan.Typed.day;
import static id.lontar.rules.badan.Typed.table;
import static id.lontar.rules.badan.Typed.words;

import id.lontar.money.Rupiah;
import id.lontar.rules.Column;
import id.lontar.rules.Line;
import id.lontar.rules.Row;
import id.lontar.rules.Rule;
import id.lontar.rules.Source;
import id.lontar.rules.Spelling;
import id.lontar.rules.Table;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Income from abroad and the tax paid there (special attachment 7A, Coretax L-3 part A). The
/// credit is worked out country by country: the least of the tax paid there, the Indonesian tax on
/// that income, and the whole tax due. Nothing of it is carried to another year.
///
/// Source: UU PPh Pasal 24; PMK 192/PMK.03/2018.
public final class ForeignCredit {
    private ForeignCredit() {}

    public static final Column<String> PAYER = words("payer");
    public static final Column<String> COUNTRY = words("country");
    public static final Column<LocalDate> DATE = day("date");
    public static final Column<String> TYPE = words("type");
    public static final Column<Rupiah> GROSS = amount("gross");
    public static final Column<Rupiah> NET = amount("net");
    public static final Column<Rupiah> TAX = amount("tax");
    public static final Column<String> CURRENCY = words("currency");
    public static final Table FOREIGN =
            table("foreign", PAYER, COUNTRY, DATE, TYPE, GROSS, NET, TAX, CURRENCY);

    public static final Line<Rupiah> FOREIGN_NET = new Line<>("foreign.net");
    public static final Line<Rupiah> FOREIGN_TAX = new Line<>("foreign.tax");

    /// Gross income abroad; the net where no gross is given.
    public static final Line<Rupiah> FOREIGN_GROSS = new Line<>("foreign.gross");

    /// What one country's income and tax come to, and what of the tax may be credited.
    public record Country(String name, Rupiah net, Rupiah tax, Rupiah credit) {}

    static List<Rule<?>> rules(
            Source<List<Row>> foreign,
            Line<Rupiah> taxable,
            Line<Rupiah> tax,
            Line<Rupiah> credit,
            String paper) {
        return List.of(
                line(FOREIGN_NET)
                        .reads(foreign)
                        .is(rows -> Row.total(rows, NET))
                        .by(paper + "; UU PPh Pasal 4 ayat (1)"),
                line(FOREIGN_TAX).reads(foreign).is(rows -> Row.total(rows, TAX)).by(paper),
                line(FOREIGN_GROSS)
                        .reads(foreign)
                        .is(ForeignCredit::gross)
                        .by(paper + "; UU PPh Pasal 31E; SE-02/PJ/2015"),
                line(credit)
                        .reads(foreign, taxable, tax)
                        .is(ForeignCredit::credit)
                        .by(paper + "; UU PPh Pasal 24; PMK 192/PMK.03/2018")
                        .unsure("foreign-credit-company")
                        .corrected(2));
    }

    private static Rupiah gross(List<Row> rows) {
        return Rupiah.sum(
                Row.saying(rows, NET).stream()
                        .map(row -> row.get(GROSS).orElse(row.amount(NET)))
                        .toList());
    }

    private static Rupiah credit(List<Row> rows, Rupiah taxable, Rupiah tax) {
        var credits =
                countries(Row.saying(rows, COUNTRY, NET, TAX), taxable, tax).stream()
                        .map(Country::credit)
                        .toList();
        return Rupiah.sum(credits).min(tax);
    }

    /// Country by country, in the order they are first named, however each row spells it.
    public static List<Country> countries(List<Row> rows, Rupiah taxable, Rupiah tax) {
        Map<String, Rupiah> nets = new LinkedHashMap<>();
        Map<String, Rupiah> taxes = new LinkedHashMap<>();
        for (var row : rows) {
            var country = Spelling.same(row.text(COUNTRY));
            nets.merge(country, row.amount(NET), Rupiah::plus);
            taxes.merge(country, row.amount(TAX), Rupiah::plus);
        }
        return nets.entrySet().stream()
                .map(
                        each -> {
                            var paid = taxes.getOrDefault(each.getKey(), Rupiah.ZERO);
                            return new Country(
                                    each.getKey(),
                                    each.getValue(),
                                    paid,
                                    limited(each.getValue(), paid, taxable, tax));
                        })
                .toList();
    }

    private static Rupiah limited(Rupiah net, Rupiah paid, Rupiah taxable, Rupiah tax) {
        if (!taxable.isPositive() || !net.isPositive()) return Rupiah.ZERO;
        return paid.min(tax.share(net.amount(), taxable.amount())).min(tax);
    }
}
