package id.lontar.ui.desk;

import id.lontar.filing.Keys;
import id.lontar.filing.SigningKey;
import id.lontar.ui.Context;
import id.lontar.ui.controls.Tone;
import id.lontar.words.Words;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

/// Takes in a PKCS#12 file with a person's certificate and key.
final class NewCertificate {
    /// @param reason why there is no key
    private record Added(Optional<SigningKey> key, String reason) {}

    private final Context context;
    private final Words words;
    private final Picker picker;
    private final Consumer<SigningKey> done;
    private final Runnable closed;
    private final Parent node;
    private Optional<Path> file = Optional.empty();

    @FXML private Label chosen;
    @FXML private PasswordField passphrase;
    @FXML private NewsBanner news;
    @FXML private Button add;

    NewCertificate(Context context, Picker picker, Consumer<SigningKey> done, Runnable closed) {
        this.context = context;
        this.words = context.views().words();
        this.picker = picker;
        this.done = done;
        this.closed = closed;
        this.node = context.views().load(this);
    }

    Parent node() {
        return node;
    }

    @FXML
    void choose() {
        file =
                picker.open(
                                node,
                                words.say("desk.certificate.choose"),
                                words.say("desk.certificate.kind"),
                                "*.p12",
                                "*.pfx")
                        .or(() -> file);
        chosen.setText(file.map(each -> String.valueOf(each.getFileName())).orElse(""));
    }

    @FXML
    void close() {
        passphrase.clear();
        closed.run();
    }

    @FXML
    void add() {
        if (file.isEmpty()) {
            tell("desk.certificate.none");
            return;
        }
        var typed = passphrase.getText().toCharArray();
        var from = file.get();
        passphrase.clear();
        add.setDisable(true);
        context.jobs()
                .start(
                        progress -> {
                            try {
                                return new Added(
                                        Optional.of(
                                                context.bench()
                                                        .keys()
                                                        .add(Files.readAllBytes(from), typed)),
                                        "");
                            } catch (Keys.Unreadable e) {
                                return new Added(Optional.empty(), e.key());
                            } catch (IOException e) {
                                return new Added(Optional.empty(), "desk.certificate.unreadable");
                            } finally {
                                Arrays.fill(typed, '\0');
                            }
                        },
                        () -> add.setDisable(false),
                        added -> added.key().ifPresentOrElse(done, () -> tell(added.reason())));
    }

    private void tell(String key) {
        news.show(new News(Tone.WRONG, "", words.say(key)));
    }
}
