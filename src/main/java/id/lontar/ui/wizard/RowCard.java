package id.lontar.ui.wizard;

import id.lontar.form.Element.Grid;
import id.lontar.form.Finding;
import id.lontar.rules.Row;
import id.lontar.ui.Reveal;
import id.lontar.ui.controls.StatePill;
import id.lontar.ui.controls.Tone;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;

/// One row as a card: its name, its state, its fields in three columns.
class RowCard {
    private static final int COLUMNS = 3;

    final Sheet sheet;
    final Grid grid;
    private final VBox card = new VBox();
    private final Label title = new Label();
    private final StatePill pill = new StatePill();
    private final HBox head = new HBox();
    private final Button remove = new Button();
    private final GridPane fields = GridHead.line(List.of(33.33, 33.33, 33.34));
    private final List<CellField> cells = new ArrayList<>();
    private String key = "";
    private int at;

    RowCard(Sheet sheet, Grid grid, List<String> columns) {
        this.sheet = sheet;
        this.grid = grid;
        card.getStyleClass().addAll("card", "row-card");
        title.getStyleClass().add("section-title");
        head.getStyleClass().add("card-head");
        fields.getStyleClass().setAll("card-fields");
        remove.getStyleClass().add("quiet");
        remove.setText(sheet.words().say("wizard.remove"));
        remove.setMinWidth(Region.USE_PREF_SIZE);
        remove.setOnAction(event -> remove());
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        head.getChildren().setAll(title, pill, gap, remove);
        for (var column : columns) add(column);
        card.getChildren().setAll(head, fields);
    }

    private void add(String column) {
        var field =
                grid.columns().stream()
                        .filter(each -> each.column().id().equals(column))
                        .findFirst()
                        .map(each -> new CellField(sheet, grid.table(), each))
                        .orElseThrow();
        fields.add(field.node(), cells.size() % COLUMNS, cells.size() / COLUMNS);
        cells.add(field);
    }

    Node node() {
        return card;
    }

    String key() {
        return key;
    }

    int at() {
        return at;
    }

    Row row() {
        return sheet.model().answers().row(grid.table(), key).orElse(Row.empty(key));
    }

    /// A link at the right of the name.
    void headLink(Node link) {
        head.getChildren().add(head.getChildren().size() - 1, link);
    }

    /// In the place after the last field.
    void addField(Node node) {
        fields.add(node, cells.size() % COLUMNS, cells.size() / COLUMNS);
    }

    CellField field(String column) {
        return cells.stream()
                .filter(each -> each.column().equals(column))
                .findFirst()
                .orElseThrow();
    }

    void serve(String key, int at) {
        this.key = key;
        this.at = at;
        for (var cell : cells) cell.serve(key, at);
        remove.setId(grid.table().id() + "-" + at + "-remove");
        remove.setAccessibleText(sheet.words().say("wizard.removeNamed", name()));
        title.setText(name());
        state(sheet.model().found().inRow(grid.table().id(), key));
    }

    /// What the card is called while it has no name.
    String name() {
        var named = RowCards.title(row(), "name");
        return named.isBlank()
                ? sheet.words().say("wizard.unnamed." + grid.table().id(), at + 1)
                : named;
    }

    private void state(List<Finding> findings) {
        var errors = count(findings, Finding.Severity.ERROR);
        var warnings = count(findings, Finding.Severity.WARNING);
        var needed = count(findings, Finding.Severity.NEEDED);
        (errors > 0 ? Tone.WRONG : Tone.CALM).dress(card, "card");
        if (errors > 0) pill.show(Tone.WRONG, sheet.words().say("wizard.errors", errors));
        else if (warnings > 0)
            pill.show(Tone.WAITING, sheet.words().say("wizard.warnings", warnings));
        else if (needed > 0) pill.show(Tone.CALM, sheet.words().say("wizard.needed", needed));
        else if (!findings.isEmpty()) pill.show(Tone.CALM, sheet.words().say("wizard.card.note"));
        else pill.show(Tone.DONE, sheet.words().say("wizard.card.fits." + grid.table().id()));
    }

    private static long count(List<Finding> findings, Finding.Severity severity) {
        return findings.stream().filter(each -> each.severity() == severity).count();
    }

    void focusFirst() {
        Reveal.focus(cells.getFirst().entry());
    }

    void reveal(String column) {
        cells.stream()
                .filter(each -> each.column().equals(column))
                .findFirst()
                .ifPresentOrElse(CellField::reveal, this::focusFirst);
    }

    void remove() {
        sheet.model().removeRow(grid.table(), key);
        sheet.say("wizard.grid.removed");
    }
}
