package id.lontar.ui.desk;

import id.lontar.filing.Filing;
import id.lontar.filing.Journey.Step;
import id.lontar.filing.Outcome;
import id.lontar.filing.Problem;
import id.lontar.filing.SigningKey;
import id.lontar.ui.Context;
import id.lontar.ui.Go;
import id.lontar.ui.Jobs;
import id.lontar.ui.TabStops;
import id.lontar.ui.controls.FingerprintLabel;
import id.lontar.ui.controls.Tone;
import id.lontar.words.Words;
import id.lontar.work.Job;
import id.lontar.work.Progress;

import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.function.Consumer;

/// The right side of the review: fingerprint, key, passphrase, and the ways the return can go.
final class SignPanel {
    private final Context context;
    private final Words words;
    private final SealModel model;
    private final Picker picker;
    private final Runnable changed;
    private final SignInCard signIn;
    private final KeyChoice choice;
    private final Parent node;
    private Jobs.@Nullable Running running;

    /// Which job's end is still waited for; one that was cancelled is not.
    private Object awaited = new Object();

    @FXML private VBox root;
    @FXML private FingerprintLabel fingerprint;
    @FXML private Label fingerprintHint;
    @FXML private NewsBanner news;
    @FXML private VBox signing;
    @FXML private VBox keys;
    @FXML private VBox keyPlace;
    @FXML private VBox passphraseField;
    @FXML private Label passphraseLabel;
    @FXML private PasswordField passphrase;
    @FXML private Label passphraseHint;
    @FXML private VBox signInPlace;
    @FXML private VBox progressBox;
    @FXML private Label progressText;
    @FXML private ProgressBar progress;
    @FXML private VBox actions;
    @FXML private Button main;
    @FXML private Button later;
    @FXML private Label laterHint;
    @FXML private Button reopen;

    /// @param changed told when the return moved, so that the page beside is drawn anew
    SignPanel(Context context, SealModel model, Picker picker, Runnable changed) {
        this.context = context;
        this.words = context.views().words();
        this.model = model;
        this.picker = picker;
        this.changed = changed;
        this.signIn = new SignInCard(context, model.atHand().npwp().orElseThrow());
        this.choice = new KeyChoice(context, model, this::chosen);
        this.node = context.views().load(this);
    }

    @FXML
    void initialize() {
        signInPlace.getChildren().setAll(signIn.node());
        signIn.show(false);
        keys.getChildren().setAll(choice.node());
        busy(false);
        draw();
    }

    Parent node() {
        return node;
    }

    void left() {
        passphrase.clear();
    }

    void draw() {
        var sealed = model.filing().sealed();
        fingerprint.setFingerprint(sealed.map(each -> each.fingerprint()).orElse("····-····"));
        fingerprintHint.setText(
                words.say(sealed.isPresent() ? "desk.fingerprint.same" : "desk.fingerprint.later"));
        NewsBanner.hide(signing, model.sealed() || !model.open());
        NewsBanner.hide(reopen, !model.sealed());
        NewsBanner.hide(actions, !model.open());
        main.setText(words.say(model.sealed() ? "desk.seal.sendNow" : "desk.seal.sealAndSend"));
        later.setText(words.say(model.sealed() ? "desk.seal.save" : "desk.seal.later"));
        laterHint.setText(words.say("desk.seal.readable"));
        choice.draw();
        chosen(choice.chosen());
        if (!model.open()) elsewhere();
    }

    /// A return that has left already is not sent from here again.
    private void elsewhere() {
        news.show(
                new News(
                        Tone.ADVICE,
                        words.say("desk.seal.gone.title"),
                        words.say("desk.seal.gone.text")));
    }

    private void chosen(Optional<KeyCard> card) {
        var usable = card.isPresent() && card.get().fits(model.atHand().npwp().orElseThrow());
        var kind = card.map(each -> each.key().description().kind());
        passphraseLabel.setText(
                words.say("desk.sign.passphrase." + kind.orElse(SigningKey.Kind.CERTIFICATE)));
        passphraseHint.setText(words.say("desk.sign.notKept"));
        NewsBanner.hide(passphraseField, !usable || model.sealed() || !model.open());
        var ready = model.sealed() || (usable && model.blocking().isEmpty());
        main.setDisable(!ready);
        later.setDisable(!ready);
    }

    @FXML
    void sealAndSend() {
        if (main.isDisabled() || running != null) return;
        if (model.sealed()) send();
        else seal(this::send);
    }

    @FXML
    void sealForLater() {
        if (model.sealed()) saveSealed();
        else seal(this::saveSealed);
    }

    private void seal(Runnable then) {
        var card = choice.chosen();
        if (card.isEmpty()) return;
        if (passphrase.getText().isEmpty()) {
            news.show(new News(Tone.WRONG, "", words.say("desk.sign.empty")));
            passphrase.requestFocus();
            return;
        }
        var typed = passphrase.getText().toCharArray();
        passphrase.clear();
        start(model.seal(card.get().key(), typed), sealing -> sealed(sealing, then));
    }

    private void sealed(SealModel.Sealing sealing, Runnable then) {
        switch (sealing) {
            case SealModel.Sealing.Sealed(var filing) -> {
                moved(filing);
                news.clear();
                then.run();
            }
            case SealModel.Sealing.KeyRefused(var opening) -> {
                news.show(new News(Tone.WRONG, "", refusal(opening)));
                passphrase.requestFocus();
            }
            case SealModel.Sealing.Incomplete incomplete -> {
                news.show(new News(Tone.WRONG, "", words.say("desk.seal.incomplete")));
                changed.run();
            }
        }
    }

    private String refusal(SigningKey.Opening opening) {
        var kind = choice.chosen().map(each -> each.key().description().kind());
        return KeyRefusal.of(
                opening, kind.orElse(SigningKey.Kind.CERTIFICATE), "desk.sign.wrong", words);
    }

    private void send() {
        news.clear();
        start(model.send(), this::sent);
    }

    private void sent(Step step) {
        moved(step.filing());
        switch (step) {
            case Step.Moved(var filing) -> toTheDesk(filing);
            case Step.Unsure(var filing, var reason) -> {
                if (model.open()) news.show(News.of(step, words));
                else toTheDesk(filing);
            }
            case Step.Refused(var filing, var problem) when problem.status() == 401 -> {
                news.show(
                        new News(
                                Tone.ADVICE,
                                words.say("desk.signIn.first"),
                                words.say("desk.unsure.sealed")));
                signIn.then(this::send);
                signIn.show(true);
            }
            case Step.Refused(var filing, var problem) -> {
                news.show(News.refused(problem, words));
                offerDevice(problem);
            }
            case Step.ReceiptRefused refused -> news.show(News.of(step, words));
        }
    }

    private void toTheDesk(Filing filing) {
        // Signed with a certificate, there may be nothing left to confirm.
        context.shell()
                .go(
                        filing.state().isSettled()
                                ? new Go.ReceiptOf(filing.id())
                                : new Go.CodeDesk(Optional.of(filing.id())));
    }

    private void saveSealed() {
        picker.save(root, words.say("desk.seal.save"), SealedFile.name(model.atHand()))
                .ifPresent(
                        file ->
                                start(
                                        new SealedFile(context.bench()).save(model.filing(), file),
                                        saved ->
                                                news.show(
                                                        new News(
                                                                Tone.DONE,
                                                                words.say(
                                                                        "desk.seal.saved",
                                                                        String.valueOf(
                                                                                saved
                                                                                        .getFileName())),
                                                                words.say("desk.seal.readable")))));
    }

    @FXML
    void addCertificate() {
        var card = new NewCertificate(context, picker, this::added, this::closeKeyPlace);
        keyPlace.getChildren().setAll(card.node());
        TabStops.fill(card.node());
    }

    private void added(SigningKey key) {
        closeKeyPlace();
        choice.draw();
        choice.choose(key);
    }

    /// What the gateway does not know is registered; what it will never take is made anew.
    private void offerDevice(Problem problem) {
        if (problem.nextActions().contains("NEW_DEVICE_KEY")) device(NewDeviceKey.Way.ANEW);
        else if (problem.nextActions().contains("REGISTER_DEVICE")) makeDevice();
    }

    @FXML
    void makeDevice() {
        device(NewDeviceKey.Way.WHAT_IS_MISSING);
    }

    private void device(NewDeviceKey.Way way) {
        var owner =
                new NewDeviceKey.Owner(model.atHand().npwp().orElseThrow(), model.atHand().name());
        var card = new NewDeviceKey(context, owner, way, this::made, this::closeKeyPlace);
        keyPlace.getChildren().setAll(card.node());
        TabStops.fill(card.node());
    }

    private void made(NewDeviceKey.Made made) {
        made.key().ifPresentOrElse(this::added, this::closeKeyPlace);
        switch (made.registered()) {
            case Outcome.Done<String> done ->
                    news.show(new News(Tone.DONE, "", words.say("desk.device.registered")));
            case Outcome.Refused<String>(var problem) when problem.status() == 401 -> {
                news.show(new News(Tone.ADVICE, "", words.say("desk.device.signIn")));
                signIn.then(() -> context.jobs().start(made.again(), this::made));
                signIn.show(true);
            }
            case Outcome.Refused<String>(var problem) -> {
                news.show(News.refused(problem, words));
                offerDevice(problem);
            }
            case Outcome.Unreachable<String>(var reason, var mayHaveArrived) ->
                    news.show(News.unreachable(reason, words));
        }
    }

    private void closeKeyPlace() {
        keyPlace.getChildren().clear();
    }

    @FXML
    void reopen() {
        model.reopen();
        context.shell().go(new Go.Wizard(model.filing().id()));
    }

    @FXML
    void carryOver() {
        context.shell().go(new Go.CarryOver(model.filing().id()));
    }

    @FXML
    void openSealed() {
        OpenSealed.ask(context, picker, root, news);
    }

    @FXML
    void cancel() {
        if (running != null) running.cancel();
        running = null;
        awaited = new Object();
        busy(false);
        model.moved(context.bench().cabinet().filing(model.filing().id()).orElseThrow());
        news.show(new News(Tone.ADVICE, "", words.say("desk.busy.cancelled")));
        draw();
        changed.run();
    }

    private void moved(Filing filing) {
        model.moved(filing);
        draw();
        changed.run();
    }

    private <T> void start(Job<T> job, Consumer<T> then) {
        busy(true);
        var mine = new Object();
        awaited = mine;
        Progress shown = (done, of, key) -> Platform.runLater(() -> show(done, of, key));
        running =
                context.jobs()
                        .start(
                                job,
                                () -> ended(mine),
                                result -> {
                                    if (mine.equals(awaited)) then.accept(result);
                                },
                                shown);
    }

    private void ended(Object job) {
        if (!job.equals(awaited)) return;
        running = null;
        busy(false);
    }

    private void show(long done, long of, String key) {
        progress.setProgress((double) done / of);
        progressText.setText(words.say(key));
    }

    private void busy(boolean on) {
        NewsBanner.hide(progressBox, !on);
        actions.setDisable(on);
        signing.setDisable(on);
        passphraseField.setDisable(on);
    }
}
