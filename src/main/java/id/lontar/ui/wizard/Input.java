package id.lontar.ui.wizard;

import javafx.scene.Node;
import javafx.scene.control.Control;

import java.util.Optional;

/// A control that shows and takes a value of one kind.
interface Input<T> {
    Node node();

    /// The part that takes the focus and bears the name.
    Control entry();

    Optional<T> value();

    void show(Optional<T> value);

    void onTyped(Runnable typed);

    /// Something stands there that is no value of this kind.
    default boolean unreadable() {
        return false;
    }
}
