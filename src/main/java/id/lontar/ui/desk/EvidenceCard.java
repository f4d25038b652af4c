package id.lontar.ui.desk;

import id.lontar.filing.Evidence;
import id.lontar.filing.Filing;
import id.lontar.filing.SigningKey;
import id.lontar.ui.Context;
import id.lontar.ui.controls.Tone;
import id.lontar.words.Words;
import id.lontar.work.Job;
import id.lontar.work.WholeFile;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/// Saves how a return was sent in one signed file, to support a request that a fine be waived. It
/// asks in its own place for the passphrase of the key that signed the return.
final class EvidenceCard {
    private final Context context;
    private final Words words;
    private final Filing filing;
    private final Picker picker;
    private final Button begin = new Button();
    private final PasswordField passphrase = new PasswordField();
    private final Button save = new Button();
    private final NewsBanner news = new NewsBanner();
    private final VBox question = new VBox(8);
    private final VBox node = new VBox(8, begin, question, news);

    /// What came of it.
    private sealed interface Packed {
        record Saved(Path file) implements Packed {}

        record Refused(SigningKey.Opening opening) implements Packed {}
    }

    EvidenceCard(Context context, Filing filing, Picker picker) {
        this.context = context;
        this.words = context.views().words();
        this.filing = filing;
        this.picker = picker;
        begin.setText(words.say("desk.evidence.begin"));
        begin.setId("evidenceBegin");
        begin.getStyleClass().add("quiet");
        begin.setOnAction(event -> ask(true));
        question.getStyleClass().add("card");
        NewsBanner.hide(question, true);
        NewsBanner.hide(node, filing.sealed().isEmpty());
    }

    Node node() {
        return node;
    }

    private void ask(boolean on) {
        news.clear();
        passphrase.clear();
        NewsBanner.hide(begin, on);
        NewsBanner.hide(question, !on);
        if (!on) {
            begin.requestFocus();
            return;
        }
        var key = key();
        question.getChildren().setAll(title(), text(key.isPresent()));
        key.ifPresent(this::draw);
        question.getChildren().add(buttons(key.isPresent()));
        if (key.isPresent()) Platform.runLater(passphrase::requestFocus);
    }

    /// The key that signed, or another of the same person.
    private Optional<SigningKey> key() {
        return context.bench().keys().all().stream()
                .filter(each -> each.description().npwp().equals(Optional.of(filing.signer())))
                .findFirst();
    }

    private Label title() {
        var title = new Label(words.say("desk.evidence.title"));
        title.getStyleClass().add("section-title");
        return title;
    }

    private Label text(boolean signable) {
        return OnceMore.line(words.say(signable ? "desk.evidence.text" : "desk.evidence.noKey"));
    }

    private void draw(SigningKey key) {
        var label = new Label(words.say("desk.sign.passphrase." + key.description().kind()));
        label.setLabelFor(passphrase);
        passphrase.setId("evidencePassphrase");
        passphrase.setOnAction(event -> save(key));
        save.setText(words.say("desk.evidence.save"));
        save.setId("evidenceSave");
        save.getStyleClass().setAll("button", "primary");
        save.setOnAction(event -> save(key));
        question.getChildren().add(new VBox(4, label, passphrase));
    }

    private FlowPane buttons(boolean signable) {
        var no = new Button(words.say("desk.evidence.cancel"));
        no.setId("evidenceCancel");
        no.setOnAction(event -> ask(false));
        return signable ? new FlowPane(8, 8, save, no) : new FlowPane(8, 8, no);
    }

    private void save(SigningKey key) {
        if (passphrase.getText().isEmpty()) {
            news.show(new News(Tone.WRONG, "", words.say("desk.evidence.empty")));
            passphrase.requestFocus();
            return;
        }
        picker.save(node, words.say("desk.evidence.title"), name()).ifPresent(to -> pack(key, to));
    }

    private String name() {
        return words.say(
                "desk.evidence.file",
                filing.taxReturn().form(),
                filing.taxReturn().year().toString());
    }

    private void pack(SigningKey key, Path to) {
        var typed = passphrase.getText().toCharArray();
        passphrase.clear();
        save.setDisable(true);
        context.jobs()
                .start(
                        packing(key, typed, to),
                        () -> save.setDisable(false),
                        packed -> show(packed, key));
    }

    private Job<Packed> packing(SigningKey key, char[] typed, Path to) {
        return progress -> {
            try {
                var opening = key.open(typed);
                if (!(opening instanceof SigningKey.Opening.Opened(var signer)))
                    return new Packed.Refused(opening);
                try (signer) {
                    var bench = context.bench();
                    var zip = Evidence.of(bench, filing).pack(bench, signer);
                    return new Packed.Saved(WholeFile.writeOwn(to, zip));
                }
            } finally {
                Arrays.fill(typed, '\0');
            }
        };
    }

    private void show(Packed packed, SigningKey key) {
        switch (packed) {
            case Packed.Saved(var file) -> {
                ask(false);
                var name = String.valueOf(file.getFileName());
                news.show(
                        new News(
                                Tone.DONE,
                                words.say("desk.evidence.saved", name),
                                words.say("desk.evidence.private")));
            }
            case Packed.Refused(var opening) -> {
                var kind = key.description().kind();
                var why = KeyRefusal.of(opening, kind, "desk.evidence.wrong", words);
                news.show(new News(Tone.WRONG, "", why));
                passphrase.requestFocus();
            }
        }
    }
}
