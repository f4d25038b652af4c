package id.lontar.ui;

import javafx.scene.Node;

import java.util.List;
import java.util.Optional;

/// What fills the window between the practice bar and its lower edge.
public interface Screen {
    /// Parts of the path shown in the header, such as `Siti Rahmawati`, `1770S 2024`.
    List<String> breadcrumb();

    /// The frame scrolls it when it is higher than the window, except a `ScrollPane` or a
    /// `BorderPane`, which fills the middle and scrolls by itself.
    Node centre();

    /// A bar that stays under the middle, such as Back and Next (styleClass `footer-bar`).
    default Optional<Node> footer() {
        return Optional.empty();
    }

    /// In place of the main navigation, such as the wizard's steps.
    default Optional<Node> left() {
        return Optional.empty();
    }

    /// The consequence of what is typed in the middle.
    default Optional<Node> right() {
        return Optional.empty();
    }

    default List<Node> headerActions() {
        return List.of();
    }

    /// Called when the screen is shown, on the window's thread.
    default void shown() {}

    /// Called when another screen takes its place; whatever was typed must be safe afterwards.
    default void leave(Runnable then) {
        then.run();
    }
}
