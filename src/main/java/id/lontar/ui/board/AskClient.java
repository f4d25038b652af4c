package id.lontar.ui.board;

import id.lontar.ui.Context;
import id.lontar.ui.controls.LabeledField;

import javafx.scene.control.TextField;

import java.util.function.Consumer;

/// What the clients are asked for. It stands on the board until they answer.
final class AskClient {
    private final Drawer drawer;
    private final TextField what = new TextField();

    /// @param count of returns
    AskClient(Context context, int count, Consumer<String> asked) {
        drawer = new Drawer(context, context.views().words().say("board.ask.title", count));
        drawer.text(drawer.words().say("board.ask.text"));
        drawer.add(new LabeledField(drawer.words().say("board.ask.what"), what));
        Runnable run =
                () -> {
                    if (what.getText().isBlank()) {
                        drawer.wrong(drawer.words().say("board.ask.empty"));
                        what.requestFocus();
                        return;
                    }
                    drawer.close();
                    asked.accept(what.getText());
                };
        what.setOnAction(event -> run.run());
        drawer.open(drawer.words().say("board.ask.go", count), run);
    }
}
