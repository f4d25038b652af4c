package id.lontar.form;

import com.fasterxml.jackson.databind.JsonNode;

import id.lontar.money.Rate;
import id.lontar.money.Rupiah;
import id.lontar.rules.Assessment;

import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// A group of assets as the law has it: what kind they are of, how long they last, and what one
/// year takes off at most by each method that has a rate.
///
/// Source: UU PPh Pasal 11 ayat (1), (2), (6), 11A ayat (1), (2).
///
/// @param of `building`, `tangible` or `intangible`; empty where the group leaves it open
/// @param years the useful life; 0 where it is not told
public record DepreciationGroup(
        String of, int years, Optional<Rate> straight, Optional<Rate> declining) {
    public static final String STRAIGHT = "GL";
    public static final String DECLINING = "SM";
    public static final String UNITS = "JSP";

    /// The group of a code that is on the list.
    public static Optional<DepreciationGroup> find(Assessment a, String list, String code) {
        return StreamSupport.stream(a.law().entry(list, a.year()).value().spliterator(), false)
                .filter(each -> each.path("code").asText().equals(code))
                .findFirst()
                .map(
                        each ->
                                new DepreciationGroup(
                                        each.path("of").asText(),
                                        each.path("years").asInt(),
                                        rate(each, "straight"),
                                        rate(each, "declining")));
    }

    private static Optional<Rate> rate(JsonNode group, String name) {
        return Optional.of(group.path(name).asText())
                .filter(text -> !text.isEmpty())
                .map(Rate::parse);
    }

    public boolean isOfBuildings() {
        return of.equals("building");
    }

    /// Empty where a method has none, as by the units produced.
    public Optional<Rate> rate(String method) {
        return switch (method) {
            case STRAIGHT -> straight;
            case DECLINING -> declining;
            default -> Optional.empty();
        };
    }

    /// A year that takes off more than its rate. Whoever rounds up takes a rupiah more.
    ///
    /// @param base what the rate is of
    public static Stream<Finding> above(Place place, Rupiah fiscal, Rate rate, Rupiah base) {
        var most = base.times(rate);
        return fiscal.compareTo(most.plus(Rupiah.of(1))) > 0
                ? Stream.of(
                        Finding.warning(
                                place,
                                "finding.depreciation.aboveRate",
                                fiscal,
                                rate.toString(),
                                base,
                                most))
                : Stream.empty();
    }
}
