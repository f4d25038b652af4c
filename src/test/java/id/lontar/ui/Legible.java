package id.lontar.ui;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What keeps a page from being read or used: a text that is cut, two things over one another,
/// something out of the window, a control without a name.
public final class Legible {
    /// Rounding of half a pixel on either side, and the rim around what has the focus.
    private static final double NEAR = 4;

    private final List<String> faults = new ArrayList<>();
    private final Parent root;

    private Legible(Parent root) {
        this.root = root;
    }

    /// @param root of a scene that is laid out
    public static List<String> faults(Parent root) {
        var legible = new Legible(root);
        legible.look(root);
        return List.copyOf(legible.faults);
    }

    private void look(Node node) {
        if (!node.isVisible()) return;
        if (node instanceof Labeled label) cut(label);
        if (node instanceof ScrollPane pane) sideways(pane);
        if (node instanceof Control control) named(control);
        if (!(node instanceof Parent parent)) return;
        if (!(node instanceof Control)
                && !(node instanceof StackPane)
                && !(node instanceof TextFlow)) apart(parent);
        parent.getChildrenUnmodifiable().forEach(this::look);
    }

    /// What is shown is shorter than what is to be said.
    private void cut(Labeled label) {
        if (label.getText() == null || label.getText().isBlank()) return;
        if (label.getWidth() <= 0 || label.getHeight() <= 0) {
            faults.add("no room: " + said(label));
            return;
        }
        label.getChildrenUnmodifiable().stream()
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .filter(each -> !each.getText().equals(label.getText()))
                .forEach(each -> faults.add("cut: " + said(label) + " -> " + each.getText()));
    }

    /// A page goes down, never sideways.
    private void sideways(ScrollPane pane) {
        var content = pane.getContent();
        if (content == null) return;
        var over = content.getLayoutBounds().getWidth() - pane.getViewportBounds().getWidth();
        if (over > NEAR) faults.add("sideways by " + (int) over + ": " + said(content));
    }

    private void named(Control control) {
        if (!control.isFocusTraversable()
                || control instanceof ScrollPane
                || control instanceof ScrollBar
                || control instanceof ListCell) return;
        var own = control instanceof Labeled label ? label.getText() : "";
        var name = Stream.of(own, control.getAccessibleText()).filter(Legible::isSaid).findFirst();
        if (name.isEmpty() && labelFor(root, control).isEmpty())
            faults.add("no name: " + said(control));
    }

    private static boolean isSaid(String text) {
        return text != null && !text.isBlank();
    }

    private static Optional<Label> labelFor(Parent in, Node node) {
        for (var each : in.getChildrenUnmodifiable()) {
            if (each instanceof Label label && node.equals(label.getLabelFor()))
                return Optional.of(label);
            if (each instanceof Parent parent) {
                var found = labelFor(parent, node);
                if (found.isPresent()) return found;
            }
        }
        return Optional.empty();
    }

    private void apart(Parent parent) {
        var children =
                parent.getChildrenUnmodifiable().stream()
                        .filter(each -> each.isVisible() && each.isManaged())
                        .filter(each -> !each.isMouseTransparent() || each instanceof Labeled)
                        .filter(each -> !each.getStyleClass().contains("row-line"))
                        .toList();
        for (var i = 0; i < children.size(); i++)
            for (var j = i + 1; j < children.size(); j++)
                if (over(bounds(children.get(i)), bounds(children.get(j))))
                    faults.add("over: " + said(children.get(i)) + " / " + said(children.get(j)));
    }

    /// Without rims and shadows, which may reach over a neighbour.
    private static Bounds bounds(Node node) {
        return node.localToParent(node.getLayoutBounds());
    }

    private static boolean over(Bounds one, Bounds other) {
        return Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX())
                        > NEAR
                && Math.min(one.getMaxY(), other.getMaxY())
                                - Math.max(one.getMinY(), other.getMinY())
                        > NEAR;
    }

    private static String said(Node node) {
        var text = node instanceof Labeled label ? " \"" + label.getText() + "\"" : "";
        return node.getClass().getSimpleName()
                + (node.getId() == null ? "" : "#" + node.getId())
                + node.getStyleClass()
                + text;
    }
}
