package id.lontar.form.coretax;

import static id.lontar.form.Amounts.notNegative;
import static id.lontar.form.Places.at;
import static id.lontar.form.coretax.Found.errorIf;
import static id.lontar.form.coretax.Found.unlisted;
import static id.lontar.rules.coretax.Gates.OPEN_DEPRECIATION;
import static id.lontar.rules.coretax.Lists.*;

import id.lontar.form.Check;
import id.lontar.form.Finding;
import id.lontar.rules.Assessment;
import id.lontar.rules.Row;

import java.util.List;
import java.util.stream.Stream;

/// L-3C: what one asset can be depreciated by.
///
/// Source: UU PPh Pasal 11 ayat (1) sampai (3), 11A.
final class DepreciationChecks {
    private DepreciationChecks() {}

    static final List<Check> ALL =
            List.of(
                    (a, today) ->
                            Found.open(a, OPEN_DEPRECIATION)
                                    ? Found.each(a, DEPRECIATION, row -> row(a, row))
                                    : Stream.empty());

    private static Stream<Finding> row(Assessment a, Row row) {
        var later = row.get(ACQUIRED).filter(day -> day.isAfter(a.year().lastDay()));
        var fiscal = row.amount(FISCAL_THIS_YEAR);
        var cost = row.amount(COST);
        return Stream.of(
                        unlisted(a, DEPRECIATION, row, PART, "depreciated-kinds", "finding.code"),
                        unlisted(
                                a, DEPRECIATION, row, GROUP, "depreciation-groups", "finding.code"),
                        unlisted(
                                a,
                                DEPRECIATION,
                                row,
                                FISCAL_METHOD,
                                "fiscal-methods",
                                "finding.code"),
                        notNegative(DEPRECIATION, row, COST),
                        notNegative(DEPRECIATION, row, COMMERCIAL_THIS_YEAR),
                        notNegative(DEPRECIATION, row, FISCAL_THIS_YEAR),
                        errorIf(
                                later.isPresent(),
                                at(DEPRECIATION, row, ACQUIRED),
                                "finding.depreciation.later",
                                Integer.toString(later.orElse(a.year().lastDay()).getYear()),
                                a.year().lastDay()),
                        errorIf(
                                row.says(COST) && fiscal.compareTo(cost) > 0,
                                at(DEPRECIATION, row, FISCAL_THIS_YEAR),
                                "finding.depreciation.aboveCost",
                                fiscal,
                                cost))
                .flatMap(each -> each);
    }
}
