package id.lontar.ui.handoff;

import id.lontar.filing.Handoff.Card;
import id.lontar.filing.HandoffKeys;
import id.lontar.filing.HandoffRefused;
import id.lontar.ui.Context;
import id.lontar.ui.controls.Tone;
import id.lontar.ui.desk.News;
import id.lontar.ui.desk.NewsBanner;
import id.lontar.ui.desk.Picker;
import id.lontar.work.WholeFile;

import javafx.scene.Node;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The own card to give away, and those of colleagues, each compared over the phone before it is
/// kept.
final class CardsPane extends VBox {
    private static final long LARGEST = 1 << 16;

    private final Context context;
    private final Parts parts;
    private final HandoffKeys keys;
    private final Picker picker;
    private final Runnable changed;
    private final NewsBanner news = new NewsBanner();
    private final VBox own = new VBox(8);
    private final VBox others = new VBox(8);
    private final VBox asking = new VBox(8);

    private record Cards(Optional<Card> own, List<Card> others) {}

    /// @param changed told when there is another card
    CardsPane(Context context, Picker picker, Runnable changed) {
        super(10);
        this.context = context;
        this.picker = picker;
        this.changed = changed;
        parts = new Parts(context.views().words());
        keys = context.bench().keys().handoff();
        getStyleClass().add("card");
        getChildren()
                .setAll(
                        parts.title("ui.handoff.cards.title"),
                        own,
                        others,
                        asking,
                        parts.button("ui.handoff.cards.add", "cardAdd", this::add),
                        news);
        read();
    }

    private void read() {
        context.jobs().start(progress -> new Cards(keys.own(), keys.colleagues()), this::show);
    }

    private void show(Cards cards) {
        own.getChildren()
                .setAll(cards.own().map(this::mine).orElseGet(() -> List.of(making(true))));
        others.getChildren().clear();
        for (var each : cards.others()) others.getChildren().add(colleague(each));
        if (cards.others().isEmpty())
            others.getChildren().add(Parts.muted(parts.words().say("ui.handoff.cards.nobody")));
    }

    private List<Node> mine(Card card) {
        var groups = Parts.text(card.groups());
        groups.getStyleClass().add("mono");
        groups.setId("ownGroups");
        var another = new VBox(8);
        another.getChildren()
                .setAll(
                        parts.button(
                                "ui.handoff.cards.another",
                                "cardAnother",
                                () -> another.getChildren().setAll(making(false))));
        return List.of(
                parts.say("ui.handoff.cards.own", card.name()),
                groups,
                Parts.muted(parts.words().say("ui.handoff.cards.phone")),
                parts.button("ui.handoff.cards.save", "cardSave", () -> save(card)),
                another);
    }

    /// @param first otherwise one beside those that were made before
    private Node making(boolean first) {
        var name = new TextField();
        name.setId("cardName");
        var passphrase = new PasswordField();
        passphrase.setId("cardPassphrase");
        var again = new PasswordField();
        again.setId("cardAgain");
        var form =
                new VBox(
                        8,
                        parts.say(first ? "ui.handoff.cards.none" : "ui.handoff.cards.anotherText"),
                        parts.field("ui.handoff.cards.name", name),
                        parts.field("ui.handoff.cards.passphrase", passphrase),
                        parts.field("ui.handoff.cards.again", again),
                        parts.primary(
                                "ui.handoff.cards.make",
                                "cardMake",
                                () -> {
                                    if (passphrase.getText().equals(again.getText()))
                                        make(
                                                name.getText().strip(),
                                                passphrase.getText().toCharArray());
                                    else news.show(parts.wrong("ui.handoff.cards.differ"));
                                }));
        if (!first)
            form.getChildren()
                    .add(parts.button("ui.handoff.cards.cancel", "cardCancel", this::read));
        return form;
    }

    private void make(String name, char[] passphrase) {
        own.setDisable(true);
        context.jobs()
                .start(
                        progress -> {
                            try {
                                keys.create(name, passphrase);
                                return "";
                            } catch (IllegalArgumentException e) {
                                return String.valueOf(e.getMessage());
                            } finally {
                                Arrays.fill(passphrase, '\0');
                            }
                        },
                        () -> own.setDisable(false),
                        problem -> {
                            if (problem.isEmpty()) kept();
                            else news.show(parts.wrong(problem));
                        });
    }

    private void kept() {
        news.clear();
        asking.getChildren().clear();
        read();
        changed.run();
    }

    private void save(Card card) {
        picker.save(this, parts.words().say("ui.handoff.cards.save"), fileName(card))
                .ifPresent(
                        to ->
                                context.jobs()
                                        .start(
                                                progress ->
                                                        WholeFile.writeOwn(
                                                                to,
                                                                card.pem()
                                                                        .getBytes(
                                                                                StandardCharsets
                                                                                        .US_ASCII)),
                                                file ->
                                                        news.show(
                                                                new News(
                                                                        Tone.DONE,
                                                                        "",
                                                                        parts.words()
                                                                                .say(
                                                                                        "ui.handoff.saved",
                                                                                        String
                                                                                                .valueOf(
                                                                                                        file
                                                                                                                .getFileName()))))));
    }

    private static String fileName(Card card) {
        return card.name().replaceAll("[^\\p{L}\\p{N}]+", "-") + ".lontar-kartu";
    }

    private Node colleague(Card card) {
        var forget =
                parts.button(
                        "ui.handoff.cards.forget",
                        "forget-" + card.digest().fingerprint(),
                        () -> context.jobs().start(progress -> keys.remove(card), gone -> kept()));
        forget.setAccessibleText(parts.words().say("ui.handoff.cards.forget") + " " + card.name());
        return new FlowPane(12, 4, Parts.text(card.name()), Parts.muted(card.groups()), forget);
    }

    private void add() {
        picker.open(
                        this,
                        parts.words().say("ui.handoff.cards.add"),
                        parts.words().say("ui.handoff.cards.kind"),
                        "*.lontar-kartu",
                        "*.pem")
                .ifPresent(file -> context.jobs().start(Answer.job(() -> card(file)), this::ask));
    }

    private Card card(Path file) throws Exception {
        if (Files.size(file) > LARGEST) throw new HandoffRefused(HandoffRefused.Reason.BAD_CARD);
        return keys.readCard(Files.readAllBytes(file));
    }

    /// Whoever slips in a card of their own reads what it is for, so it is compared first.
    void ask(Answer<Card> answer) {
        switch (answer) {
            case Answer.Refused<Card>(var key, var arguments) ->
                    news.show(parts.wrong(key, arguments.toArray()));
            case Answer.Done<Card>(var card) -> ask(card);
        }
    }

    void ask(Card card) {
        var groups = Parts.text(card.groups());
        groups.getStyleClass().add("mono");
        asking.getChildren()
                .setAll(
                        parts.say("ui.handoff.cards.compare", card.name()),
                        groups,
                        new FlowPane(
                                8,
                                8,
                                parts.primary(
                                        "ui.handoff.cards.same",
                                        "cardSame",
                                        () ->
                                                context.jobs()
                                                        .start(
                                                                progress -> {
                                                                    keys.add(card);
                                                                    return card;
                                                                },
                                                                added -> kept())),
                                parts.button(
                                        "ui.handoff.cards.notSame",
                                        "cardNotSame",
                                        () -> asking.getChildren().clear())));
    }
}
