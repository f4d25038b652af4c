package id.lontar.ui;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/// Brings a control into sight and gives it the focus.
public final class Reveal {
    private Reveal() {}

    public static void focus(Node node) {
        node.requestFocus();
        Platform.runLater(
                () -> {
                    node.requestFocus();
                    show(node);
                });
    }

    public static void show(Node node) {
        for (var parent = node.getParent(); parent != null; parent = parent.getParent())
            if (parent instanceof ScrollPane pane) {
                scroll(pane, node);
                return;
            }
    }

    private static void scroll(ScrollPane pane, Node node) {
        var content = pane.getContent();
        if (content == null || node.getScene() == null) return;
        pane.getScene().getRoot().layout();
        var inside = content.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
        var height = pane.getViewportBounds().getHeight();
        var room = content.getBoundsInLocal().getHeight() - height;
        if (room <= 0) return;
        var top = pane.getVvalue() * room;
        if (inside.getMinY() < top || inside.getMaxY() > top + height)
            pane.setVvalue(Math.clamp((inside.getMinY() - height / 3) / room, 0, 1));
    }
}
