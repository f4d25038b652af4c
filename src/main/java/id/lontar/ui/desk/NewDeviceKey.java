package id.lontar.ui.desk;

import id.lontar.filing.DeviceName;
import id.lontar.filing.Outcome;
import id.lontar.filing.SigningKey;
import id.lontar.tax.Npwp;
import id.lontar.ui.Context;
import id.lontar.ui.controls.Tone;
import id.lontar.words.Words;
import id.lontar.work.Job;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Makes this device's own key and registers it at the gateway. One that is there is registered
/// again, or a new one is made in its place: its passphrase may be forgotten.
final class NewDeviceKey {
    /// Who the key is for.
    record Owner(Npwp npwp, String name) {}

    enum Way {
        /// A key where there is none, else its registration.
        WHAT_IS_MISSING,
        /// A new key whatever there is.
        ANEW
    }

    /// @param key empty when it was there before and was only registered
    /// @param again the registration alone, with the EFIN already given
    record Made(Optional<SigningKey> key, Outcome<String> registered, Job<Made> again) {}

    private final Context context;
    private final Words words;
    private final Owner owner;
    private final Consumer<Made> done;
    private final Runnable closed;
    private final Parent node;
    private Way way;

    @FXML private VBox secrets;
    @FXML private Label replaces;
    @FXML private Hyperlink anew;
    @FXML private PasswordField passphrase;
    @FXML private PasswordField again;
    @FXML private TextField efin;
    @FXML private Label policy;
    @FXML private Label efinHint;
    @FXML private NewsBanner news;
    @FXML private Button make;

    NewDeviceKey(Context context, Owner owner, Way way, Consumer<Made> done, Runnable closed) {
        this.context = context;
        this.words = context.views().words();
        this.owner = owner;
        this.way = way;
        this.done = done;
        this.closed = closed;
        this.node = context.views().load(this);
    }

    @FXML
    void initialize() {
        draw();
        policy.setText(words.say("desk.passphrase.policy"));
        SignInCard.efin(context, owner.npwp(), efin, efinHint, "desk.device.efinHint");
        for (var field : List.of(passphrase, again, efin))
            field.textProperty().addListener((text, before, now) -> news.clear());
    }

    private void draw() {
        NewsBanner.hide(secrets, registers());
        NewsBanner.hide(anew, !registers());
        NewsBanner.hide(replaces, registers() || !made());
        make.setText(words.say(registers() ? "desk.device.register" : "desk.device.make"));
    }

    @FXML
    void anew() {
        way = Way.ANEW;
        news.clear();
        draw();
        passphrase.requestFocus();
    }

    private boolean registers() {
        return way == Way.WHAT_IS_MISSING && made();
    }

    Parent node() {
        return node;
    }

    @FXML
    void close() {
        wipe();
        closed.run();
    }

    /// The key is there; only the gateway has not been told of it.
    private boolean made() {
        return context.bench().keys().all().stream()
                .map(each -> new KeyCard(each, context.bench().clock().instant()))
                .filter(card -> card.key().description().kind() == SigningKey.Kind.DEVICE)
                .anyMatch(card -> card.fits(owner.npwp()));
    }

    @FXML
    void make() {
        var number = efin.getText();
        if (registers()) {
            make.setDisable(true);
            context.jobs().start(registration(number), () -> make.setDisable(false), done);
            return;
        }
        var problem = SigningPassphrase.problem(passphrase.getText());
        if (problem.isPresent()) {
            tell(problem.get());
            return;
        }
        if (!passphrase.getText().equals(again.getText())) {
            tell("desk.passphrase.differ");
            return;
        }
        var typed = passphrase.getText().toCharArray();
        make.setDisable(true);
        wipe();
        context.jobs().start(progress -> made(typed, number), () -> make.setDisable(false), done);
    }

    private Made made(char[] typed, String number) {
        try {
            var keys = context.bench().keys();
            var key = keys.createDeviceKey(owner.npwp().digits(), owner.name(), typed);
            return new Made(Optional.of(key), register(number), registration(number));
        } finally {
            Arrays.fill(typed, '\0');
        }
    }

    private Job<Made> registration(String number) {
        return progress -> new Made(Optional.empty(), register(number), registration(number));
    }

    private Outcome<String> register(String number) {
        var npwp = owner.npwp().digits();
        var key = context.bench().keys().devicePublicKey(npwp).orElseThrow();
        return context.bench().office().registerDevice(npwp, key, DeviceName.here(), number);
    }

    private void tell(String key) {
        news.show(new News(Tone.WRONG, "", words.say(key)));
    }

    private void wipe() {
        passphrase.clear();
        again.clear();
    }
}
