package id.lontar.ui;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;

import java.util.Optional;
import java.util.function.Predicate;

/// Where the keyboard starts on a page.
public final class TabStops {
    /// Marks a button that puts a first row into an empty table.
    public static final String ADDS = "adds";

    private TabStops() {}

    /// The main button, else the first place to put something in, else whatever comes first.
    public static Optional<Node> start(Node page) {
        return first(page, each -> each.getStyleClass().contains("primary"))
                .or(() -> first(page, TabStops::takes))
                .or(() -> first(page, each -> true));
    }

    /// Gives the keyboard to a page, or to a part that has just come, once it is laid out.
    public static void enter(Node page) {
        Platform.runLater(() -> start(page).ifPresent(Node::requestFocus));
    }

    /// Gives the keyboard to the first place to put something in, once that is laid out.
    public static void fill(Node part) {
        Platform.runLater(() -> first(part, TabStops::takes).ifPresent(Node::requestFocus));
    }

    private static boolean takes(Node node) {
        return node instanceof TextInputControl || node.getStyleClass().contains(ADDS);
    }

    private static Optional<Node> first(Node node, Predicate<Node> wanted) {
        if (!node.isVisible() || node.isDisabled()) return Optional.empty();
        if (node.isFocusTraversable() && !(node instanceof ScrollPane))
            return wanted.test(node) ? Optional.of(node) : Optional.empty();
        return switch (node) {
            case ScrollPane pane ->
                    Optional.ofNullable(pane.getContent()).flatMap(each -> first(each, wanted));
            case Control control -> Optional.empty();
            case Parent parent ->
                    parent.getChildrenUnmodifiable().stream()
                            .flatMap(each -> first(each, wanted).stream())
                            .findFirst();
            default -> Optional.empty();
        };
    }
}
