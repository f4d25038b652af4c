package id.lontar.ui.desk;

import id.lontar.filing.Authenticators;
import id.lontar.filing.Authenticators.Factors;
import id.lontar.filing.Authenticators.Offer;
import id.lontar.filing.Outcome;
import id.lontar.tax.Npwp;
import id.lontar.ui.Context;
import id.lontar.ui.controls.CopyButton;
import id.lontar.ui.controls.Tone;
import id.lontar.words.Words;

import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.layout.VBox;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;

/// The authenticator app of one account: whether there is one, adding it with a QR and two codes,
/// and removing it. The secret is on the screen until it counts, or the page is left; nowhere else.
final class AuthenticatorCard {
    private static final Pattern CODE = Pattern.compile("[0-9]{6}");

    private final Context context;
    private final Words words;
    private final Npwp npwp;
    private final Consumer<Runnable> signIn;
    private final Parent node;

    @FXML private Label state;
    @FXML private Label removing;
    @FXML private VBox efinPlace;
    @FXML private TextField efin;
    @FXML private Label efinHint;
    @FXML private VBox absent;
    @FXML private Button begin;
    @FXML private VBox offered;
    @FXML private ImageView picture;
    @FXML private Label secret;
    @FXML private CopyButton copySecret;
    @FXML private TextField first;
    @FXML private TextField second;
    @FXML private Button confirm;
    @FXML private VBox there;
    @FXML private TextField code;
    @FXML private Button remove;
    @FXML private Button lost;
    @FXML private NewsBanner news;

    /// @param signIn asks for the password, then runs what waited for it
    AuthenticatorCard(Context context, Npwp npwp, Consumer<Runnable> signIn) {
        this.context = context;
        this.words = context.views().words();
        this.npwp = npwp;
        this.signIn = signIn;
        this.node = context.views().load(this);
    }

    @FXML
    void initialize() {
        SignInCard.efin(context, npwp, efin, efinHint, "desk.app.efinHint");
        show(Optional.empty());
        state.setText(words.say("desk.app.asking"));
    }

    Parent node() {
        return node;
    }

    String newsText() {
        return news.text();
    }

    String stateText() {
        return state.getText();
    }

    /// Takes the secret off the screen.
    void forget() {
        picture.setImage(null);
        secret.setText("");
        copySecret.setValue("");
        first.clear();
        second.clear();
    }

    void ask() {
        send(app -> app.of(npwp.digits()), this::ask, this::draw);
    }

    @FXML
    void begin() {
        var number = efin.getText().strip();
        if (number.isEmpty()) {
            tell("desk.app.efinMissing");
            efin.requestFocus();
            return;
        }
        send(app -> app.begin(npwp.digits(), number), this::begin, this::offer);
    }

    private void offer(Offer offer) {
        picture.setImage(QrPicture.of(offer.uri()));
        secret.setText(offer.grouped());
        copySecret.setValue(offer.secret());
        state.setText(words.say("desk.app.scan"));
        show(Optional.of(offered));
        focus(first);
    }

    @FXML
    void confirm() {
        var one = digits(first);
        var two = digits(second);
        if (!CODE.matcher(one).matches() || !CODE.matcher(two).matches()) {
            tell("desk.app.pairMissing");
            (CODE.matcher(one).matches() ? second : first).requestFocus();
            return;
        }
        if (one.equals(two)) {
            tell("desk.app.pairSame");
            second.clear();
            second.requestFocus();
            return;
        }
        send(
                app -> app.confirm(npwp.digits(), one, two),
                this::confirm,
                factors -> {
                    forget();
                    draw(factors);
                    tellDone("desk.app.added");
                });
    }

    @FXML
    void cancel() {
        forget();
        ask();
    }

    @FXML
    void remove() {
        var now = digits(code);
        if (!CODE.matcher(now).matches()) {
            tell("desk.app.codeMissing");
            code.requestFocus();
            return;
        }
        remove(Optional.of(now));
    }

    @FXML
    void lost() {
        remove(Optional.empty());
    }

    private void remove(Optional<String> now) {
        var number = efin.getText().strip();
        if (number.isEmpty()) {
            tell("desk.app.efinMissing");
            efin.requestFocus();
            return;
        }
        send(
                app -> app.remove(npwp.digits(), number, now),
                () -> remove(now),
                factors -> {
                    code.clear();
                    draw(factors);
                });
    }

    /// What was just put on the page takes the focus only once it is laid out.
    private static void focus(Control control) {
        Platform.runLater(control::requestFocus);
    }

    private static String digits(TextField field) {
        return field.getText().replaceAll("\\s", "");
    }

    private void draw(Factors factors) {
        var totp = factors.totp();
        focus(totp.isPresent() ? code : begin);
        show(Optional.of(totp.isPresent() ? there : absent));
        state.setText(
                totp.map(
                                each ->
                                        each.endsAt()
                                                .map(
                                                        end ->
                                                                words.say(
                                                                        "desk.app.ends",
                                                                        words.moment(end)))
                                                .orElseGet(
                                                        () ->
                                                                words.say(
                                                                        "desk.app.there",
                                                                        words.moment(
                                                                                each
                                                                                        .usableFrom()))))
                        .orElseGet(() -> words.say("desk.app.absent")));
    }

    private void show(Optional<VBox> part) {
        for (var each : new VBox[] {absent, offered, there})
            NewsBanner.hide(each, part.filter(each::equals).isEmpty());
        NewsBanner.hide(removing, part.filter(there::equals).isEmpty());
        NewsBanner.hide(efinPlace, part.isEmpty() || part.get().equals(offered));
    }

    private <T> void send(
            Function<Authenticators, Outcome<T>> question, Runnable again, Consumer<T> done) {
        new AccountQuestions(context, state, news, signIn, this::busy, Optional.empty())
                .send(() -> question.apply(context.bench().office().authenticators()), again, done);
    }

    private void busy(boolean on) {
        for (var each : new Button[] {begin, confirm, remove, lost}) each.setDisable(on);
    }

    private void tell(String key) {
        news.show(new News(Tone.WRONG, "", words.say(key)));
    }

    private void tellDone(String key) {
        news.show(new News(Tone.DONE, "", words.say(key)));
    }
}
