package id.lontar.ui.board;

import id.lontar.words.Words;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/// What stands in the place of the lanes when no card is seen: nobody is there yet, or nothing fits
/// what was typed; and the one thing to do about it.
final class NothingSeen {
    private final Words words;
    private final Parts parts;
    private final Button add = new Button();
    private final Button clear = new Button();

    /// The controls, as the page has them.
    record Parts(Node page, Label title, Label text, Pane actions) {}

    NothingSeen(Words words, Parts parts, Runnable add, Runnable clear) {
        this.words = words;
        this.parts = parts;
        primary(this.add, "board.client.add", add);
        primary(this.clear, "board.views.clear", clear);
    }

    private void primary(Button button, String key, Runnable run) {
        button.setText(words.say(key));
        button.getStyleClass().add("primary");
        button.setOnAction(event -> run.run());
    }

    void hide() {
        parts.page().setVisible(false);
        parts.page().setManaged(false);
    }

    /// @param nobody whether there is no card at all, as opposed to none that fits
    void show(boolean nobody) {
        parts.title().setText(words.say(nobody ? "board.empty" : "board.nothing"));
        parts.text().setText(words.say(nobody ? "board.empty.text" : "board.nothing.text"));
        parts.actions().getChildren().setAll(nobody ? add : clear);
        parts.page().setVisible(true);
        parts.page().setManaged(true);
    }
}
