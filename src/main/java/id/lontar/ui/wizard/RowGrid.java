package id.lontar.ui.wizard;

import id.lontar.form.Element.Grid;
import id.lontar.form.Place;
import id.lontar.rules.Row;
import id.lontar.ui.Reveal;

import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A table of the form to be typed into like a spreadsheet. Only the rows in sight have controls,
/// so a thousand rows are as quick as ten. In FXML:
/// `<RowGrid table="assets" widths="16,28,12,20,24" rows="8"/>`.
public final class RowGrid extends VBox implements Part {
    /// What a column of a page drawn by hand needs, in text sizes.
    private static final double EMS_A_COLUMN = 8.4;

    private final ListView<String> list = new ListView<>();
    private final Label empty = new Label();
    private final RemarkMark remarks = new RemarkMark();
    private final GridFoot foot = new GridFoot();
    private final Set<GridRow> made = new HashSet<>();
    private String table = "";
    private List<Double> shares = List.of();
    private List<Double> needs = List.of();
    private double room;
    private int rows = 8;
    private boolean titled;
    private @Nullable Sheet sheet;
    private @Nullable Grid grid;
    private @Nullable GridHead head;
    private GridLine.Shape shape = new GridLine.Shape(14, 0, 0, List.of());

    public RowGrid() {
        getStyleClass().add("row-grid");
        list.getStyleClass().add("grid-list");
        list.setFocusTraversable(false);
        empty.getStyleClass().addAll("muted", "grid-empty");
        empty.setWrapText(true);
        empty.fontProperty().addListener((font, before, now) -> reshape());
        widthProperty().addListener((width, before, now) -> reshape());
    }

    public String getTable() {
        return table;
    }

    public void setTable(String table) {
        this.table = table;
    }

    public String getWidths() {
        return shares.stream().map(Object::toString).collect(Collectors.joining(","));
    }

    /// In percent, divided by commas.
    public void setWidths(String widths) {
        shares = Arrays.stream(widths.split(",")).map(Double::valueOf).toList();
        room = shares.size() * EMS_A_COLUMN;
    }

    /// Shows this table of the form, under its name, with widths by what stands in it. A form may
    /// show one table as several grids, each with codes of its own.
    void setGrid(Grid shown) {
        grid = shown;
        table = shown.table().id();
        titled = true;
        var widths = GridWidths.needs(shown);
        room = widths.stream().mapToDouble(Double::doubleValue).sum();
        shares = widths.stream().map(width -> 100 * width / room).toList();
    }

    public int getRows() {
        return rows;
    }

    /// How many rows are in sight before the table scrolls.
    public void setRows(int rows) {
        this.rows = rows;
    }

    public boolean isTitled() {
        return titled;
    }

    /// Whether the table's name and help stand over it.
    public void setTitled(boolean titled) {
        this.titled = titled;
    }

    @Override
    public void bind(Sheet sheet) {
        this.sheet = sheet;
        var found = grid == null ? sheet.grid(table) : grid;
        grid = found;
        needs = GridWidths.needs(found);
        var heading = new GridHead(found, shares, sheet.labels(), titled);
        head = heading;
        list.setId(table + "-rows");
        list.setAccessibleText(sheet.labels().of(table));
        list.setCellFactory(_ -> row(sheet, found));
        empty.setText(sheet.words().say("wizard.grid.empty"));
        foot.bind(sheet, found, this::add, () -> focus(0, 1));
        getChildren().setAll(heading, remarks, empty, list, foot);
        new GridKeys(this, sheet, found).install();
    }

    private GridRow row(Sheet sheet, Grid found) {
        var row = new GridRow(sheet, found, shares, shape);
        made.add(row);
        return row;
    }

    @Override
    public void follow() {
        if (sheet == null || grid == null || head == null) return;
        var keys = sheet.model().answers().rows(grid.table()).stream().map(Row::key).toList();
        if (!keys.equals(list.getItems())) change(keys);
        for (var row : made) row.follow();
        var none = keys.isEmpty();
        head.columnsVisible(!none && !shape.folded());
        show(list, !none);
        show(empty, none);
        foot.follow();
        remarks.follow(sheet, new Place.AtTable(grid.table().id()));
        resize();
    }

    /// One row more at the end must not disturb the fields in which somebody types.
    private void change(List<String> keys) {
        var items = list.getItems();
        var grown = keys.size() == items.size() + 1 && keys.subList(0, items.size()).equals(items);
        if (grown) items.add(keys.getLast());
        else items.setAll(keys);
    }

    private void reshape() {
        if (grid == null || head == null) return;
        var now = GridLine.Shape.of(getWidth(), empty.getFont().getSize(), room, needs);
        if (now.equals(shape)) return;
        shape = now;
        for (var row : made) row.shape(now);
        head.columnsVisible(!list.getItems().isEmpty() && !now.folded());
        resize();
    }

    private void resize() {
        if (sheet == null) return;
        var height = 0.0;
        for (var i = 0; i < Math.min(rows, list.getItems().size()); i++)
            height += GridRow.height(sheet, table, list.getItems().get(i), shape);
        list.setPrefHeight(height + 2);
        list.setMinHeight(height + 2);
        list.setMaxHeight(height + 2);
    }

    private static void show(javafx.scene.Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    @Override
    public boolean reveal(Place place) {
        if (sheet == null || grid == null) return false;
        return switch (place) {
            case Place.AtTable(var id) when id.equals(table) -> {
                if (list.getItems().isEmpty()) Reveal.focus(foot.add());
                else focus(0, 0);
                yield true;
            }
            case Place.AtCell(var id, var row, var column) when id.equals(table) -> {
                focus(list.getItems().indexOf(row), columnIndex(column));
                yield true;
            }
            default -> false;
        };
    }

    private int columnIndex(String column) {
        if (grid == null) return 0;
        for (var i = 0; i < grid.columns().size(); i++)
            if (grid.columns().get(i).column().id().equals(column)) return i;
        return 0;
    }

    void add() {
        if (sheet == null || grid == null) return;
        sheet.model().addRow(grid.table());
        focus(list.getItems().size() - 1, 0);
    }

    int size() {
        return list.getItems().size();
    }

    Optional<String> key(int index) {
        return 0 <= index && index < size()
                ? Optional.of(list.getItems().get(index))
                : Optional.empty();
    }

    /// The row that holds the focus.
    Optional<GridRow> focused() {
        return made.stream().filter(row -> row.isShown() && row.focusedColumn() >= 0).findFirst();
    }

    void focus(int row, int column) {
        if (row < 0 || row >= size()) return;
        if (tryFocus(row, column)) return;
        list.scrollTo(row);
        list.layout();
        if (!tryFocus(row, column)) Platform.runLater(() -> focusLaidOut(row, column));
    }

    /// The first row of a table makes the list visible; it has no cells before the page is laid
    // out.
    private void focusLaidOut(int row, int column) {
        var scene = getScene();
        if (scene == null) return;
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        tryFocus(row, column);
    }

    private boolean tryFocus(int row, int column) {
        var found =
                made.stream().filter(each -> each.isShown() && each.getIndex() == row).findFirst();
        found.ifPresent(each -> Reveal.focus(each.entry(column)));
        return found.isPresent();
    }
}
