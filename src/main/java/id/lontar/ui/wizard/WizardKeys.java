package id.lontar.ui.wizard;

import javafx.beans.value.ChangeListener;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

/// Keys that work anywhere in the wizard, and the saving when a field is left.
final class WizardKeys {
    private final WizardScreen screen;
    private final EventHandler<KeyEvent> pressed = this::pressed;
    private final ChangeListener<@Nullable Node> left = (owner, before, now) -> left();
    private @Nullable Scene scene;

    WizardKeys(WizardScreen screen) {
        this.screen = screen;
    }

    void watch(Node node) {
        node.sceneProperty()
                .addListener(
                        (property, before, now) -> {
                            stop();
                            if (now != null) start(now);
                        });
    }

    private void start(Scene now) {
        scene = now;
        now.addEventFilter(KeyEvent.KEY_PRESSED, pressed);
        now.focusOwnerProperty().addListener(left);
    }

    void stop() {
        if (scene == null) return;
        scene.removeEventFilter(KeyEvent.KEY_PRESSED, pressed);
        scene.focusOwnerProperty().removeListener(left);
        scene = null;
    }

    private void left() {
        screen.model().save();
    }

    private void pressed(KeyEvent key) {
        var action = action(key);
        if (action == null) return;
        key.consume();
        action.run();
    }

    private @Nullable Runnable action(KeyEvent key) {
        if (key.isShortcutDown() && key.getCode() == KeyCode.Z)
            return key.isShiftDown() ? screen::redo : screen::undo;
        if (key.isShortcutDown() && key.getCode() == KeyCode.Y) return screen::redo;
        if (key.isAltDown() && key.getCode() == KeyCode.LEFT) return screen::back;
        if (key.isAltDown() && key.getCode() == KeyCode.RIGHT) return screen::next;
        if (key.isShortcutDown() || key.isAltDown() || key.isShiftDown()) return null;
        return switch (key.getCode()) {
            case PAGE_UP -> screen::back;
            case PAGE_DOWN -> screen::next;
            default -> null;
        };
    }
}
