package id.lontar.form;

import static id.lontar.form.Places.at;

import id.lontar.money.Rupiah;
import id.lontar.rules.Assessment;
import id.lontar.rules.Column;
import id.lontar.rules.Row;
import id.lontar.rules.Spelling;
import id.lontar.rules.Table;

import java.util.HashSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Rows of a list that say the very same: an asset or a debt typed twice.
public final class SameRow {
    private SameRow() {}

    /// Only rows of one amount are read in full: most of a list has none.
    ///
    /// @param amount where the finding stands; a row that leaves it empty is not finished
    public static Stream<Finding> find(Assessment a, Table table, Column<Rupiah> amount) {
        var rows = a.answers().rows(table).stream().filter(row -> row.says(amount)).toList();
        var once = new HashSet<Rupiah>();
        var often =
                rows.stream()
                        .map(row -> row.amount(amount))
                        .filter(each -> !once.add(each))
                        .collect(Collectors.toSet());
        var seen = new HashSet<Map<String, Object>>();
        return rows.stream()
                .filter(row -> often.contains(row.amount(amount)))
                .filter(row -> !seen.add(said(row)))
                .map(row -> Finding.warning(at(table, row, amount), "finding.row.twice"));
    }

    private static Map<String, Object> said(Row row) {
        var said = new TreeMap<String, Object>();
        row.cells()
                .forEach(
                        (column, cell) ->
                                said.put(
                                        column,
                                        cell instanceof String text ? Spelling.same(text) : cell));
        return said;
    }
}
