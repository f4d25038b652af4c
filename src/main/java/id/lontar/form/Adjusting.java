package id.lontar.form;

import static id.lontar.form.Places.at;

import id.lontar.money.Rupiah;
import id.lontar.rules.Assessment;
import id.lontar.rules.Column;
import id.lontar.rules.Row;
import id.lontar.rules.Table;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Whether the codes of a fiscal adjustment fit its direction: a code of a positive adjustment
/// (FPO) stands beside an amount that raises the profit, one of a negative (FNE) beside an amount
/// that lowers it.
///
/// Source: PER-11/PJ/2025, codes of fiscal adjustments of attachments 3A and L-1.
///
/// @param up the column that raises the profit
/// @param down the column that lowers it
/// @param codes one or more codes with commas between them
public record Adjusting(Table table, Column<Rupiah> up, Column<Rupiah> down, Column<String> codes) {
    private static final String RAISES = "FPO";
    private static final String LOWERS = "FNE";

    /// Codes nobody knows are told of elsewhere.
    public Stream<Finding> find(Assessment a, Row row) {
        var typed = typed(row).filter(code -> isListed(a, code)).toList();
        if (typed.isEmpty()) return Stream.empty();
        var wrong =
                Stream.concat(
                                uncoded(row, up, typed, RAISES, "finding.adjustment.up"),
                                uncoded(row, down, typed, LOWERS, "finding.adjustment.down"))
                        .toList();
        return wrong.isEmpty()
                ? Stream.concat(
                        alone(row, up, typed, RAISES, "finding.adjustment.upAlone"),
                        alone(row, down, typed, LOWERS, "finding.adjustment.downAlone"))
                : wrong.stream();
    }

    /// The codes of a row, as they were typed.
    public Stream<String> typed(Row row) {
        return Arrays.stream(row.text(codes).split(","))
                .map(String::strip)
                .filter(code -> !code.isEmpty());
    }

    /// Those of them that nobody knows.
    public Stream<String> unknown(Assessment a, Row row) {
        return typed(row).filter(code -> !isListed(a, code));
    }

    /// What is adjusted by a row whose codes say so, upward less downward.
    public Rupiah by(Row row) {
        var typed = typed(row).toList();
        var raised = holds(typed, RAISES) ? row.amount(up) : Rupiah.ZERO;
        return holds(typed, LOWERS) ? raised.minus(row.amount(down)) : raised;
    }

    private static boolean isListed(Assessment a, String code) {
        return Places.listed(a, "fiscal-adjustments", code);
    }

    private Stream<Finding> uncoded(
            Row row, Column<Rupiah> amount, List<String> typed, String kind, String key) {
        return row.amount(amount).isZero() || holds(typed, kind)
                ? Stream.empty()
                : Stream.of(Finding.error(at(table, row, codes), key, String.join(", ", typed)));
    }

    private Stream<Finding> alone(
            Row row, Column<Rupiah> amount, List<String> typed, String kind, String key) {
        return row.amount(amount).isZero() && holds(typed, kind)
                ? Stream.of(Finding.warning(at(table, row, amount), key))
                : Stream.empty();
    }

    private static boolean holds(List<String> typed, String kind) {
        return typed.stream().anyMatch(code -> code.startsWith(kind));
    }
}
