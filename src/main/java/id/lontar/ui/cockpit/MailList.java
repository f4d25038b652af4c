package id.lontar.ui.cockpit;

import id.lontar.filing.WaitingWords;
import id.lontar.filing.season.CodeMail;
import id.lontar.filing.season.CodeMail.Domain;
import id.lontar.filing.season.CodeMail.Fate;
import id.lontar.ui.controls.StatePill;
import id.lontar.ui.controls.Tone;
import id.lontar.words.Words;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Objects;

/// Where the mails with the codes are, domain by domain, and how to go on without them.
final class MailList {
    private static final int MOST = 5;

    private final Words words;
    private final VBox lines;
    private LocalDate today = LocalDate.EPOCH;

    MailList(Words words, VBox lines) {
        this.words = words;
        this.lines = lines;
    }

    /// @param today a day that is named only when it is another
    void show(CodeMail mail, LocalDate today) {
        this.today = today;
        lines.getChildren().clear();
        if (mail.domains().isEmpty() && mail.unknown() == 0) add("cockpit.mail.nobody");
        else if (mail.stuck() == 0 && !mail.domains().isEmpty()) add("cockpit.mail.smooth");
        mail.domains().stream().limit(MOST).forEach(this::show);
        if (mail.domains().size() > MOST) add("cockpit.mail.more", mail.domains().size() - MOST);
        if (mail.unknown() > 0) add("cockpit.mail.unknown", mail.unknown());
    }

    private void show(Domain domain) {
        var state = state(domain);
        var about =
                new VBox(
                        3,
                        new StatePill(tone(state), name(domain)),
                        said(domain, state),
                        small(more(domain, state)));
        if (domain.stuck() > 0) about.getChildren().add(2, wrapped(ways(domain)));
        lines.getChildren().add(about);
    }

    /// `Gmail · gmail.com`; the domain alone where the provider has no name.
    private String name(Domain domain) {
        return words.find("delivery.provider." + domain.lane())
                .map(provider -> provider + " · " + domain.domain())
                .orElse(domain.domain());
    }

    private static Fate state(Domain domain) {
        for (var each : new Fate[] {Fate.HELD, Fate.RETURNED, Fate.DROPPED, Fate.ON_ITS_WAY})
            if (domain.count(each) > 0) return each;
        return Fate.TAKEN;
    }

    private static Tone tone(Fate fate) {
        return switch (fate) {
            case HELD -> Tone.WAITING;
            case RETURNED, DROPPED -> Tone.WRONG;
            case ON_ITS_WAY -> Tone.CALM;
            case TAKEN -> Tone.DONE;
        };
    }

    private Label said(Domain domain, Fate state) {
        var count = domain.count(state);
        var text =
                state == Fate.HELD && domain.heldSince().isPresent()
                        ? words.say(
                                "cockpit.mail.heldSince", count, since(domain.heldSince().get()))
                        : words.say("cockpit.mail." + state, count);
        return wrapped(text);
    }

    private String since(Instant at) {
        return isToday(at) ? words.time(at) : words.moment(at);
    }

    private String heard(Instant at) {
        return isToday(at)
                ? words.say("cockpit.mail.heard", words.time(at))
                : words.say("cockpit.mail.heardOn", words.moment(at));
    }

    private boolean isToday(Instant at) {
        return LocalDate.ofInstant(at, Words.WIB).equals(today);
    }

    private String more(Domain domain, Fate state) {
        var parts = new ArrayList<String>();
        for (var each : Fate.values())
            if (each != state && domain.count(each) > 0)
                parts.add(words.say("cockpit.mail." + each, domain.count(each)));
        parts.add(
                domain.heardAt()
                        .map(this::heard)
                        .orElseGet(() -> words.say("cockpit.mail.unheard")));
        return String.join(" ", parts);
    }

    /// Only what the gateway offers for them.
    private String ways(Domain domain) {
        var parts = new ArrayList<String>();
        for (var channel : WaitingWords.CHANNELS) {
            var count = Objects.requireNonNullElse(domain.ways().get(channel), 0);
            if (count > 0)
                parts.add(words.say("cockpit.way", words.say("waiting.way." + channel), count));
        }
        return parts.isEmpty()
                ? words.say("cockpit.mail.wait")
                : words.say("cockpit.mail.ways", String.join(", ", parts));
    }

    private void add(String key, Object... arguments) {
        lines.getChildren().add(wrapped(words.say(key, arguments)));
    }

    private static Node small(String text) {
        var label = wrapped(text);
        label.getStyleClass().addAll("muted", "small");
        return label;
    }

    private static Label wrapped(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }
}
