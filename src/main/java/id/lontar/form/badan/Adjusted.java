package id.lontar.form.badan;

import static id.lontar.form.Places.at;
import static id.lontar.rules.badan.Accounts.*;

import id.lontar.form.Adjusting;
import id.lontar.form.Finding;
import id.lontar.form.Places;
import id.lontar.rules.Assessment;
import id.lontar.rules.Row;

import java.util.List;
import java.util.stream.Stream;

/// Columns 7, 8 and 9 of L-1: what is adjusted, upward and downward, and why.
final class Adjusted {
    /// How the codes of column 7 begin, which raise the income, and those of column 8.
    private static final String RAISES = "FPO";

    private static final String LOWERS = "FNE";

    private static final Adjusting SIDES = new Adjusting(PROFIT, UP, DOWN, REASONS);

    private Adjusted() {}

    static Stream<Finding> find(Assessment a, Row row) {
        var adjusted = !row.amount(UP).isZero() || !row.amount(DOWN).isZero();
        var typed = row.text(REASONS);
        if (!adjusted && !typed.isBlank() && !row.says(UP) && !row.says(DOWN))
            return Stream.of(Finding.error(at(PROFIT, row, UP), "finding.l1.reasonAlone", typed));
        if (adjusted && typed.isBlank())
            return Stream.of(Finding.needed(at(PROFIT, row, REASONS), "finding.l1.reason"));
        var unknown = reasons(row).filter(each -> !Places.listed(a, "fiscal-adjustments", each));
        return Stream.concat(
                unknown.map(
                        each ->
                                Finding.error(
                                        at(PROFIT, row, REASONS),
                                        "finding.l1.reasonUnknown",
                                        each)),
                SIDES.find(a, row));
    }

    /// The codes of a row, as they were typed.
    static Stream<String> reasons(Row row) {
        return Stream.of(row.text(REASONS).split(","))
                .map(String::strip)
                .filter(each -> !each.isEmpty());
    }

    /// Whether one of these codes is a reason to raise the income.
    static boolean raises(List<String> codes) {
        return codes.stream().anyMatch(each -> each.startsWith(RAISES));
    }

    /// Whether one of these codes is a reason to lower the income.
    static boolean lowers(List<String> codes) {
        return codes.stream().anyMatch(each -> each.startsWith(LOWERS));
    }
}
