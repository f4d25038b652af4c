package id.lontar.ui.wizard;

import id.lontar.form.Element.Grid;
import id.lontar.form.Place;
import id.lontar.rules.Row;
import id.lontar.ui.Reveal;
import id.lontar.ui.TabStops;

import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// A short table as cards, one a row.
abstract class RowCards extends VBox implements Part {
    private final List<RowCard> cards = new ArrayList<>();
    private final RemarkMark remarks = new RemarkMark();
    private final Button add = new Button();
    private String table = "";
    private @Nullable Sheet sheet;
    private @Nullable Grid grid;

    RowCards() {
        getStyleClass().add("row-cards");
        add.getStyleClass().addAll("quiet", TabStops.ADDS);
    }

    public String getTable() {
        return table;
    }

    public void setTable(String table) {
        this.table = table;
    }

    abstract RowCard card(Sheet sheet, Grid grid);

    @Override
    public void bind(Sheet sheet) {
        this.sheet = sheet;
        var found = sheet.grid(table);
        grid = found;
        setId(table);
        add.setId(table + "-add");
        add.setText("+ " + sheet.labels().add(table));
        add.setOnAction(event -> addRow());
    }

    void addRow() {
        if (sheet == null || grid == null) return;
        newRow();
        cards.getLast().focusFirst();
    }

    void newRow() {
        if (sheet != null && grid != null) sheet.model().addRow(grid.table());
    }

    @Override
    public void follow() {
        if (sheet == null || grid == null) return;
        var rows = sheet.model().answers().rows(grid.table());
        while (cards.size() > rows.size()) cards.removeLast();
        while (cards.size() < rows.size()) cards.add(card(sheet, grid));
        for (var i = 0; i < rows.size(); i++) cards.get(i).serve(rows.get(i).key(), i);
        remarks.follow(sheet, new Place.AtTable(table));
        if (getChildren().size() != cards.size() + 2) {
            getChildren().setAll(remarks);
            getChildren().addAll(cards.stream().map(RowCard::node).toList());
            getChildren().add(add);
        }
    }

    @Override
    public boolean reveal(Place place) {
        if (sheet == null || grid == null) return false;
        return switch (place) {
            case Place.AtTable(var id) when id.equals(table) -> {
                if (cards.isEmpty()) Reveal.focus(add);
                else cards.getFirst().focusFirst();
                yield true;
            }
            case Place.AtCell(var id, var row, var column) when id.equals(table) -> {
                for (var i = 0; i < cards.size(); i++)
                    if (keyAt(i).equals(row)) cards.get(i).reveal(column);
                yield true;
            }
            default -> false;
        };
    }

    private String keyAt(int index) {
        if (sheet == null || grid == null) return "";
        return sheet.model().answers().rows(grid.table()).get(index).key();
    }

    static String title(Row row, String column) {
        return row.cells().getOrDefault(column, "").toString();
    }
}
