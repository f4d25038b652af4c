package id.lontar.form.badan;

import id.lontar.form.Element.Computed;
import id.lontar.form.Element.Grid;
import id.lontar.form.Element.GridColumn;
import id.lontar.rules.Column;
import id.lontar.rules.Line;
import id.lontar.rules.Table;

import java.util.List;
import java.util.Optional;

/// Short ways to put grids and lines on a page.
final class Drawn {
    private Drawn() {}

    static Grid grid(Table table, String paper, GridColumn... columns) {
        return new Grid(table, paper, List.of(columns), Optional.empty());
    }

    static Grid grid(Table table, String paper, Line<?> total, GridColumn... columns) {
        return new Grid(table, paper, List.of(columns), Optional.of(total));
    }

    static GridColumn must(Column<?> column) {
        return GridColumn.required(column);
    }

    static GridColumn must(Column<?> column, String codes) {
        return GridColumn.required(column).from(codes);
    }

    static GridColumn each(Column<?> column, String codes) {
        return GridColumn.required(column).forEach(codes);
    }

    static GridColumn may(Column<?> column) {
        return GridColumn.optional(column);
    }

    static Computed line(Line<?> line, String paper) {
        return new Computed(line, paper);
    }
}
