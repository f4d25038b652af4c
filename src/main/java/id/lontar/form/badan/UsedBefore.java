package id.lontar.form.badan;

import static id.lontar.form.Places.at;

import id.lontar.form.Finding;
import id.lontar.money.Rupiah;
import id.lontar.rules.Assessment;
import id.lontar.rules.Column;
import id.lontar.rules.Row;
import id.lontar.rules.Table;
import id.lontar.rules.badan.Facilities;

import java.util.stream.Stream;

/// Of a deduction or a surplus no more can have been used than there was.
final class UsedBefore {
    private UsedBefore() {}

    static Stream<Finding> find(Assessment a) {
        return Stream.concat(
                beyond(a, Facilities.RESEARCH, Facilities.DEDUCTION, "finding.used.research"),
                beyond(a, Facilities.SURPLUSES, Facilities.SURPLUS, "finding.used.surplus"));
    }

    private static Stream<Finding> beyond(
            Assessment a, Table table, Column<Rupiah> whole, String key) {
        return a.answers().rows(table).stream()
                .filter(row -> row.says(whole) && isBeyond(row, whole))
                .map(
                        row ->
                                Finding.error(
                                        at(table, row, Facilities.USED),
                                        key,
                                        row.amount(Facilities.USED),
                                        row.amount(whole)));
    }

    private static boolean isBeyond(Row row, Column<Rupiah> whole) {
        return row.amount(Facilities.USED).compareTo(row.amount(whole)) > 0;
    }
}
