package id.lontar.ui.desk;

import static id.lontar.ui.desk.OnceMore.line;

import id.lontar.filing.Mandates.Mandate;
import id.lontar.filing.Mandates.Side;
import id.lontar.filing.Mandates.State;
import id.lontar.tax.Npwp;
import id.lontar.ui.controls.StatePill;
import id.lontar.ui.controls.Tone;
import id.lontar.words.Words;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;

/// One mandate of an account. Ending it asks once, in place.
final class MandateRow {
    private final Mandate mandate;
    private final Side other;
    private final String side;
    private final Words words;
    private final Instant now;
    private final BiConsumer<Mandate, String> revoke;
    private final VBox box = new VBox(4);

    /// @param other whose name stands on it
    /// @param side `given` by the account, or `held` by it
    /// @param revoke with the mandate and the other's name
    MandateRow(
            Mandate mandate,
            Side other,
            String side,
            Words words,
            Instant now,
            BiConsumer<Mandate, String> revoke) {
        this.mandate = mandate;
        this.other = other;
        this.side = side;
        this.words = words;
        this.now = now;
        this.revoke = revoke;
        build();
    }

    Node node() {
        return box;
    }

    private void build() {
        var state = mandate.at(now);
        box.getStyleClass().add("device-key");
        box.setId("mandate-" + mandate.mandateId());
        var name =
                line(
                        words.say(
                                "desk.mandate." + side,
                                other.name(),
                                new Npwp(other.npwp()).grouped()),
                        "strong");
        var pill = new StatePill(tone(state), words.say("desk.mandate.state." + state));
        box.getChildren()
                .addAll(
                        new FlowPane(10, 4, name, pill),
                        line(scope(), "muted"),
                        line(
                                words.say(
                                        mandate.confirms()
                                                ? "desk.mandate.alsoConfirms"
                                                : "desk.mandate.sendsOnly")),
                        line(times(state), "muted"));
        if (state == State.REVOKED || state == State.EXPIRED) return;
        box.getChildren().add(number());
        var begin = new Button(words.say("desk.mandate.end." + side));
        begin.setId("mandate-end-" + mandate.mandateId());
        begin.setAccessibleText(words.say("desk.mandate.endThis", other.name()));
        var yes = new Button(words.say("desk.mandate.yes"));
        yes.setId("mandate-yes");
        yes.setOnAction(event -> revoke.accept(mandate, other.name()));
        var no = new Button(words.say("desk.mandate.no"));
        box.getChildren().addAll(new OnceMore(begin, yes, no, this::effect).nodes());
    }

    /// The delegate seals with it, so it has to be copied.
    private Node number() {
        var field = new TextField(mandate.mandateId());
        field.setEditable(false);
        field.getStyleClass().add("mono");
        field.setPrefColumnCount(mandate.mandateId().length() + 2);
        field.setMaxWidth(TextField.USE_PREF_SIZE);
        var label = new Label(words.say("desk.mandate.number"));
        label.getStyleClass().add("field-label");
        label.setLabelFor(field);
        var both = new VBox(label, field);
        both.getStyleClass().add("field");
        return both;
    }

    private List<Label> effect() {
        return List.of(
                line(words.say("desk.mandate.ask", other.name()), "strong"),
                line(words.say("desk.mandate.effect")));
    }

    private String scope() {
        var scope = mandate.scope();
        return words.say(
                "desk.mandate.scope",
                scope.forms().isEmpty()
                        ? words.say("desk.mandate.allForms")
                        : String.join(", ", scope.forms()),
                scope.years().isEmpty()
                        ? words.say("desk.mandate.allYears")
                        : String.join(", ", scope.years().stream().map(String::valueOf).toList()));
    }

    private String times(State state) {
        var end = words.moment(mandate.endsAt());
        return switch (state) {
            case REVOKED ->
                    words.say(
                            "desk.mandate.revokedAt",
                            words.moment(mandate.revokedAt().orElseThrow()));
            case EXPIRED -> words.say("desk.mandate.ended", end);
            case IN_FORCE ->
                    words.say(
                            "desk.mandate.from",
                            words.moment(mandate.usableFrom().orElseThrow()),
                            end);
            case WAITS ->
                    mandate.usableFrom()
                            .map(from -> words.say("desk.mandate.waits", words.moment(from), end))
                            .orElseGet(() -> words.say("desk.mandate.untold", end));
        };
    }

    private static Tone tone(State state) {
        return switch (state) {
            case IN_FORCE -> Tone.DONE;
            case WAITS -> Tone.WAITING;
            case EXPIRED, REVOKED -> Tone.CALM;
        };
    }
}
