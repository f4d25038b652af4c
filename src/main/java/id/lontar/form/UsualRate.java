package id.lontar.form;

import static id.lontar.form.Places.at;

import com.fasterxml.jackson.databind.JsonNode;

import id.lontar.money.Rate;
import id.lontar.money.Rupiah;
import id.lontar.rules.Assessment;
import id.lontar.rules.Column;
import id.lontar.rules.Law;
import id.lontar.rules.Row;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Tax on a slip that is outside of what such slips have: no tax at all, one zero too many, the
/// base and the tax of different slips. What the slip says is right, so it is only asked about.
///
/// @param code of `levy` on the lists of kinds
/// @param least of the base
/// @param most of the base
/// @param free a base up to which there may be no tax, and beyond which there is some; zero where
///     the rates alone say it
public record UsualRate(String code, Rate least, Rate most, Rupiah free) {
    private static final String FILE = "usual-rates";

    /// Kinds that name no levy.
    private static final String OTHER = "other";

    /// A row may be the sum of a year of slips, each cut to whole rupiah.
    private static final Rupiah CUT = Rupiah.of(1_000);

    private static UsualRate in(JsonNode node) {
        return new UsualRate(
                node.path("code").asText(),
                Rate.parse(node.path("least").asText()),
                Rate.parse(node.path("most").asText()),
                Rupiah.of(node.path("free").asLong()));
    }

    private static Map<String, UsualRate> byLevy(Law.Entry entry) {
        return StreamSupport.stream(entry.value().spliterator(), false)
                .map(UsualRate::in)
                .collect(Collectors.toUnmodifiableMap(UsualRate::levy, each -> each));
    }

    /// @param rows with a list that marks its codes with their `levy`
    public static Stream<Finding> outside(
            Assessment a, MarkedRows rows, Column<Rupiah> base, Column<Rupiah> tax) {
        if (a.answers().rows(rows.table()).isEmpty()) return Stream.empty();
        var levies = rows.marks(a, "levy");
        var rates = a.law().figure(FILE, a.year(), UsualRate::byLevy);
        return a.answers().rows(rows.table()).stream()
                .flatMap(
                        row ->
                                Stream.ofNullable(levies.get(row.text(rows.code())))
                                        .flatMap(levy -> Stream.ofNullable(rates.get(levy)))
                                        .filter(rate -> rate.isLeftBy(row, base, tax))
                                        .map(rate -> rate.finding(rows, row, base, tax)));
    }

    private String levy() {
        return code.equals(OTHER) ? "" : code;
    }

    /// Tax above its base is an error that is told by itself.
    private boolean isLeftBy(Row row, Column<Rupiah> base, Column<Rupiah> tax) {
        if (!row.says(base) || !row.says(tax)) return false;
        var of = row.amount(base);
        var is = row.amount(tax);
        if (is.isZero() && free.isPositive()) return of.compareTo(free) > 0;
        return is.compareTo(of) <= 0
                && (is.compareTo(of.times(least).minus(CUT)) < 0
                        || is.compareTo(of.times(most).plus(CUT)) > 0);
    }

    private Finding finding(MarkedRows rows, Row row, Column<Rupiah> base, Column<Rupiah> tax) {
        var place = at(rows.table(), row, tax);
        return least.equals(most)
                ? Finding.warning(
                        place, "finding.usualRate", row.amount(tax), row.amount(base), most)
                : Finding.warning(
                        place,
                        "finding.usualRate.between",
                        row.amount(tax),
                        row.amount(base),
                        least,
                        most);
    }
}
