package id.lontar.ui.desk;

import id.lontar.filing.Challenge.Delivery;
import id.lontar.filing.Challenge.DeliveryState;
import id.lontar.filing.Challenge.Event;
import id.lontar.filing.DeliveryWords;
import id.lontar.ui.controls.StatePill;
import id.lontar.ui.controls.Tone;
import id.lontar.words.Words;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.List;

/// What happened to the mail with the code, line by line, with what the other server said as it
/// said it.
final class MailJourney {
    /// So that a mail that is tried for three days does not fill the page.
    private static final int LINES = 6;

    private final Words words;

    MailJourney(Words words) {
        this.words = words;
    }

    void draw(Delivery mail, VBox into) {
        var history = mail.history();
        var from = Math.max(0, history.size() - LINES);
        into.getChildren().clear();
        if (from > 0) into.getChildren().add(muted(words.say("desk.mail.earlier", from)));
        var said = "";
        for (var event : history.subList(from, history.size())) {
            into.getChildren().add(line(event, mail, said));
            if (!event.reply().isBlank()) said = event.reply();
        }
        mail.nextAttemptAt()
                .ifPresent(
                        next ->
                                into.getChildren()
                                        .add(
                                                line(
                                                        words.time(next),
                                                        List.of(
                                                                muted(
                                                                        words.say(
                                                                                "desk.mail.next"))))));
    }

    /// @param said what the server answered before; a server that holds mail says the same each
    ///     time
    private HBox line(Event event, Delivery mail, String said) {
        var state = new DeliveryWords(words).event(mail, event);
        var what =
                plain(event.state()) ? new Label(state) : new StatePill(tone(event.state()), state);
        var reply = new Label(reply(event.reply(), said));
        reply.setWrapText(true);
        reply.setMinHeight(HBox.USE_PREF_SIZE);
        HBox.setHgrow(reply, Priority.ALWAYS);
        return line(words.time(event.at()), List.of(what, reply));
    }

    private String reply(String reply, String said) {
        if (reply.isBlank()) return "";
        return reply.equals(said) ? words.say("desk.mail.same") : "“" + reply.strip() + "”";
    }

    private static HBox line(String time, List<Label> what) {
        var at = new Label(time);
        at.getStyleClass().add("strong");
        at.setMinWidth(HBox.USE_PREF_SIZE);
        what.getFirst().setMinWidth(HBox.USE_PREF_SIZE);
        var line = new HBox(at);
        line.getStyleClass().add("timeline-line");
        line.getChildren().addAll(what);
        return line;
    }

    private static Label muted(String text) {
        var label = new Label(text);
        label.getStyleClass().add("muted");
        return label;
    }

    private static boolean plain(DeliveryState state) {
        return state == DeliveryState.QUEUED || state == DeliveryState.SENDING;
    }

    private static Tone tone(DeliveryState state) {
        return switch (state) {
            case ACCEPTED -> Tone.DONE;
            case RELAYED -> Tone.ADVICE;
            case DEFERRED, HELD -> Tone.WAITING;
            case BOUNCED, BOUNCED_LATE -> Tone.WRONG;
            case QUEUED, SENDING, DROPPED -> Tone.CALM;
        };
    }
}
