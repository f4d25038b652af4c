package id.lontar.form.badan;

import static id.lontar.form.Places.at;
import static id.lontar.rules.badan.Depreciation.*;

import com.fasterxml.jackson.databind.JsonNode;

import id.lontar.form.Finding;
import id.lontar.money.Rate;
import id.lontar.money.Rupiah;
import id.lontar.rules.Assessment;
import id.lontar.rules.BookYear;
import id.lontar.rules.Row;
import id.lontar.rules.badan.CoretaxCorporate;
import id.lontar.rules.badan.Facilities;
import id.lontar.rules.badan.Reconciliation1771;

import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// What the group of an asset allows: its methods, and what one year takes off at most.
///
/// Source: UU PPh Pasal 11 ayat (1), (2), (6), 11A ayat (1), (2); PP 78/2019 for what a facility
/// depreciates in half the time.
final class ByGroup {
    private static final String STRAIGHT = "GL";
    private static final String DECLINING = "SM";
    private static final String UNITS = "JSP";

    /// The rate, and what it is taken from.
    private record Most(Rate rate, Rupiah base) {
        /// To the rupiah above, as whoever rounds up does.
        Rupiah amount() {
            return base.times(rate).plus(Rupiah.of(1));
        }
    }

    private ByGroup() {}

    static Stream<Finding> find(Assessment a) {
        return a.answers().rows(ASSETS).stream()
                .flatMap(
                        row ->
                                group(a, row.text(GROUP)).stream()
                                        .flatMap(
                                                group ->
                                                        Stream.concat(
                                                                method(row, group),
                                                                isOver(BookYear.of(a), row, group)
                                                                        ? over(row, group)
                                                                        : above(a, row, group))));
    }

    private static Optional<JsonNode> group(Assessment a, String code) {
        var list = a.law().entry("depreciation-groups-badan", a.year()).value();
        return StreamSupport.stream(list.spliterator(), false)
                .filter(each -> each.path("code").asText().equals(code))
                .findFirst();
    }

    private static Stream<Finding> method(Row row, JsonNode group) {
        var place = at(ASSETS, row, METHOD);
        var of = group.path("of").asText();
        var method = row.text(METHOD);
        if (of.equals("building") && (method.equals(DECLINING) || method.equals(UNITS)))
            return Stream.of(Finding.error(place, "finding.depreciation.building"));
        return of.equals("tangible") && method.equals(UNITS)
                ? Stream.of(Finding.warning(place, "finding.depreciation.units"))
                : Stream.empty();
    }

    /// The useful life begins in the month of acquisition, and ends at the latest in the year that
    /// is as many years later.
    private static boolean isOver(BookYear year, Row row, JsonNode group) {
        return row.amount(FISCAL).isPositive()
                && row.get(YEAR)
                        .filter(in -> year.first().getYear() > in + group.path("years").asInt())
                        .isPresent();
    }

    private static Stream<Finding> over(Row row, JsonNode group) {
        return Stream.of(
                Finding.warning(
                        at(ASSETS, row, FISCAL),
                        "finding.depreciation.over",
                        Integer.toString(group.path("years").asInt()),
                        Integer.toString(row.get(YEAR).orElseThrow())));
    }

    private static Stream<Finding> above(Assessment a, Row row, JsonNode group) {
        var most = most(BookYear.of(a), row, group);
        if (most.isEmpty()) return Stream.empty();
        var usual = most.get();
        var rate = usual.rate();
        var open =
                isFaster(a)
                        ? new Most(new Rate(rate.numerator() * 2, rate.denominator()), usual.base())
                        : usual;
        return row.amount(FISCAL).compareTo(open.amount()) > 0
                ? Stream.of(
                        Finding.warning(
                                at(ASSETS, row, FISCAL),
                                "finding.depreciation.aboveRate",
                                row.amount(FISCAL),
                                open.rate().toString(),
                                open.base(),
                                open.base().times(open.rate())))
                : Stream.empty();
    }

    /// Nothing where the method has no rate, where the last year takes all that is left, or where
    /// more than the cost is taken, which is told by itself.
    private static Optional<Most> most(BookYear year, Row row, JsonNode group) {
        if (!row.says(COST) || row.amount(FISCAL).compareTo(row.amount(COST)) > 0)
            return Optional.empty();
        var rate = Optional.of(row.text(METHOD)).filter(each -> group.has(rateOf(each)));
        return rate.map(each -> Rate.parse(group.path(rateOf(each)).asText()))
                .filter(each -> !isLast(year, row, group))
                .map(each -> new Most(each, base(year, row)));
    }

    private static String rateOf(String method) {
        return switch (method) {
            case STRAIGHT -> "straight";
            case DECLINING -> "declining";
            default -> "none";
        };
    }

    /// The declining balance is written off at the end of the useful life.
    private static boolean isLast(BookYear year, Row row, JsonNode group) {
        var lasts = group.path("years").asInt();
        return row.text(METHOD).equals(DECLINING)
                && row.get(YEAR).filter(in -> year.last().getYear() >= in + lasts - 1).isPresent();
    }

    private static Rupiah base(BookYear year, Row row) {
        var opened = row.get(YEAR).filter(in -> in < year.first().getYear()).isPresent();
        return row.text(METHOD).equals(DECLINING) && opened && row.says(OPENING)
                ? row.amount(OPENING)
                : row.amount(COST);
    }

    private static boolean isFaster(Assessment a) {
        return a.answers().get(CoretaxCorporate.OTHER_FACILITY).orElse(false)
                || a.answers().get(Facilities.INVESTS).orElse(false)
                || !a.answers().rows(Reconciliation1771.FACILITY).isEmpty();
    }
}
