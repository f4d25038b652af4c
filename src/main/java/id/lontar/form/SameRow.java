package id.lontar.form;

import static id.lontar.form.Places.at;

import id.lontar.rules.Assessment;
import id.lontar.rules.Column;
import id.lontar.rules.Row;
import id.lontar.rules.Spelling;
import id.lontar.rules.Table;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Rows of a list that say the very same: an asset or a debt typed twice.
public final class SameRow {
    private SameRow() {}

    /// @param told the column the finding stands at; a row that leaves it empty is not finished
    public static Stream<Finding> find(Assessment a, Table table, Column<?> told) {
        var seen = new HashSet<Map<String, Object>>();
        return finished(a, table, told).stream()
                .filter(row -> !seen.add(said(row)))
                .map(row -> Finding.warning(at(table, row, told), "finding.row.twice"));
    }

    private static List<Row> finished(Assessment a, Table table, Column<?> told) {
        return a.answers().rows(table).stream().filter(row -> row.says(told)).toList();
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
