package id.lontar.ui.handoff;

import id.lontar.filing.Filing;
import id.lontar.filing.Handoff;
import id.lontar.filing.Handoff.Card;
import id.lontar.filing.HandoffKeys;
import id.lontar.filing.HandoffRefused;
import id.lontar.filing.handoff.Handoffs;
import id.lontar.filing.handoff.Received;
import id.lontar.ui.Context;
import id.lontar.ui.Go;
import id.lontar.ui.controls.Tone;
import id.lontar.ui.desk.News;
import id.lontar.ui.desk.NewsBanner;
import id.lontar.ui.desk.Picker;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// Takes in a file, chosen or dropped. What the draft here would lose is shown before anything is
/// done, and somebody chooses.
final class ReceivePane extends VBox {
    private final Context context;
    private final Parts parts;
    private final HandoffKeys keys;
    private final Picker picker;
    private final Consumer<Card> stranger;
    private final Label chosen = Parts.text("");
    private final PasswordField passphrase = new PasswordField();
    private final Button open;
    private final VBox question = new VBox(8);
    private final NewsBanner news = new NewsBanner();
    private Optional<Path> file = Optional.empty();

    /// @param stranger told of a card that is not known
    ReceivePane(Context context, Picker picker, Consumer<Card> stranger) {
        super(10);
        this.context = context;
        this.picker = picker;
        this.stranger = stranger;
        parts = new Parts(context.views().words());
        keys = context.bench().keys().handoff();
        getStyleClass().add("card");
        passphrase.setId("receivePassphrase");
        passphrase.setOnAction(event -> open());
        open = parts.primary("ui.handoff.receive.open", "receiveOpen", this::open);
        getChildren()
                .setAll(
                        parts.title("ui.handoff.receive.title"),
                        parts.say("ui.handoff.receive.text"),
                        new FlowPane(
                                12,
                                8,
                                parts.button(
                                        "ui.handoff.receive.choose", "receiveChoose", this::choose),
                                chosen),
                        parts.field("ui.handoff.passphrase", passphrase),
                        open,
                        question,
                        news);
        setOnDragOver(
                event -> {
                    if (event.getDragboard().hasFiles())
                        event.acceptTransferModes(TransferMode.COPY);
                    event.consume();
                });
        setOnDragDropped(
                event -> {
                    event.getDragboard().getFiles().stream()
                            .findFirst()
                            .ifPresent(each -> take(each.toPath()));
                    event.setDropCompleted(true);
                    event.consume();
                });
    }

    private void choose() {
        picker.open(
                        this,
                        parts.words().say("ui.handoff.receive.title"),
                        parts.words().say("ui.handoff.receive.kind"),
                        "*.lontar-serah")
                .ifPresent(this::take);
    }

    void take(Path path) {
        file = Optional.of(path);
        chosen.setText(String.valueOf(path.getFileName()));
        news.clear();
        question.getChildren().clear();
        passphrase.requestFocus();
    }

    private void open() {
        if (file.isEmpty()) {
            news.show(parts.wrong("ui.handoff.receive.none"));
            return;
        }
        if (passphrase.getText().isEmpty()) {
            news.show(parts.wrong("ui.handoff.noPassphrase"));
            passphrase.requestFocus();
            return;
        }
        var path = file.get();
        var typed = passphrase.getText().toCharArray();
        passphrase.clear();
        open.setDisable(true);
        context.jobs()
                .start(
                        Answer.job(
                                keys,
                                typed,
                                hand -> new Handoffs(context.bench()).receive(bytes(path), hand)),
                        () -> open.setDisable(false),
                        this::show);
    }

    private static byte[] bytes(Path path) throws java.io.IOException {
        if (Files.size(path) > Handoff.LARGEST)
            throw new HandoffRefused(HandoffRefused.Reason.TOO_LARGE);
        return Files.readAllBytes(path);
    }

    void show(Answer<Received> answer) {
        switch (answer) {
            case Answer.Refused<Received>(var key, var arguments) ->
                    news.show(parts.wrong(key, arguments.toArray()));
            case Answer.Done<Received>(var received) -> show(received);
        }
    }

    private void show(Received received) {
        switch (received) {
            case Received.Added(var filing, var pack) -> taken(filing);
            case Received.Updated(var filing, var pack) -> taken(filing);
            case Received.Same(var filing) -> told("ui.handoff.receive.same");
            case Received.Older(var filing, var here) -> told("ui.handoff.receive.older");
            case Received.NoDraft(var filing) -> news.show(parts.wrong("handoff.notDraft"));
            case Received.Stranger(var sender) -> {
                news.show(
                        new News(
                                Tone.WAITING,
                                parts.words().say("ui.handoff.receive.stranger", sender.name()),
                                parts.words().say("ui.handoff.receive.strangerDo")));
                stranger.accept(sender);
            }
            case Received.Differs differs -> ask(differs);
        }
    }

    private void told(String key) {
        news.show(new News(Tone.WAITING, "", parts.words().say(key)));
    }

    private void taken(Filing filing) {
        context.shell().say(parts.words().say("ui.handoff.receive.done"));
        context.shell().go(new Go.Handoff(Optional.of(filing.id())));
    }

    private void ask(Received.Differs differs) {
        var buttons = new FlowPane(8, 8);
        for (var each : Received.Choice.values())
            buttons.getChildren()
                    .add(
                            parts.button(
                                    "ui.handoff.choice." + each,
                                    "choice-" + each,
                                    () -> settle(differs, each)));
        question.getChildren()
                .setAll(
                        parts.say(
                                differs.forked()
                                        ? "ui.handoff.receive.forked"
                                        : "ui.handoff.receive.differs",
                                differs.pack().last().by().name()));
        question.getChildren()
                .addAll(
                        ChangesPane.lines(
                                context, differs.filing().taxReturn(), differs.changes()));
        question.getChildren().add(buttons);
    }

    private void settle(Received.Differs differs, Received.Choice choice) {
        question.setDisable(true);
        context.jobs()
                .start(
                        Answer.job(() -> new Handoffs(context.bench()).settle(differs, choice)),
                        () -> question.setDisable(false),
                        answer -> {
                            switch (answer) {
                                case Answer.Refused<Filing>(var key, var arguments) ->
                                        news.show(parts.wrong(key, arguments.toArray()));
                                case Answer.Done<Filing>(var filing) -> taken(filing);
                            }
                        });
    }
}
