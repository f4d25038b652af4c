package id.lontar.ui.desk;

import id.lontar.filing.CodeFinder;
import id.lontar.filing.ContactPhone;
import id.lontar.filing.ContactPhone.Change;
import id.lontar.filing.ContactPhone.Standing;
import id.lontar.filing.Outcome;
import id.lontar.filing.PhoneNumber;
import id.lontar.filing.SmsWords;
import id.lontar.tax.Npwp;
import id.lontar.ui.Context;
import id.lontar.ui.controls.Tone;
import id.lontar.words.Words;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// The mobile number of one account, for codes by SMS: which it is, and adding, changing and
/// removing it. A change takes two steps, of which the second may come a day after the first.
final class PhoneCard {
    private static final String UNSURE = "desk.phone.unsure";

    private final Context context;
    private final Words words;
    private final Npwp npwp;
    private final Consumer<Runnable> signIn;
    private final Parent node;

    @FXML private Label state;
    @FXML private Label left;
    @FXML private NewsBanner news;
    @FXML private VBox asking;
    @FXML private TextField number;
    @FXML private TextField efin;
    @FXML private Label efinHint;
    @FXML private TextField totp;
    @FXML private Button begin;
    @FXML private VBox waiting;
    @FXML private Label waits;
    @FXML private Label message;
    @FXML private TextField code;
    @FXML private Button confirm;
    @FXML private Button again;
    @FXML private Button cancel;
    @FXML private VBox removing;
    @FXML private Button removeNow;
    @FXML private Button keep;
    @FXML private Button open;
    @FXML private Button remove;

    /// @param signIn asks for the password, then runs what waited for it
    PhoneCard(Context context, Npwp npwp, Consumer<Runnable> signIn) {
        this.context = context;
        this.words = context.views().words();
        this.npwp = npwp;
        this.signIn = signIn;
        this.node = context.views().load(this);
    }

    @FXML
    void initialize() {
        SignInCard.efin(context, npwp, efin, efinHint, "desk.phone.efinHint");
        state.setText(words.say("desk.email.asking"));
        for (var part : new Node[] {asking, waiting, removing, open, remove, left})
            NewsBanner.hide(part, true);
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

    /// What waits, as the card tells it.
    String waitsText() {
        return waits.getText();
    }

    void ask() {
        send(phone -> phone.of(npwp.digits()), this::ask, this::draw);
    }

    @FXML
    void open() {
        NewsBanner.hide(open, true);
        NewsBanner.hide(remove, true);
        NewsBanner.hide(asking, false);
        number.requestFocus();
    }

    @FXML
    void begin() {
        var wanted = PhoneNumber.parse(number.getText());
        if (wanted.isEmpty()) {
            tell("desk.phone.missing", number);
            return;
        }
        var secret = efin.getText().strip();
        if (secret.isEmpty()) {
            tell("desk.app.efinMissing", efin);
            return;
        }
        var app = SignInCard.app(totp);
        send(
                phone -> phone.begin(npwp.digits(), wanted.get(), secret, app),
                this::begin,
                standing -> {
                    totp.clear();
                    done(standing, "desk.phone.begun");
                });
    }

    @FXML
    void confirm() {
        if (!(CodeFinder.find(code.getText()) instanceof CodeFinder.Result.Found(var found))) {
            tell("desk.phone.noCode", code);
            return;
        }
        send(
                phone -> phone.confirm(npwp.digits(), found.digits()),
                this::confirm,
                standing -> {
                    code.clear();
                    number.clear();
                    done(standing, "desk.phone.changed");
                });
    }

    @FXML
    void again() {
        send(
                phone -> phone.again(npwp.digits()),
                this::again,
                standing -> done(standing, "desk.phone.sentAgain"));
    }

    @FXML
    void cancel() {
        send(
                phone -> phone.cancel(npwp.digits()),
                this::cancel,
                standing -> {
                    code.clear();
                    done(standing, "desk.phone.cancelled");
                });
    }

    /// What cannot be taken back without a day's wait is asked once more.
    @FXML
    void remove() {
        NewsBanner.hide(open, true);
        NewsBanner.hide(remove, true);
        NewsBanner.hide(removing, false);
        keep.requestFocus();
    }

    @FXML
    void keep() {
        NewsBanner.hide(removing, true);
        NewsBanner.hide(open, false);
        NewsBanner.hide(remove, false);
        open.requestFocus();
    }

    @FXML
    void removeNow() {
        send(
                phone -> phone.remove(npwp.digits()),
                this::removeNow,
                standing -> done(standing, "desk.phone.removed"));
    }

    private void done(Standing standing, String key) {
        draw(standing);
        news.show(new News(Tone.DONE, "", words.say(key)));
    }

    private void draw(Standing standing) {
        state.setText(
                standing.masked()
                        .map(each -> words.say("desk.phone.is", each))
                        .orElseGet(() -> words.say("desk.phone.none")));
        if (!standing.offered()) state.setText(words.say("desk.phone.off"));
        left.setText(words.say("desk.phone.left", standing.leftToday()));
        NewsBanner.hide(left, !standing.offered());
        var change = standing.change().filter(each -> standing.offered());
        NewsBanner.hide(waiting, change.isEmpty());
        NewsBanner.hide(asking, true);
        NewsBanner.hide(removing, true);
        open.setText(
                words.say(standing.masked().isPresent() ? "desk.phone.change" : "desk.phone.add"));
        NewsBanner.hide(open, change.isPresent() || !standing.offered());
        NewsBanner.hide(remove, standing.masked().isEmpty());
        change.ifPresent(this::draw);
    }

    private void draw(Change change) {
        var now = context.bench().clock().instant();
        var until = words.moment(change.expiresAt());
        waits.setText(
                change.usableFrom()
                        .map(
                                from ->
                                        words.say(
                                                now.isBefore(from)
                                                        ? "desk.phone.waitsUntil"
                                                        : "desk.phone.waits",
                                                change.masked(),
                                                words.moment(from),
                                                until,
                                                change.attemptsLeft()))
                        .orElseGet(
                                () ->
                                        words.say(
                                                "desk.phone.waitsForMail",
                                                change.masked(),
                                                until)));
        message.setText(change.message().map(each -> new SmsWords(words).say(each)).orElse(""));
        NewsBanner.hide(message, change.message().isEmpty());
        NewsBanner.hide(again, change.againAt().isEmpty());
    }

    private void send(
            Function<ContactPhone, Outcome<Standing>> question,
            Runnable again,
            Consumer<Standing> done) {
        new AccountQuestions(context, state, news, signIn, this::busy, Optional.of(UNSURE))
                .send(() -> question.apply(context.bench().office().contactPhone()), again, done);
    }

    private void busy(boolean on) {
        for (var each : new Button[] {begin, confirm, again, cancel, open, remove, removeNow})
            each.setDisable(on);
    }

    private void tell(String key, TextField field) {
        news.show(new News(Tone.WRONG, "", words.say(key)));
        field.requestFocus();
    }
}
