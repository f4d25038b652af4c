package id.lontar.ui.wizard;

import id.lontar.form.Element.GridColumn;
import id.lontar.form.Place;
import id.lontar.rules.Column;
import id.lontar.rules.Kind;
import id.lontar.rules.Row;
import id.lontar.rules.Table;

import java.util.List;
import java.util.Optional;

/// The input of one column, tied to whichever row it serves at the moment.
final class Cell<T> {
    private final Sheet sheet;
    private final Table table;
    private final Column<T> column;
    private final Tie<T> tie;
    private Optional<String> row = Optional.empty();

    private Cell(Sheet sheet, Table table, Column<T> column, Input<T> input) {
        this.sheet = sheet;
        this.table = table;
        this.column = column;
        tie = new Tie<>(input, this::read, this::write);
    }

    static Cell<?> of(Sheet sheet, Table table, GridColumn column) {
        return of(sheet, table, column, column.column());
    }

    private static <T> Cell<T> of(Sheet sheet, Table table, GridColumn grid, Column<T> column) {
        return new Cell<>(sheet, table, column, input(sheet, table, grid, column));
    }

    @SuppressWarnings("unchecked")
    private static <T> Input<T> input(Sheet sheet, Table table, GridColumn grid, Column<T> column) {
        if (column.kind() == Kind.TEXT && grid.codes().isPresent())
            return (Input<T>) Inputs.code(sheet.codes(grid.codes().get()), sheet.labels());
        var id = table.id() + "." + column.id();
        if (id.equals("payments.kind"))
            return (Input<T>)
                    Inputs.choice(
                            List.of("NTPN", "PBK"), value -> sheet.labels().option(id, value));
        return Inputs.plain(column.kind(), id, sheet.words());
    }

    Column<T> column() {
        return column;
    }

    Input<T> input() {
        return tie.input();
    }

    /// @param at place of the row in the table, for the control's name
    void serve(String key, int at) {
        var same = row.filter(key::equals).isPresent();
        row = Optional.of(key);
        input().entry().setId(table.id() + "-" + at + "-" + column.id());
        if (same) tie.follow();
        else tie.reset();
    }

    void follow() {
        tie.follow();
    }

    Optional<Place> place() {
        return row.map(key -> new Place.AtCell(table.id(), key, column.id()));
    }

    String label() {
        return sheet.labels().of(table.id() + "." + column.id());
    }

    private Optional<T> read() {
        return row.flatMap(key -> sheet.model().answers().row(table, key))
                .flatMap((Row each) -> each.get(column));
    }

    private void write(Optional<T> value) {
        row.ifPresent(key -> sheet.model().edit(table, key, column, value.orElse(null)));
    }
}
