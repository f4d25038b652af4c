package id.lontar.ui.wizard;

import id.lontar.form.Element.Grid;
import id.lontar.form.Finding;
import id.lontar.form.Place;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;

/// The controls of one row in sight; they serve whichever row is scrolled here.
final class GridRow extends ListCell<String> {
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

    /// A column with less than this share shows a code without its meaning.
    private static final double BRIEF = 10;

    private final Sheet sheet;
    private final Grid grid;
    private final List<Cell<?>> cells = new ArrayList<>();
    private final RowNotes notes = new RowNotes();
    private final Button remove = new Button("×");
    private final VBox content;
    private final GridLine line;
    private GridLine.Shape shape;

    GridRow(Sheet sheet, Grid grid, List<Double> shares, GridLine.Shape shape) {
        this.shape = shape;
        this.sheet = sheet;
        this.grid = grid;
        getStyleClass().add("grid-row");
        remove.getStyleClass().addAll("quiet", "grid-remove");
        remove.setOnAction(event -> remove());
        for (var i = 0; i < grid.columns().size(); i++)
            add(Cell.of(sheet, grid.table(), grid.columns().get(i)), shares.get(i) < BRIEF);
        line = new GridLine(cells, shares);
        HBox.setHgrow(line, Priority.ALWAYS);
        var row = new HBox(line, remove);
        row.getStyleClass().add("grid-row-line");
        content = new VBox(row, notes);
        line.arrange(shape);
        setPrefWidth(0);
    }

    private void add(Cell<?> cell, boolean brief) {
        cells.add(cell);
        if (cell.input().entry() instanceof CodeField code) code.setBrief(brief);
        cell.input().entry().focusedProperty().addListener((focused, before, now) -> follow());
    }

    /// Of a row with what is said under it; known beforehand, so that the list need not measure.
    static double height(Sheet sheet, String table, String key, GridLine.Shape shape) {
        return shape.em() * shape.rowEms()
                + RowNotes.height(sheet, shown(sheet, table, key), shape);
    }

    void shape(GridLine.Shape shape) {
        this.shape = shape;
        line.arrange(shape);
        follow();
    }

    @Override
    protected void updateItem(String key, boolean empty) {
        super.updateItem(key, empty);
        if (empty || key == null) {
            setGraphic(null);
            setPrefHeight(0);
            return;
        }
        if (getGraphic() == null) setGraphic(content);
        for (var cell : cells) {
            cell.serve(key, getIndex());
            var name = sheet.words().say("wizard.grid.cell", cell.label(), getIndex() + 1);
            cell.input().entry().setAccessibleText(name);
            sheet.labels()
                    .help(grid.table().id() + "." + cell.column().id())
                    .ifPresent(cell.input().entry()::setAccessibleHelp);
        }
        remove.setId(grid.table().id() + "-" + getIndex() + "-remove");
        remove.setAccessibleText(sheet.words().say("wizard.grid.remove", getIndex() + 1));
        follow();
    }

    boolean isShown() {
        return !isEmpty() && getItem() != null && getScene() != null;
    }

    int focusedColumn() {
        for (var i = 0; i < cells.size(); i++)
            if (cells.get(i).input().entry().isFocused()) return i;
        return -1;
    }

    Control entry(int column) {
        return cells.get(Math.clamp(column, 0, cells.size() - 1)).input().entry();
    }

    int lastColumn() {
        return cells.size() - 1;
    }

    void follow() {
        var key = getItem();
        if (isEmpty() || key == null) return;
        for (var cell : cells) {
            cell.follow();
            var at = new Place.AtCell(grid.table().id(), key, cell.column().id());
            var wrong =
                    cell.input().unreadable()
                            || sheet.model().found().at(at).stream()
                                    .anyMatch(each -> each.severity() == Finding.Severity.ERROR);
            cell.input().entry().pseudoClassStateChanged(ERROR, wrong);
        }
        notes.show(sheet, shown(sheet, grid.table().id(), key), shape);
        setPrefHeight(height(sheet, grid.table().id(), key, shape));
    }

    /// What is said under the row; empty cells are counted at the right of the page, not here,
    /// unless there is a way to fill them at once.
    private static List<Finding> shown(Sheet sheet, String table, String key) {
        return sheet.model().found().inRow(table, key).stream()
                .filter(
                        each ->
                                each.severity() != Finding.Severity.NEEDED
                                        || each.repair().isPresent())
                .toList();
    }

    private void remove() {
        var key = getItem();
        if (key == null) return;
        sheet.model().removeRow(grid.table(), key);
        sheet.say("wizard.grid.removed");
    }
}
