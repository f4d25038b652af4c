package id.lontar.rules;

import id.lontar.money.Rupiah;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One row of a table. `key` names the row within its table and never changes, whatever its
/// place.
public record Row(String key, Map<String, Object> cells) {
    public Row {
        cells = Map.copyOf(cells);
    }

    /// In the key of a row that the form works out and nobody types.
    public static final String WORKED_OUT = "+";

    public boolean isWorkedOut() {
        return key.contains(WORKED_OUT);
    }

    public static Row empty(String key) {
        return new Row(key, Map.of());
    }

    public <T> Optional<T> get(Column<T> column) {
        return Optional.ofNullable(cells.get(column.id())).map(column.kind()::cast);
    }

    /// The same rows.
    ///
    /// @throws NotAnAnswer while one of them leaves one of these columns empty
    public static List<Row> saying(List<Row> rows, Column<?>... columns) {
        for (var row : rows)
            for (var column : columns) if (!row.says(column)) throw new NotAnAnswer(column);
        return rows;
    }

    /// Whether these cells are filled in each of the rows.
    public static boolean allSay(List<Row> rows, Column<?>... columns) {
        for (var row : rows) for (var column : columns) if (!row.says(column)) return false;
        return true;
    }

    /// Whether the cell is filled; a text of blanks is not.
    public boolean says(Column<?> column) {
        return Answers.says(cells.get(column.id()));
    }

    /// The amount in a column, zero when it is empty.
    public Rupiah amount(Column<Rupiah> column) {
        return get(column).orElse(Rupiah.ZERO);
    }

    public String text(Column<String> column) {
        return get(column).orElse("");
    }

    public <T> Row with(Column<T> column, T value) {
        var changed = new LinkedHashMap<>(cells);
        changed.put(column.id(), value);
        return new Row(key, changed);
    }

    public Row without(Column<?> column) {
        var changed = new LinkedHashMap<>(cells);
        changed.remove(column.id());
        return new Row(key, changed);
    }

    /// What every row must say, added up.
    ///
    /// @throws NotAnAnswer while a row does not say it
    public static Rupiah total(List<Row> rows, Column<Rupiah> column) {
        return typed(saying(rows, column), column);
    }

    /// What has been typed in a column so far, added up; an empty cell counts as nothing.
    public static Rupiah typed(List<Row> rows, Column<Rupiah> column) {
        var total = 0L;
        for (var row : rows) total = Math.addExact(total, row.amount(column).amount());
        return Rupiah.of(total);
    }
}
