package id.lontar.ui.desk;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.function.Supplier;

/// A button for what cannot be taken back: it asks once more in its own place, and says what comes
/// of it before it is done.
final class OnceMore {
    private final Button begin;
    private final Button yes;
    private final Button no;
    private final Supplier<List<Label>> said;
    private final VBox question = new VBox(8);

    /// @param yes does it
    /// @param said what comes of it, looked up when it is asked
    OnceMore(Button begin, Button yes, Button no, Supplier<List<Label>> said) {
        this.begin = begin;
        this.yes = yes;
        this.no = no;
        this.said = said;
        yes.getStyleClass().add("primary");
        begin.setOnAction(event -> ask());
        no.setOnAction(event -> close());
        NewsBanner.hide(question, true);
    }

    List<Node> nodes() {
        return List.of(begin, question);
    }

    private void ask() {
        question.getChildren().setAll(said.get());
        question.getChildren().add(new FlowPane(8, 8, yes, no));
        NewsBanner.hide(question, false);
        NewsBanner.hide(begin, true);
        Platform.runLater(no::requestFocus);
    }

    private void close() {
        NewsBanner.hide(question, true);
        NewsBanner.hide(begin, false);
        begin.requestFocus();
    }

    /// A line of a row it stands in, or of its question.
    static Label line(String text, String... styles) {
        var line = new Label(text);
        line.setWrapText(true);
        line.setMinHeight(Label.USE_PREF_SIZE);
        line.getStyleClass().addAll(styles);
        return line;
    }
}
