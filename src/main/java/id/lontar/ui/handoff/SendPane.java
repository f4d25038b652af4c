package id.lontar.ui.handoff;

import id.lontar.filing.Filing;
import id.lontar.filing.Handoff.Card;
import id.lontar.filing.Handoff.Task;
import id.lontar.filing.HandoffKeys;
import id.lontar.filing.handoff.Handoffs;
import id.lontar.filing.handoff.Names;
import id.lontar.ui.Context;
import id.lontar.ui.controls.Tone;
import id.lontar.ui.desk.News;
import id.lontar.ui.desk.NewsBanner;
import id.lontar.ui.desk.Picker;
import id.lontar.work.WholeFile;

import javafx.scene.control.ComboBox;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Makes the file for the next one.
final class SendPane extends VBox {
    private final Context context;
    private final Parts parts;
    private final HandoffKeys keys;
    private final Filing filing;
    private final Picker picker;
    private final Runnable sent;
    private final ComboBox<Card> to = new ComboBox<>();
    private final ComboBox<Task> did = new ComboBox<>();
    private final ComboBox<Task> next = new ComboBox<>();
    private final TextArea note = new TextArea();
    private final PasswordField passphrase = new PasswordField();
    private final NewsBanner news = new NewsBanner();
    private final javafx.scene.control.Button send;

    /// @param sent told when there is one more step
    SendPane(Context context, Filing filing, Picker picker, Runnable sent) {
        super(10);
        this.context = context;
        this.filing = filing;
        this.picker = picker;
        this.sent = sent;
        parts = new Parts(context.views().words());
        keys = context.bench().keys().handoff();
        send = parts.primary("ui.handoff.send.save", "handoffSend", this::send);
        getStyleClass().add("card");
        to.setId("handoffTo");
        did.setId("handoffDid");
        next.setId("handoffNext");
        note.setId("handoffNote");
        passphrase.setId("handoffPassphrase");
        note.setPrefRowCount(2);
        note.setWrapText(true);
        did.setConverter(spoken(each -> parts.words().say("handoff.did." + each)));
        next.setConverter(spoken(each -> parts.words().say("handoff.task." + each)));
        did.getItems().setAll(Task.values());
        next.getItems().setAll(Task.values());
        did.setValue(Task.PREPARE);
        next.setValue(Task.REVIEW);
        getChildren()
                .setAll(
                        parts.title("ui.handoff.send.title"),
                        parts.field("ui.handoff.send.to", to),
                        parts.field("ui.handoff.send.did", did),
                        parts.field("ui.handoff.send.next", next),
                        parts.field("ui.handoff.send.note", note),
                        parts.field("ui.handoff.passphrase", passphrase),
                        send,
                        news);
        read();
    }

    private record Known(List<Card> colleagues, Names names) {}

    private static <T> StringConverter<T> spoken(Function<T, String> say) {
        return new StringConverter<>() {
            @Override
            public String toString(T each) {
                return each == null ? "" : say.apply(each);
            }

            @Override
            public T fromString(String typed) {
                throw new UnsupportedOperationException();
            }
        };
    }

    void read() {
        context.jobs()
                .start(
                        progress -> new Known(keys.colleagues(), Names.of(parts.words(), keys)),
                        known -> {
                            var all = known.colleagues();
                            to.setConverter(spoken(known.names()::of));
                            to.getItems().setAll(all);
                            if (all.size() == 1) to.setValue(all.getFirst());
                        });
    }

    private void send() {
        var chosen = Optional.ofNullable(to.getValue());
        if (chosen.isEmpty()) {
            news.show(parts.wrong("ui.handoff.send.nobody"));
            return;
        }
        if (passphrase.getText().isEmpty()) {
            news.show(parts.wrong("ui.handoff.noPassphrase"));
            passphrase.requestFocus();
            return;
        }
        var of = filing.taxReturn();
        picker.save(
                        this,
                        parts.words().say("ui.handoff.send.title"),
                        "%s-%s.lontar-serah".formatted(of.form(), of.year()))
                .ifPresent(file -> send(chosen.get(), file));
    }

    private void send(Card card, Path file) {
        var typed = passphrase.getText().toCharArray();
        passphrase.clear();
        send.setDisable(true);
        var order = new Handoffs.Order(card, did.getValue(), next.getValue(), note.getText());
        context.jobs()
                .start(
                        Answer.job(
                                keys,
                                typed,
                                hand -> {
                                    var handoffs = new Handoffs(context.bench());
                                    var stored =
                                            context.bench()
                                                    .cabinet()
                                                    .filing(filing.id())
                                                    .orElse(filing);
                                    var prepared = handoffs.prepare(stored, hand, order);
                                    return handoffs.handOut(
                                            stored,
                                            prepared,
                                            bytes -> WholeFile.writeOwn(file, bytes));
                                }),
                        () -> send.setDisable(false),
                        this::show);
    }

    private void show(Answer<Path> answer) {
        switch (answer) {
            case Answer.Refused<Path>(var key, var arguments) ->
                    news.show(parts.wrong(key, arguments.toArray()));
            case Answer.Done<Path>(var file) -> {
                note.clear();
                news.show(
                        new News(
                                Tone.DONE,
                                parts.words()
                                        .say(
                                                "ui.handoff.saved",
                                                String.valueOf(file.getFileName())),
                                parts.words().say("ui.handoff.send.done")));
                sent.run();
            }
        }
    }
}
