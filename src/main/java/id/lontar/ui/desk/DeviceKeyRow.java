package id.lontar.ui.desk;

import static id.lontar.ui.desk.OnceMore.line;

import id.lontar.filing.KeyInUse;
import id.lontar.filing.RegisteredKeys.RegisteredKey;
import id.lontar.words.Words;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
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
        var begin = new Button(words.say("desk.keys.revoke"));
        begin.setId("revoke-" + key.keyId());
        begin.setAccessibleText(words.say("desk.keys.revokeThis", key.fingerprint(), key.name()));
        var yes = new Button(words.say("desk.keys.yes"));
        yes.setId("revoke-yes");
        yes.setOnAction(event -> revoke.run());
        var no = new Button(words.say("desk.keys.no"));
        box.getChildren().addAll(new OnceMore(begin, yes, no, this::effect).nodes());
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

    private List<Label> effect() {
        var hangs = use.get();
        var said = new ArrayList<Label>();
        said.add(line(words.say(here ? "desk.keys.askHere" : "desk.keys.ask"), "strong"));
        said.add(line(words.say("desk.keys.effect")));
        if (!hangs.unsent().isEmpty())
            said.add(line(words.say("desk.keys.unsent", hangs.unsent().size())));
        if (!hangs.waiting().isEmpty())
            said.add(line(words.say("desk.keys.waiting", hangs.waiting().size())));
        return said;
    }
}
