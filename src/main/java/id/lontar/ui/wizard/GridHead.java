package id.lontar.ui.wizard;

import id.lontar.form.Element.Grid;

import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;

/// Name of a table and of its columns.
final class GridHead extends VBox {
    /// How much of a name fits into a percent of the width; a longer one may take two lines.
    private static final double LETTERS_A_PERCENT = 0.8;

    private final HBox columns = new HBox();

    GridHead(Grid grid, List<Double> shares, Labels labels, boolean titled) {
        getStyleClass().add("grid-head");
        if (titled) title(grid, labels);
        var names = line(shares);
        for (var i = 0; i < grid.columns().size(); i++)
            names.add(name(grid, grid.columns().get(i).column().id(), labels, shares.get(i)), i, 0);
        HBox.setHgrow(names, Priority.ALWAYS);
        var room = new Region();
        room.getStyleClass().add("grid-action-room");
        columns.getStyleClass().add("grid-columns");
        columns.getChildren().setAll(names, room);
        getChildren().add(columns);
    }

    void columnsVisible(boolean visible) {
        columns.setVisible(visible);
        columns.setManaged(visible);
    }

    /// A row of cells of these widths; head and rows share it, so that they stand in line.
    static GridPane line(List<Double> shares) {
        var line = new GridPane();
        line.getStyleClass().add("grid-line");
        for (var share : shares) {
            var width = new ColumnConstraints();
            width.setPercentWidth(share);
            line.getColumnConstraints().add(width);
        }
        line.setMinWidth(0);
        return line;
    }

    private void title(Grid grid, Labels labels) {
        var title = new Label(labels.of(grid.table().id()));
        title.getStyleClass().add("section-title");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        var source = new Label(grid.paper());
        source.getStyleClass().add("source-note");
        var line = new HBox(title, source);
        line.getStyleClass().add("field-head");
        getChildren().add(line);
        labels.help(grid.table().id())
                .ifPresent(
                        help -> {
                            var text = new Label(help);
                            text.getStyleClass().add("hint");
                            text.setWrapText(true);
                            getChildren().add(text);
                        });
    }

    private static Label name(Grid grid, String column, Labels labels, double share) {
        var source = grid.table().id() + "." + column;
        var name = new Label(labels.of(source));
        name.getStyleClass().add("field-label");
        var wraps = name.getText().length() > share * LETTERS_A_PERCENT;
        name.setWrapText(wraps);
        if (wraps) name.setMinHeight(USE_PREF_SIZE);
        labels.help(source).map(javafx.scene.control.Tooltip::new).ifPresent(name::setTooltip);
        return name;
    }
}
