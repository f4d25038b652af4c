package id.lontar.ui.desk;

import id.lontar.filing.KeyInUse;
import id.lontar.filing.RegisteredKeys.RegisteredKey;
import id.lontar.words.Words;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import java.util.function.Supplier;

/// One device key in the account's list. Revoking asks once, in place, and says what becomes of the
/// returns that were sealed with it.
final class DeviceKeyRow {
    private static final String REVOKED_HERE = "revoked-here";

    private final RegisteredKey key;
    private final boolean here;
    private final Supplier<KeyInUse> use;
    private final Words words;
    private final Runnable revoke;
    private final VBox box = new VBox(4);
    private final VBox question = new VBox(8);
    private final Button begin = new Button();

    /// @param here whether this device holds it
    /// @param use looked up only when it is to be revoked
    DeviceKeyRow(
            RegisteredKey key, boolean here, Supplier<KeyInUse> use, Words words, Runnable revoke) {
        this.key = key;
        this.here = here;
        this.use = use;
        this.words = words;
        this.revoke = revoke;
        build();
    }

    Node node() {
        return box;
    }

    static boolean isRevokedHere(Node row) {
        return row.getStyleClass().contains(REVOKED_HERE);
    }

    private void build() {
        box.getStyleClass().add("device-key");
        box.setId("key-" + key.keyId());
        var revoked = key.revokedAt().isPresent();
        if (here && revoked) box.getStyleClass().add(REVOKED_HERE);
        var fingerprint = new Label(key.fingerprint());
        fingerprint.getStyleClass().addAll("mono", "strong");
        var head = new FlowPane(10, 4, fingerprint, new Label(key.name()));
        var pill = new Label(words.say(here ? "desk.keys.here" : "desk.keys.elsewhere"));
        pill.getStyleClass().add("pill");
        if (here) pill.getStyleClass().add("pill-green");
        head.getChildren().add(pill);
        box.getChildren().addAll(head, line(facts(), "muted"), line(counts(), "muted"));
        if (revoked) return;
        begin.setText(words.say("desk.keys.revoke"));
        begin.setId("revoke-" + key.keyId());
        begin.setAccessibleText(words.say("desk.keys.revokeThis", key.fingerprint(), key.name()));
        begin.setOnAction(event -> ask());
        NewsBanner.hide(question, true);
        box.getChildren().addAll(begin, question);
    }

    private String facts() {
        return words.say(
                "desk.keys.facts",
                words.moment(key.registeredAt()),
                key.lastUsedAt().map(words::moment).orElse(words.say("desk.keys.never")));
    }

    private String counts() {
        if (key.revokedAt().isPresent())
            return words.say("desk.keys.revokedAt", words.moment(key.revokedAt().get()));
        return key.usableFrom()
                .map(from -> words.say("desk.keys.from", words.moment(from)))
                .orElse(words.say("desk.keys.untold"));
    }

    private void ask() {
        var hangs = use.get();
        var yes = new Button(words.say("desk.keys.yes"));
        yes.setId("revoke-yes");
        yes.getStyleClass().add("primary");
        yes.setOnAction(event -> revoke.run());
        var no = new Button(words.say("desk.keys.no"));
        no.setOnAction(event -> close());
        question.getChildren()
                .setAll(
                        line(words.say(here ? "desk.keys.askHere" : "desk.keys.ask"), "strong"),
                        line(words.say("desk.keys.effect"), ""));
        if (!hangs.unsent().isEmpty())
            question.getChildren()
                    .add(line(words.say("desk.keys.unsent", hangs.unsent().size()), ""));
        if (!hangs.waiting().isEmpty())
            question.getChildren()
                    .add(line(words.say("desk.keys.waiting", hangs.waiting().size()), ""));
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

    private static Label line(String text, String style) {
        var line = new Label(text);
        line.setWrapText(true);
        line.setMinHeight(Label.USE_PREF_SIZE);
        if (!style.isEmpty()) line.getStyleClass().add(style);
        return line;
    }
}
