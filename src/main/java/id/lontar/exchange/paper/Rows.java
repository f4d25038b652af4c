package id.lontar.exchange.paper;

import id.lontar.form.layout.Laid.LaidColumn;
import id.lontar.form.layout.Laid.Piece;
import id.lontar.money.Rupiah;
import id.lontar.rules.Kind;
import id.lontar.rules.Row;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A table of the form with its rows, the pre-printed ones too, and its total under each column
/// that is added up.
final class Rows {
    private final ReturnText text;
    private final Piece.Rows rows;
    private final Grid grid;

    Rows(ReturnText text, Flow flow, Piece.Rows rows) {
        this.text = text;
        this.rows = rows;
        var columns = new ArrayList<Grid.Column>();
        columns.add(Grid.Column.whole(text.say("paper.no")));
        for (var each : rows.columns()) columns.add(column(each));
        this.grid = new Grid(flow, columns, numbered(), total());
    }

    float beginning() {
        return grid.beginning();
    }

    void draw() throws IOException {
        grid.draw();
    }

    private Grid.Column column(LaidColumn column) {
        var heading = text.say(text.form().label(rows.grid().table().id() + "." + column.id()));
        if (column.isMoney()) return Grid.Column.money(heading);
        return column.kind().equals(Kind.TEXT)
                ? Grid.Column.text(heading)
                : Grid.Column.whole(heading);
    }

    private List<List<String>> numbered() {
        var printed = rows.entry().rows().isEmpty() ? plain() : preprinted();
        return printed.isEmpty() ? List.of(blank()) : printed;
    }

    private List<List<String>> plain() {
        var lines = new ArrayList<List<String>>();
        for (var row : rows.rows()) lines.add(line(Integer.toString(lines.size() + 1), row));
        return lines;
    }

    /// Each kind of the list has its row, filled in or not; a second of a kind stands below it.
    private List<List<String>> preprinted() {
        var by = rows.entry().rows();
        var codes =
                rows.columns().stream()
                        .filter(each -> each.id().equals(by))
                        .flatMap(
                                each ->
                                        text
                                                .assessment()
                                                .law()
                                                .codes(each.codes(), text.assessment().year())
                                                .stream())
                        .toList();
        var lines = new ArrayList<List<String>>();
        var placed = new ArrayList<Row>();
        for (var code : codes) {
            var of =
                    rows.rows().stream()
                            .filter(r -> code.code().equals(r.cells().get(by)))
                            .toList();
            placed.addAll(of);
            if (of.isEmpty()) lines.add(empty(code.code()));
            for (var row : of) lines.add(line(code.code(), row));
        }
        for (var row : rows.rows()) if (!placed.contains(row)) lines.add(line("", row));
        return lines;
    }

    private List<String> line(String number, Row row) {
        var cells = new ArrayList<String>();
        cells.add(number);
        for (var column : rows.columns()) cells.add(cell(column, row));
        return cells;
    }

    /// A pre-printed row without figures.
    private List<String> empty(String code) {
        var row = new Row("", Map.of(rows.entry().rows(), code));
        var cells = new ArrayList<String>();
        cells.add(code);
        for (var column : rows.columns()) cells.add(isKind(column) ? cell(column, row) : "");
        return cells;
    }

    /// The code of a pre-printed row is its number already.
    private String cell(LaidColumn column, Row row) {
        if (isKind(column) && row.cells().get(column.id()) instanceof String code)
            return text.listed(column.codes(), code).orElse(code);
        return text.cell(rows.grid().table(), column, row);
    }

    private boolean isKind(LaidColumn column) {
        return column.id().equals(rows.entry().rows());
    }

    private List<String> blank() {
        var cells = new ArrayList<String>();
        for (var i = 0; i <= rows.columns().size(); i++) cells.add("");
        return cells;
    }

    private List<String> total() {
        var cells = blank();
        var any = false;
        for (var i = 0; i < rows.columns().size(); i++) {
            var total = total(rows.columns().get(i));
            if (total.isEmpty()) continue;
            cells.set(i + 1, total.get());
            any = true;
        }
        if (!any) return List.of();
        if (cells.get(1).isEmpty()) cells.set(1, text.say("paper.total"));
        return cells;
    }

    private Optional<String> total(LaidColumn column) {
        var line = rows.totals().get(column.id());
        if (line != null) return Optional.of(rows.asked() ? text.value(line) : "");
        return derivedTotal(column);
    }

    /// A form without a known arrangement says which line adds a table up, but not which column:
    /// that one whose sum it is.
    private Optional<String> derivedTotal(LaidColumn column) {
        if (!rows.totals().isEmpty() || !column.isMoney()) return Optional.empty();
        var sum =
                Rupiah.sum(
                        rows.rows().stream()
                                .flatMap(row -> column.value().apply(row).stream())
                                .filter(Rupiah.class::isInstance)
                                .map(Rupiah.class::cast)
                                .toList());
        return rows.grid()
                .total()
                .flatMap(text.assessment()::known)
                .filter(sum::equals)
                .map(Object::toString);
    }
}
