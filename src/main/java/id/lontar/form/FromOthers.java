package id.lontar.form;

import static id.lontar.form.Places.at;

import id.lontar.rules.Assessment;
import id.lontar.rules.Column;
import id.lontar.rules.Row;

import java.util.stream.Stream;

/// Kinds of tax that only somebody else withholds: a slip that names the taxpayer itself as the
/// withholder has the number in the wrong place. Tax on imports and tax the government bears may.
public final class FromOthers {
    private FromOthers() {}

    /// @param slips with a list of kinds, of which some are `by: others`
    public static Stream<Finding> find(Assessment a, MarkedRows slips, Column<String> withholder) {
        var own = NpwpFindings.own(a);
        return slips.of(a, "by", "others")
                .filter(row -> own.test(row.text(withholder)))
                .map(row -> withheld(slips, row, withholder));
    }

    private static Finding withheld(MarkedRows slips, Row row, Column<String> withholder) {
        return Finding.error(at(slips.table(), row, withholder), "finding.own.withholder");
    }
}
