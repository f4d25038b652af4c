package id.lontar.ui.home;

import javafx.scene.Node;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/// Shows a table of returns in columns while they fit, and line by line where they do not: large
/// text, a small window. Nothing is ever read sideways.
final class ReturnFold {
    private final VBox card;
    private final Node columns;
    private final GridPane grid;
    private final Supplier<Node> stacked;
    private @Nullable Node lines;

    ReturnFold(VBox card, Node columns, GridPane grid, Supplier<Node> stacked) {
        this.card = card;
        this.columns = columns;
        this.grid = grid;
        this.stacked = stacked;
    }

    void follow() {
        if (card.getWidth() <= 0 || card.getScene() == null) return;
        grid.applyCss();
        var insets = card.getInsets();
        var room = card.getWidth() - insets.getLeft() - insets.getRight();
        var fits = grid.minWidth(-1) <= room;
        if (!fits && lines == null) {
            lines = stacked.get();
            card.getChildren().add(lines);
        }
        seen(columns, fits);
        if (lines != null) seen(lines, !fits);
    }

    private static void seen(Node node, boolean seen) {
        node.setVisible(seen);
        node.setManaged(seen);
    }
}
