package id.lontar.ui.wizard;

import id.lontar.form.Place;

import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/// What is to be said of a table as a whole. In FXML: `<TableProblems table="assets"/>`.
public final class TableProblems extends VBox implements Part {
    private final FindingLines lines = new FindingLines();
    private String table = "";
    private @Nullable Sheet sheet;

    public TableProblems() {
        getChildren().setAll(lines);
    }

    public String getTable() {
        return table;
    }

    public void setTable(String table) {
        this.table = table;
    }

    @Override
    public void bind(Sheet sheet) {
        this.sheet = sheet;
    }

    @Override
    public void follow() {
        if (sheet == null) return;
        lines.show(sheet.model().found().at(new Place.AtTable(table)), sheet);
        setVisible(lines.isVisible());
        setManaged(lines.isVisible());
    }

    @Override
    public boolean reveal(Place place) {
        return false;
    }
}
