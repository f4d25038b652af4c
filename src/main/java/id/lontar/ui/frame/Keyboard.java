package id.lontar.ui.frame;

import id.lontar.ui.Go;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import java.util.Optional;

/// The keys that work everywhere.
final class Keyboard {
    private static final KeyCombination NEW =
            new KeyCodeCombination(KeyCode.N, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination SEARCH =
            new KeyCodeCombination(KeyCode.K, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination HELP = new KeyCodeCombination(KeyCode.F1);
    private static final KeyCombination CLOSE = new KeyCodeCombination(KeyCode.ESCAPE);

    private final Window window;

    Keyboard(Window window) {
        this.window = window;
    }

    void listen(Scene scene) {
        scene.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (first(event)) event.consume();
                });
    }

    /// Before the field in focus sees the key.
    private boolean first(KeyEvent event) {
        if (CLOSE.match(event) && window.frame().overlay().drawerIsOpen()) {
            window.closeDrawer();
            return true;
        }
        var inside = window.inside();
        if (inside == null) return false;
        if (HELP.match(event)) {
            var scene = window.frame().root().getScene();
            var focus = scene == null ? null : scene.getFocusOwner();
            var panel = new HelpPanel(inside.context(), inside.help(), Optional.ofNullable(focus));
            window.openDrawer(panel.node());
            panel.focus();
            return true;
        }
        if (SEARCH.match(event)) {
            var search = new Search(inside.context());
            window.openDrawer(search.node());
            search.focus();
            return true;
        }
        if (!NEW.match(event)) return false;
        window.go(new Go.NewReturn(Optional.empty()));
        return true;
    }
}
