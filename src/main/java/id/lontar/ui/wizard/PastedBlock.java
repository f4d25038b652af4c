package id.lontar.ui.wizard;

import id.lontar.form.Element.Grid;
import id.lontar.form.Element.GridColumn;
import id.lontar.form.RowKeys;
import id.lontar.rules.Code;
import id.lontar.rules.Column;
import id.lontar.rules.Kind;
import id.lontar.rules.Law;
import id.lontar.rules.Row;
import id.lontar.tax.TaxYear;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A block of cells copied from a spreadsheet (tabs and line breaks), laid over the rows of a table
/// from one cell on; rows that are missing are added.
record PastedBlock(List<List<String>> lines) {
    /// @param unread cells that hold something of another kind and were left as they were
    record Laid(List<Row> rows, int filled, List<Unread> unread) {}

    record Unread(int row, Column<?> column, String text) {}

    /// More than one cell: a single word is pasted into its field as usual.
    static Optional<PastedBlock> of(String clipboard) {
        if (!clipboard.contains("\t") && !clipboard.strip().contains("\n")) return Optional.empty();
        var lines = new ArrayList<List<String>>();
        for (var line : clipboard.split("\\R"))
            if (!line.isBlank()) lines.add(List.of(line.split("\t", -1)));
        return lines.isEmpty() ? Optional.empty() : Optional.of(new PastedBlock(lines));
    }

    Laid over(List<Row> rows, int firstRow, int firstColumn, Grid grid, Codes codes) {
        if (lines.size() > 1 && isHeadings(lines.getFirst(), grid, firstColumn, codes))
            return new PastedBlock(lines.subList(1, lines.size()))
                    .over(rows, firstRow, firstColumn, grid, codes);
        var laid = new ArrayList<>(rows);
        var unread = new ArrayList<Unread>();
        var key = RowKeys.highest(rows);
        for (var i = 0; i < lines.size(); i++) {
            var at = firstRow + i;
            if (at >= laid.size()) laid.add(Row.empty(Long.toString(++key)));
            var index = Math.min(at, laid.size() - 1);
            laid.set(
                    index,
                    fill(laid.get(index), index, lines.get(i), grid, firstColumn, codes, unread));
        }
        return new Laid(laid, lines.size(), unread);
    }

    /// Two or more cells, and none of them of the kind its column wants.
    private static boolean isHeadings(List<String> cells, Grid grid, int firstColumn, Codes codes) {
        var unread = new ArrayList<Unread>();
        var row = fill(Row.empty("0"), 0, cells, grid, firstColumn, codes, unread);
        var read =
                grid.columns().stream()
                        .filter(
                                each ->
                                        each.codes().isPresent()
                                                || each.column().kind() != Kind.TEXT)
                        .filter(each -> row.cells().containsKey(each.column().id()))
                        .count();
        return unread.size() > 1 && read == 0;
    }

    private static Row fill(
            Row row,
            int index,
            List<String> cells,
            Grid grid,
            int firstColumn,
            Codes codes,
            List<Unread> unread) {
        var filled = row;
        for (var i = 0; i < cells.size() && firstColumn + i < grid.columns().size(); i++) {
            var column = grid.columns().get(firstColumn + i);
            var text = cells.get(i).strip();
            if (text.isEmpty()) continue;
            var changed = put(filled, column, text, codes);
            if (changed.isEmpty()) unread.add(new Unread(index, column.column(), text));
            filled = changed.orElse(filled);
        }
        return filled;
    }

    private static Optional<Row> put(Row row, GridColumn column, String text, Codes codes) {
        if (column.codes().isPresent())
            return codes.find(column.codes().get(), text)
                    .map(code -> with(row, column.column(), code));
        return read(row, column.column(), text);
    }

    private static <T> Optional<Row> read(Row row, Column<T> column, String text) {
        return Typed.read(column.kind(), text).map(value -> row.with(column, value));
    }

    private static <T> Row with(Row row, Column<T> column, String code) {
        return row.with(column, column.kind().cast(code));
    }

    /// Finds a code by itself or by its label in either language.
    record Codes(Law law, TaxYear year) {
        Optional<String> find(String list, String text) {
            var wanted = text.strip();
            return law.codes(list, year).stream()
                    .filter(
                            each ->
                                    each.code().equalsIgnoreCase(wanted)
                                            || each.code().replaceFirst("^0+", "").equals(wanted)
                                            || each.labels().values().stream()
                                                    .anyMatch(wanted::equalsIgnoreCase))
                    .map(Code::code)
                    .findFirst();
        }
    }
}
