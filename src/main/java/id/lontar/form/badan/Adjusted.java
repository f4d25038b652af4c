package id.lontar.form.badan;

import static id.lontar.form.Places.at;
import static id.lontar.rules.badan.Accounts.*;

import id.lontar.form.Adjusting;
import id.lontar.form.Finding;
import id.lontar.rules.Assessment;
import id.lontar.rules.Row;

import java.util.stream.Stream;

/// Columns 7, 8 and 9 of L-1: what is adjusted, upward and downward, and why.
final class Adjusted {
    static final Adjusting SIDES = new Adjusting(PROFIT, UP, DOWN, REASONS);

    private Adjusted() {}

    /// Whether L-1 is filled in and each of its adjustments says what it is for.
    static boolean areExplained(Assessment a) {
        var rows = a.answers().rows(PROFIT);
        return !rows.isEmpty()
                && rows.stream().allMatch(row -> !isAdjusted(row) || !row.text(REASONS).isBlank());
    }

    static boolean isAdjusted(Row row) {
        return !row.amount(UP).isZero() || !row.amount(DOWN).isZero();
    }

    static Stream<Finding> find(Assessment a, Row row) {
        var adjusted = isAdjusted(row);
        var typed = row.text(REASONS);
        if (!adjusted && !typed.isBlank() && !row.says(UP) && !row.says(DOWN))
            return Stream.of(Finding.error(at(PROFIT, row, UP), "finding.l1.reasonAlone", typed));
        if (adjusted && typed.isBlank())
            return Stream.of(Finding.needed(at(PROFIT, row, REASONS), "finding.l1.reason"));
        return Stream.concat(
                SIDES.unknown(a, row)
                        .map(
                                each ->
                                        Finding.error(
                                                at(PROFIT, row, REASONS),
                                                "finding.l1.reasonUnknown",
                                                each)),
                SIDES.find(a, row));
    }
}
