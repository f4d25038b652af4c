package id.lontar.ui.wizard;

import atlantafx.base.controls.CustomTextField;

import id.lontar.ui.controls.DateField;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;

/// The fields of one row: side by side, or where that is too narrow (large text) two by two with
/// their labels.
final class GridLine extends GridPane {
    /// @param em the text size
    /// @param folded whether fields stand two by two
    record Shape(double em, boolean folded, int columns) {
        private static final double EMS_A_COLUMN = 8.4;

        static Shape of(double width, double em, int columns) {
            var folded = width > 0 && width < EMS_A_COLUMN * columns * em;
            return new Shape(em, folded, columns);
        }

        double rowEms() {
            return folded ? 4.9 * Math.ceilDiv(columns, 2) + 0.8 : 3.2;
        }
    }

    private final List<Cell<?>> cells;
    private final List<Double> shares;
    private boolean folded;

    GridLine(List<Cell<?>> cells, List<Double> shares) {
        this.cells = List.copyOf(cells);
        this.shares = shares;
        getStyleClass().add("grid-line");
        setMinWidth(0);
        for (var cell : cells) bare(cell.input().node());
        widths(shares);
        sideBySide();
    }

    /// In a table the heading says what it is; the room goes to the figure.
    private static void bare(Node node) {
        if (node instanceof CustomTextField money) money.setLeft(null);
        if (node instanceof DateField date) date.getChildren().setAll(date.editor());
    }

    void arrange(boolean fold) {
        if (fold == folded) return;
        folded = fold;
        getChildren().clear();
        widths(fold ? List.of(50.0, 50.0) : shares);
        if (fold) twoByTwo();
        else sideBySide();
    }

    private void sideBySide() {
        for (var i = 0; i < cells.size(); i++) add(cells.get(i).input().node(), i, 0);
    }

    private void twoByTwo() {
        for (var i = 0; i < cells.size(); i++) {
            var label = new Label(cells.get(i).label());
            label.getStyleClass().add("field-label");
            add(new VBox(label, cells.get(i).input().node()), i % 2, i / 2);
        }
    }

    private void widths(List<Double> percent) {
        var widths = new ArrayList<ColumnConstraints>();
        for (var share : percent) {
            var width = new ColumnConstraints();
            width.setPercentWidth(share);
            widths.add(width);
        }
        getColumnConstraints().setAll(widths);
    }
}
