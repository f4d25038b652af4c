package id.lontar.ui.desk;

import id.lontar.filing.CodeFinder;
import id.lontar.filing.DeliveryWords;
import id.lontar.filing.MailAddress;
import id.lontar.filing.MailAddress.Change;
import id.lontar.filing.MailAddress.Standing;
import id.lontar.filing.Outcome;
import id.lontar.tax.Npwp;
import id.lontar.ui.Context;
import id.lontar.ui.controls.Tone;
import id.lontar.words.Words;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// The e-mail address of one account: which it is, whether it still takes mail, and changing it in
/// two steps, of which the second may come days after the first.
final class EmailCard {
    private static final String UNSURE = "desk.email.unsure";

    private final Context context;
    private final Words words;
    private final Npwp npwp;
    private final Consumer<Runnable> signIn;
    private final Parent node;

    @FXML private Label state;
    @FXML private NewsBanner refused;
    @FXML private NewsBanner news;
    @FXML private VBox asking;
    @FXML private TextField address;
    @FXML private TextField efin;
    @FXML private Label efinHint;
    @FXML private TextField totp;
    @FXML private Button begin;
    @FXML private VBox waiting;
    @FXML private Label waits;
    @FXML private Label mail;
    @FXML private TextField code;
    @FXML private Button confirm;
    @FXML private Button cancel;
    @FXML private Button open;

    /// @param signIn asks for the password, then runs what waited for it
    EmailCard(Context context, Npwp npwp, Consumer<Runnable> signIn) {
        this.context = context;
        this.words = context.views().words();
        this.npwp = npwp;
        this.signIn = signIn;
        this.node = context.views().load(this);
    }

    @FXML
    void initialize() {
        SignInCard.efin(context, npwp, efin, efinHint, "desk.email.efinHint");
        state.setText(words.say("desk.email.asking"));
        for (var part : new javafx.scene.Node[] {asking, waiting, open})
            NewsBanner.hide(part, true);
        refused.clear();
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
        send(mail -> mail.of(npwp.digits()), this::ask, this::draw);
    }

    @FXML
    void open() {
        NewsBanner.hide(open, true);
        NewsBanner.hide(asking, false);
        address.requestFocus();
    }

    @FXML
    void begin() {
        var to = address.getText().strip();
        var number = efin.getText().strip();
        if (!to.contains("@")) {
            tell("desk.email.missing", address);
            return;
        }
        if (number.isEmpty()) {
            tell("desk.app.efinMissing", efin);
            return;
        }
        var app = SignInCard.app(totp);
        send(
                mail -> mail.begin(npwp.digits(), to, number, app),
                this::begin,
                standing -> {
                    totp.clear();
                    draw(standing);
                    news.show(new News(Tone.DONE, "", words.say("desk.email.begun")));
                });
    }

    @FXML
    void confirm() {
        if (!(CodeFinder.find(code.getText()) instanceof CodeFinder.Result.Found(var found))) {
            tell("desk.email.noCode", code);
            return;
        }
        send(
                mail -> mail.confirm(npwp.digits(), found.digits()),
                this::confirm,
                standing -> {
                    code.clear();
                    address.clear();
                    draw(standing);
                    news.show(new News(Tone.DONE, "", words.say("desk.email.changed")));
                });
    }

    @FXML
    void cancel() {
        send(
                mail -> mail.cancel(npwp.digits()),
                this::cancel,
                standing -> {
                    code.clear();
                    draw(standing);
                    news.show(new News(Tone.DONE, "", words.say("desk.email.cancelled")));
                });
    }

    private void draw(Standing standing) {
        state.setText(words.say("desk.email.is", standing.masked()));
        standing.refusedAt()
                .ifPresentOrElse(
                        at ->
                                refused.show(
                                        new News(
                                                Tone.WRONG,
                                                "",
                                                words.say("desk.email.refused", words.moment(at)))),
                        refused::clear);
        var change = standing.change();
        NewsBanner.hide(waiting, change.isEmpty());
        NewsBanner.hide(asking, true);
        NewsBanner.hide(open, change.isPresent());
        change.ifPresent(this::draw);
    }

    private void draw(Change change) {
        var now = context.bench().clock().instant();
        waits.setText(
                words.say(
                        now.isBefore(change.usableFrom())
                                ? "desk.email.waitsUntil"
                                : "desk.email.waits",
                        change.masked(),
                        words.moment(change.usableFrom()),
                        words.moment(change.expiresAt()),
                        change.attemptsLeft()));
        mail.setText(
                change.mail()
                        .map(each -> new DeliveryWords(words).say(each, Optional.empty()))
                        .orElse(""));
        NewsBanner.hide(mail, change.mail().isEmpty());
    }

    private void send(
            Function<MailAddress, Outcome<Standing>> question,
            Runnable again,
            Consumer<Standing> done) {
        new AccountQuestions(context, state, news, signIn, this::busy, Optional.of(UNSURE))
                .send(() -> question.apply(context.bench().office().mailAddress()), again, done);
    }

    private void busy(boolean on) {
        for (var each : new Button[] {begin, confirm, cancel, open}) each.setDisable(on);
    }

    private void tell(String key, TextField field) {
        news.show(new News(Tone.WRONG, "", words.say(key)));
        field.requestFocus();
    }
}
