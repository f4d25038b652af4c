package id.lontar.ui.desk;

import id.lontar.filing.CardCode;
import id.lontar.filing.Challenge.CardNumber;
import id.lontar.filing.Proof;
import id.lontar.ui.Context;
import id.lontar.words.Words;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

import java.util.Optional;
import java.util.function.Consumer;

/// Where a code of a printed card is typed: which code of which card, and what was typed so far. A
/// slip, or the code of another line, is seen here and goes nowhere.
final class CardEntry {
    private final Words words;
    private final DeskModel model;
    private final Consumer<Proof> bring;
    private final Runnable mistyped;
    private final Parent node;

    @FXML private Label label;
    @FXML private TextField typed;
    @FXML private Button confirm;

    /// @param mistyped called when what was typed cannot be the code that is asked for
    CardEntry(Context context, DeskModel model, Consumer<Proof> bring, Runnable mistyped) {
        this.words = context.views().words();
        this.model = model;
        this.bring = bring;
        this.mistyped = mistyped;
        this.node = context.views().load(this);
    }

    Parent node() {
        return node;
    }

    void draw() {
        model.card()
                .ifPresent(
                        asked ->
                                label.setText(
                                        words.say(
                                                "desk.card.field",
                                                asked.number(),
                                                asked.serial())));
    }

    void disable(boolean on) {
        typed.setDisable(on);
        confirm.setDisable(on);
    }

    void clear() {
        typed.clear();
    }

    void focus() {
        typed.requestFocus();
    }

    void type(char character) {
        typed.requestFocus();
        typed.appendText(Character.toString(character));
    }

    /// Whether a text is the code that is asked for.
    boolean isIt(String text) {
        return code(text).isPresent();
    }

    void fill(String text) {
        typed.setText(text.strip());
        confirm();
    }

    @FXML
    void confirm() {
        code(typed.getText())
                .ifPresentOrElse(
                        code ->
                                bring.accept(
                                        new Proof.Card(
                                                code.serial(),
                                                code.number(),
                                                code.characters(),
                                                model.seal().sptDigest())),
                        () -> {
                            mistyped.run();
                            typed.requestFocus();
                        });
    }

    private Optional<CardCode> code(String text) {
        return model.card().flatMap(asked -> code(asked, text));
    }

    private static Optional<CardCode> code(CardNumber asked, String text) {
        return CardCode.parse(asked.serial(), asked.number(), text);
    }
}
