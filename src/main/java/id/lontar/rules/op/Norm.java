package id.lontar.rules.op;

import static id.lontar.rules.Rule.line;

import id.lontar.money.Rate;
import id.lontar.money.Rupiah;
import id.lontar.rules.Column;
import id.lontar.rules.Kind;
import id.lontar.rules.Line;
import id.lontar.rules.Question;
import id.lontar.rules.Row;
import id.lontar.rules.Rule;
import id.lontar.rules.Source;
import id.lontar.rules.Table;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Business and professions by the norm of net income (NPPN, 1770-I page 2, part B).
///
/// Source: UU PPh Pasal 14; PER-17/PJ/2015.
public final class Norm {
    private Norm() {}

    /// Rows 1 to 5 of part B: trade, industry, services, profession, other business.
    public static final Column<String> KIND = new Column<>("kind", Kind.TEXT);

    public static final Column<String> KLU = new Column<>("klu", Kind.TEXT);
    public static final Column<Rupiah> TURNOVER = new Column<>("turnover", Kind.MONEY);

    /// The norm as printed in the annex, such as `50` or `12,5`.
    public static final Column<String> PERCENT = new Column<>("percent", Kind.TEXT);

    public static final Table ACTIVITIES = new Table("norm", List.of(KIND, KLU, TURNOVER, PERCENT));

    /// That the tax office was told by the end of March that the norm would be used.
    public static final Question<Boolean> NOTIFIED = new Question<>("norm.notified", Kind.FLAG);

    public static final Line<Rupiah> TOTAL_TURNOVER = new Line<>("I.B.turnover");
    public static final Line<Rupiah> NET = new Line<>("I.B");

    /// "No business on the norm", of someone who keeps no books and pays no final tax on turnover.
    public static final Question<Boolean> NONE = new Question<>("norm.none", Kind.FLAG);

    private static final Source<List<Row>> ALL =
            ACTIVITIES.filledOr(Books.OPEN, Turnover.MONTHLY, NONE);

    private static final Pattern TYPED = Pattern.compile("(\\d{1,3}(?:[.,]\\d{1,4})?)\\s*%?");

    static final List<Rule<?>> RULES =
            List.of(
                    line(TOTAL_TURNOVER)
                            .reads(ALL)
                            .is(rows -> Row.total(rows, TURNOVER))
                            .by("1770-I halaman 2 bagian B kolom 3; UU PPh Pasal 14 ayat (2)"),
                    line(NET)
                            .reads(ALL)
                            .is(Norm::net)
                            .by("1770-I halaman 2 bagian B; PER-17/PJ/2015"));

    private static Rupiah net(List<Row> rows) {
        return Rupiah.sum(
                Row.saying(rows, TURNOVER, PERCENT).stream().map(row -> net(row)).toList());
    }

    /// The norm of a row, empty while it is none: above 0 and at most 100 per cent.
    public static Optional<Rate> percent(Row row) {
        var typed = TYPED.matcher(row.text(PERCENT).strip());
        if (!typed.matches()) return Optional.empty();
        var rate = Rate.parse(typed.group(1).replace(',', '.') + "%");
        return rate.numerator() > 0 && rate.numerator() <= rate.denominator()
                ? Optional.of(rate)
                : Optional.empty();
    }

    /// Net income of one activity, half a rupiah rounded up; each is rounded before they are added.
    public static Rupiah net(Row row) {
        return percent(row)
                .map(
                        rate ->
                                row.amount(TURNOVER)
                                        .orZeroIfNegative()
                                        .shareHalfUp(rate.numerator(), rate.denominator()))
                .orElse(Rupiah.ZERO);
    }
}
