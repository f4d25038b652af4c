package id.lontar.ui.board;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;

/// The keys that work anywhere on the board: those of the search, of the deeds and of the client
/// behind a card. What the arrows do is up to the lanes.
final class BoardKeys {
    private final TextField search;
    private final Does does;
    private boolean swallow;

    /// What a key leads to.
    interface Does {
        /// @return whether there is such a deed
        boolean deed(int digit);

        void toTheCards();

        void readAgain();

        /// How the whole of it goes.
        void season();

        /// The data of the client behind the card under the cursor.
        void client();
    }

    BoardKeys(Pane page, TextField search, Does does) {
        this.search = search;
        this.does = does;
        page.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        page.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    }

    private void pressed(KeyEvent event) {
        swallow = false;
        if (handled(event)) event.consume();
    }

    /// The letter of a key that was a shortcut is not to be typed where it led to.
    private void typed(KeyEvent event) {
        if (swallow) event.consume();
        swallow = false;
    }

    private boolean handled(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode().isDigitKey())
            return does.deed(event.getCode().getCode() - KeyCode.DIGIT0.getCode());
        if (isFind(event)) {
            search.requestFocus();
            search.selectAll();
            swallow = !event.isShortcutDown();
            return true;
        }
        if (search.isFocused() && searched(event)) return true;
        return switch (event.getCode()) {
            case F5 -> {
                does.readAgain();
                yield true;
            }
            case F8 -> {
                does.season();
                yield true;
            }
            case F2 -> {
                does.client();
                yield true;
            }
            default -> false;
        };
    }

    private boolean searched(KeyEvent event) {
        return switch (event.getCode()) {
            case DOWN, ENTER -> {
                does.toTheCards();
                yield true;
            }
            case ESCAPE -> {
                if (search.getText().isEmpty()) yield false;
                search.clear();
                yield true;
            }
            default -> false;
        };
    }

    private boolean isFind(KeyEvent event) {
        if (event.isShortcutDown()) return event.getCode() == KeyCode.F;
        return !search.isFocused() && isSlash(event);
    }

    private static boolean isSlash(KeyEvent event) {
        return event.getCode() == KeyCode.SLASH || event.getCode() == KeyCode.DIVIDE;
    }
}
