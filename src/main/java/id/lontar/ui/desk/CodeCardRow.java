package id.lontar.ui.desk;

import static id.lontar.ui.desk.OnceMore.line;

import id.lontar.filing.CodeCards.Card;
import id.lontar.words.Words;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.util.List;

/// One printed code card in the account's list. Revoking asks once, in place.
final class CodeCardRow {
    private final Card card;
    private final Words words;
    private final Runnable revoke;
    private final VBox box = new VBox(4);

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
        var begin = new Button(words.say("desk.card.revoke", card.serial()));
        begin.setId("card-revoke-" + card.serial());
        var yes = new Button(words.say("desk.card.yes"));
        yes.setId("card-revoke-yes");
        yes.setOnAction(event -> revoke.run());
        var no = new Button(words.say("desk.card.no"));
        box.getChildren()
                .addAll(
                        line(words.say("desk.card.there", card.serial(), card.left()), "strong"),
                        line(facts(), "muted"),
                        line(counts(), "muted"));
        box.getChildren().addAll(new OnceMore(begin, yes, no, this::effect).nodes());
    }

    private List<Label> effect() {
        return List.of(
                line(words.say("desk.card.ask", card.serial()), "strong"),
                line(words.say("desk.card.effect")));
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
}
