package id.lontar.form.coretax;

import static id.lontar.form.Amounts.notNegative;
import static id.lontar.form.Places.at;
import static id.lontar.form.coretax.Found.errorIf;
import static id.lontar.form.coretax.Found.unlisted;
import static id.lontar.rules.coretax.Gates.OPEN_DEPRECIATION;
import static id.lontar.rules.coretax.Lists.*;

import id.lontar.form.Check;
import id.lontar.form.DepreciationGroup;
import id.lontar.form.Finding;
import id.lontar.rules.Assessment;
import id.lontar.rules.BookYear;
import id.lontar.rules.Row;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// L-3C: what one asset can be depreciated by.
///
/// Source: UU PPh Pasal 11 ayat (1) sampai (3), 11A.
final class DepreciationChecks {
    private DepreciationChecks() {}

    private static final String BUILDING = "BANGUNAN";
    private static final String GROUPS = "depreciation-groups";

    static final List<Check> ALL =
            List.of(
                    (a, today) ->
                            Found.open(a, OPEN_DEPRECIATION)
                                    ? Found.each(a, DEPRECIATION, row -> row(a, row))
                                    : Stream.empty());

    private static Stream<Finding> row(Assessment a, Row row) {
        var end = BookYear.of(a).last();
        var group = DepreciationGroup.find(a, GROUPS, row.text(GROUP));
        var later = row.get(ACQUIRED).filter(day -> day.isAfter(end));
        var fiscal = row.amount(FISCAL_THIS_YEAR);
        var cost = row.amount(COST);
        return Stream.of(
                        unlisted(a, DEPRECIATION, row, PART, "depreciated-kinds", "finding.code"),
                        unlisted(a, DEPRECIATION, row, GROUP, GROUPS, "finding.code"),
                        unlisted(
                                a,
                                DEPRECIATION,
                                row,
                                FISCAL_METHOD,
                                "fiscal-methods",
                                "finding.code"),
                        building(row, group),
                        aboveRate(row, group),
                        notNegative(DEPRECIATION, row, COST),
                        notNegative(DEPRECIATION, row, COMMERCIAL_THIS_YEAR),
                        notNegative(DEPRECIATION, row, FISCAL_THIS_YEAR),
                        errorIf(
                                later.isPresent(),
                                at(DEPRECIATION, row, ACQUIRED),
                                "finding.depreciation.later",
                                Integer.toString(later.orElse(end).getYear()),
                                end),
                        errorIf(
                                row.says(COST)
                                        && row.says(FISCAL_THIS_YEAR)
                                        && fiscal.compareTo(cost) > 0,
                                at(DEPRECIATION, row, FISCAL_THIS_YEAR),
                                "finding.depreciation.aboveCost",
                                fiscal,
                                cost))
                .flatMap(each -> each);
    }

    /// A building is written off in equal parts, by its own groups.
    private static Stream<Finding> building(Row row, Optional<DepreciationGroup> of) {
        var part = row.text(PART);
        var group = row.text(GROUP);
        var ofBuildings = of.filter(DepreciationGroup::isOfBuildings).isPresent();
        var method = row.text(FISCAL_METHOD);
        return Stream.concat(
                errorIf(
                        !part.isBlank() && !group.isBlank() && part.equals(BUILDING) != ofBuildings,
                        at(DEPRECIATION, row, GROUP),
                        "finding.depreciation.group"),
                errorIf(
                        (part.equals(BUILDING) || ofBuildings)
                                && !method.isBlank()
                                && !method.equals(DepreciationGroup.STRAIGHT),
                        at(DEPRECIATION, row, FISCAL_METHOD),
                        "finding.depreciation.building"));
    }

    /// Of a declining balance the cost is the most it can be taken from.
    private static Stream<Finding> aboveRate(Row row, Optional<DepreciationGroup> group) {
        var cost = row.amount(COST);
        var fiscal = row.amount(FISCAL_THIS_YEAR);
        if (!row.says(COST) || fiscal.compareTo(cost) > 0) return Stream.empty();
        return group.flatMap(each -> each.rate(row.text(FISCAL_METHOD))).stream()
                .flatMap(
                        rate ->
                                DepreciationGroup.above(
                                        at(DEPRECIATION, row, FISCAL_THIS_YEAR),
                                        fiscal,
                                        rate,
                                        cost));
    }
}
