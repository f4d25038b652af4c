package id.lontar.ui.desk;

import id.lontar.filing.CodeCards.Card;
import id.lontar.filing.CodeCards.Cards;
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

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The printed code card of one account: which there is and how many codes are left, making one,
/// and revoking it. Its codes are never on the screen.
final class PrintedCodesCard {
    private static final String UNSURE = "desk.card.unsure";

    private final Context context;
    private final Words words;
    private final Npwp npwp;
    private final Picker picker;
    private final Consumer<Runnable> signIn;
    private final Parent node;

    @FXML private Label state;
    @FXML private NewsBanner low;
    @FXML private NewsBanner news;
    @FXML private VBox list;
    @FXML private Button open;
    @FXML private VBox making;
    @FXML private TextField efin;
    @FXML private Label efinHint;
    @FXML private TextField totp;
    @FXML private Button make;
    @FXML private Button cancel;

    /// @param signIn asks for the password, then runs what waited for it
    PrintedCodesCard(Context context, Npwp npwp, Picker picker, Consumer<Runnable> signIn) {
        this.context = context;
        this.words = context.views().words();
        this.npwp = npwp;
        this.picker = picker;
        this.signIn = signIn;
        this.node = context.views().load(this);
    }

    @FXML
    void initialize() {
        SignInCard.efin(context, npwp, efin, efinHint, "desk.card.efinHint");
        state.setText(words.say("desk.card.asking"));
        NewsBanner.hide(open, true);
        NewsBanner.hide(making, true);
        low.clear();
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

    String lowText() {
        return low.text();
    }

    void ask() {
        send(() -> context.bench().office().codeCards().of(npwp.digits()), this::ask, this::draw);
    }

    @FXML
    void open() {
        NewsBanner.hide(open, true);
        NewsBanner.hide(making, false);
        efin.requestFocus();
    }

    @FXML
    void cancel() {
        totp.clear();
        ask();
    }

    @FXML
    void make() {
        if (efin.getText().isBlank()) {
            news.show(new News(Tone.WRONG, "", words.say("desk.app.efinMissing")));
            efin.requestFocus();
            return;
        }
        picker.save(node, words.say("desk.card.save"), words.say("desk.card.name"))
                .ifPresent(this::make);
    }

    private void make(Path file) {
        var number = efin.getText().strip();
        var app = SignInCard.app(totp);
        var card = new NewCodeCard(context.bench(), npwp, file);
        send(
                () -> card.make(number, app),
                () -> make(file),
                made -> {
                    totp.clear();
                    draw(made.cards());
                    news.show(told(made, file));
                });
    }

    private News told(NewCodeCard.Made made, Path file) {
        return made.serial()
                .map(
                        serial ->
                                new News(
                                        Tone.DONE,
                                        "",
                                        words.say("desk.card.made", serial, file.toString())))
                .orElseGet(() -> new News(Tone.WRONG, "", words.say("desk.card.unwritten")));
    }

    private void revoke(Card card) {
        send(
                () -> context.bench().office().codeCards().revoke(npwp.digits(), card.cardId()),
                () -> revoke(card),
                after -> {
                    draw(after);
                    var said = words.say("desk.card.revoked", card.serial());
                    news.show(new News(Tone.DONE, "", said));
                });
    }

    private void draw(Cards cards) {
        list.getChildren().clear();
        for (var each : cards.cards())
            list.getChildren().add(new CodeCardRow(each, words, () -> revoke(each)).node());
        var none = cards.cards().isEmpty();
        state.setText(words.say(cards.offered() ? "desk.card.none" : "desk.card.off"));
        NewsBanner.hide(state, cards.offered() && !none);
        open.setText(words.say(none ? "desk.card.open" : "desk.card.openNew"));
        NewsBanner.hide(open, !cards.offered());
        NewsBanner.hide(making, true);
        low.clear();
        if (!none) warn(cards.cards().getLast());
    }

    private void warn(Card newest) {
        if (!newest.runsLow()) return;
        var key = newest.left() == 0 ? "desk.card.empty" : "desk.card.low";
        low.show(new News(Tone.WAITING, "", words.say(key, newest.left())));
    }

    private <T> void send(Supplier<Outcome<T>> question, Runnable again, Consumer<T> done) {
        new AccountQuestions(context, state, news, signIn, this::busy, Optional.of(UNSURE))
                .send(question, again, done);
    }

    private void busy(boolean on) {
        for (var each : new Button[] {open, make, cancel}) each.setDisable(on);
        list.setDisable(on);
    }
}
