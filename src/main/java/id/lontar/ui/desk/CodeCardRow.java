package id.lontar.ui.desk;

import id.lontar.filing.CodeCards.Card;
import id.lontar.words.Words;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// One printed code card in the account's list. Revoking asks once, in place.
final class CodeCardRow {
    private final Card card;
    private final Words words;
    private final Runnable revoke;
    private final VBox box = new VBox(4);
    private final VBox question = new VBox(8);
    private final Button begin = new Button();

    CodeCardRow(Card card, Words words, Runnable revoke) {
        this.card = card;
        this.words = words;
        this.revoke = revoke;
        build();
    }

    Node node() {
        return box;
    }

    private void build() {
        box.setId("card-" + card.serial());
        begin.setText(words.say("desk.card.revoke", card.serial()));
        begin.setId("card-revoke-" + card.serial());
        begin.setOnAction(event -> ask());
        NewsBanner.hide(question, true);
        box.getChildren()
                .addAll(
                        line(words.say("desk.card.there", card.serial(), card.left()), "strong"),
                        line(facts(), "muted"),
                        line(counts(), "muted"),
                        begin,
                        question);
    }

    private String facts() {
        return words.say(
                "desk.card.facts", words.moment(card.madeAt()), words.moment(card.expiresAt()));
    }

    private String counts() {
        return card.usableFrom()
                .map(from -> words.say("desk.card.from", words.moment(from)))
                .orElseGet(() -> words.say("desk.card.untold"));
    }

    private void ask() {
        var yes = new Button(words.say("desk.card.yes"));
        yes.setId("card-revoke-yes");
        yes.getStyleClass().add("primary");
        yes.setOnAction(event -> revoke.run());
        var no = new Button(words.say("desk.card.no"));
        no.setOnAction(event -> close());
        question.getChildren()
                .setAll(
                        line(words.say("desk.card.ask", card.serial()), "strong"),
                        line(words.say("desk.card.effect"), ""),
                        new FlowPane(8, 8, yes, no));
        NewsBanner.hide(question, false);
        NewsBanner.hide(begin, true);
        Platform.runLater(no::requestFocus);
    }

    private void close() {
        NewsBanner.hide(question, true);
        NewsBanner.hide(begin, false);
        begin.requestFocus();
    }

    private static Label line(String text, String style) {
        var line = new Label(text);
        line.setWrapText(true);
        line.setMinHeight(Label.USE_PREF_SIZE);
        if (!style.isEmpty()) line.getStyleClass().add(style);
        return line;
    }
}
