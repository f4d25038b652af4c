package id.lontar.ui.wizard;

import atlantafx.base.controls.CustomTextField;

import id.lontar.ui.controls.DateField;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The fields of one row: side by side, or where that is too narrow (many columns, large text) in
/// several lines with a label over each.
final class GridLine extends GridPane {
    /// @param em the text size
    /// @param width of the whole line, in pixels
    /// @param units into how many equal parts a line is divided; 0 when all fields stand in one
    /// @param spans how many parts each field takes
    record Shape(double em, double width, int units, List<Integer> spans) {
        /// What a field of one part needs, and from where on it gets two; in text sizes.
        private static final double UNIT = 8.4;

        private static final double WIDE = 10;
        private static final int MOST = 4;
        private static final double LINE = 4.1;

        /// @param all from which room on all fields stand side by side, in text sizes
        /// @param needs the room each field needs, in text sizes
        static Shape of(double width, double em, double all, List<Double> needs) {
            var room = width / em;
            if (width <= 0 || room >= all) return new Shape(em, width, 0, List.of());
            var units = Math.clamp((int) (room / UNIT), 2, MOST);
            var spans = needs.stream().map(need -> need > WIDE && units > 2 ? 2 : 1).toList();
            return new Shape(em, width, units, spans);
        }

        boolean folded() {
            return units > 0;
        }

        double rowEms() {
            return folded() ? LINE * (places().getLast().line() + 1) + 0.9 : 3.2;
        }

        private record At(int line, int part) {}

        /// Where each field stands; one that no longer fits its line begins the next.
        private List<At> places() {
            var places = new ArrayList<At>();
            var line = 0;
            var part = 0;
            for (var span : spans) {
                if (part + span > units) {
                    line++;
                    part = 0;
                }
                places.add(new At(line, part));
                part += span;
            }
            return places;
        }
    }

    private final List<Cell<?>> cells;
    private final List<Double> shares;
    private Shape shape = new Shape(14, 0, 0, List.of());

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

    void arrange(Shape now) {
        if (now.units() == shape.units() && now.spans().equals(shape.spans())) return;
        shape = now;
        getChildren().clear();
        getStyleClass().remove("grid-line-folded");
        if (now.folded()) folded();
        else {
            widths(shares);
            sideBySide();
        }
    }

    private void sideBySide() {
        for (var i = 0; i < cells.size(); i++) add(cells.get(i).input().node(), i, 0);
    }

    private void folded() {
        getStyleClass().add("grid-line-folded");
        widths(Collections.nCopies(shape.units(), 100.0 / shape.units()));
        var places = shape.places();
        for (var i = 0; i < cells.size(); i++) {
            var label = new Label(cells.get(i).label());
            label.getStyleClass().add("field-label");
            var at = places.get(i);
            var field = new VBox(label, cells.get(i).input().node());
            add(field, at.part(), at.line(), shape.spans().get(i), 1);
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
