package id.lontar.ui.desk;

import id.lontar.words.Words;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// The quiet way out of a return that waits: it is taken back after one question, in place, that
/// says what is lost by it.
final class Withdrawing {
    private final Button begin = new Button();
    private final VBox question = new VBox(8);
    private final VBox node = new VBox(8, begin, question);

    Withdrawing(Words words, Runnable withdraw) {
        begin.setText(words.say("desk.withdraw.begin"));
        begin.setId("withdrawBegin");
        begin.getStyleClass().add("quiet");
        begin.setOnAction(event -> ask(true));
        var title = new Label(words.say("desk.withdraw.ask"));
        title.getStyleClass().add("section-title");
        var effect = new Label(words.say("desk.withdraw.effect"));
        for (var each : new Label[] {title, effect}) {
            each.setWrapText(true);
            each.setMinHeight(Label.USE_PREF_SIZE);
        }
        var yes = new Button(words.say("desk.withdraw.yes"));
        yes.setId("withdrawYes");
        yes.setOnAction(
                event -> {
                    ask(false);
                    withdraw.run();
                });
        var no = new Button(words.say("desk.withdraw.no"));
        no.setId("withdrawNo");
        no.setOnAction(
                event -> {
                    ask(false);
                    begin.requestFocus();
                });
        question.getChildren().setAll(title, effect, new FlowPane(8, 8, yes, no));
        question.getStyleClass().add("card");
        question.visibleProperty()
                .addListener(
                        (at, before, shown) -> {
                            if (shown) Platform.runLater(no::requestFocus);
                        });
        ask(false);
    }

    Node node() {
        return node;
    }

    private void ask(boolean on) {
        NewsBanner.hide(question, !on);
        NewsBanner.hide(begin, on);
    }
}
