package id.lontar.ui.desk;

import id.lontar.filing.Challenge;
import id.lontar.filing.Filing;
import id.lontar.filing.FilingState;
import id.lontar.filing.Journey.Step;
import id.lontar.filing.Outcome;
import id.lontar.filing.Problem;
import id.lontar.filing.Proof;
import id.lontar.filing.ProvisionalReceipt;
import id.lontar.filing.WaitingWords;
import id.lontar.ui.Context;
import id.lontar.ui.Go;
import id.lontar.ui.controls.FingerprintLabel;
import id.lontar.ui.controls.Tone;
import id.lontar.words.Words;
import id.lontar.work.Job;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// One waiting return: what is safe, then the ways to finish it. It asks the gateway in the
/// background for as long as it is shown.
final class CodeDeskPage {
    /// Seconds between two questions; an unknown outcome is asked about less often.
    private static final int ASK_EVERY = 5;

    private static final int SETTLE_EVERY = 10;

    /// Least width for two columns, in heights of the title's letters.
    private static final double SIDE_BY_SIDE = 32;

    private final Context context;
    private final Words words;
    private final DeskModel model;
    private final SignInCard signIn;
    private final CodeEntry code;
    private final QrCorner qr;
    private final MovingCard moving;
    private final Parent node;
    private final WindowInput input;
    private final Consumer<Filing> finished;
    private final ChannelCard channels;
    private final Withdrawing withdrawing;
    private final Timeline clock;
    private int seconds;
    private boolean busy;
    private boolean questionOpen;

    /// What is under way comes first.
    private boolean withdrawNext;

    /// The news on the page is that no answer came; the next answer takes it away.
    private boolean outOfReach;

    /// The end that the journey was asked about already.
    private String followed = "";

    private Optional<Proof> checking = Optional.empty();
    private Optional<Proof> queued = Optional.empty();

    @FXML private VBox root;
    @FXML private Label title;
    @FXML private FingerprintLabel fingerprint;
    @FXML private Label now;
    @FXML private NewsBanner safe;
    @FXML private NewsBanner news;
    @FXML private HBox ways;
    @FXML private VBox asking;
    @FXML private Label askingTitle;
    @FXML private Label askingText;
    @FXML private Button askNow;
    @FXML private Button change;
    @FXML private Label changeHint;

    /// @param finished called with the return once its receipt is here
    CodeDeskPage(
            Context context,
            String filingId,
            Picker picker,
            WindowInput.Mails mails,
            Consumer<Filing> finished) {
        this.context = context;
        this.words = context.views().words();
        this.finished = finished;
        this.channels = new ChannelCard(words);
        this.withdrawing = new Withdrawing(words, this::withdraw);
        this.model = new DeskModel(context.bench(), filingId);
        this.signIn = new SignInCard(context, model.seal().seal().signerNpwp());
        this.code =
                new CodeEntry(
                        context,
                        model,
                        this::confirm,
                        this::resend,
                        this::text,
                        () -> mails.files(chosen(picker)));
        this.qr = new QrCorner(context, model, picker, this::confirm);
        this.moving =
                new MovingCard(context, model, problem -> refused(problem, this::ask), this::ask);
        this.node = context.views().load(this);
        this.input = new WindowInput(node, code, qr, mails);
        this.clock = new Timeline(new KeyFrame(Duration.seconds(1), tick -> tick()));
        clock.setCycleCount(Animation.INDEFINITE);
    }

    @FXML
    void initialize() {
        ways.getChildren().setAll(code.node(), qr.node());
        root.widthProperty().addListener((at, before, now) -> arrange(now.doubleValue()));
        root.getChildren().add(root.getChildren().indexOf(news) + 1, signIn.node());
        root.getChildren().add(root.getChildren().indexOf(asking), moving.node());
        root.getChildren().add(root.getChildren().indexOf(asking), channels.node());
        root.getChildren().add(withdrawing.node());
        signIn.show(false);
        title.setText(model.atHand().formAndYear(words) + " · " + model.atHand().name());
        fingerprint.setFingerprint(model.seal().fingerprint());
        draw();
    }

    private List<Path> chosen(Picker picker) {
        return picker.openAll(
                root,
                words.say("desk.mails.choose.title"),
                words.say("desk.mails.choose.kind"),
                "*.eml",
                "*.txt",
                "*.mbox",
                "*.mbx");
    }

    Parent node() {
        return node;
    }

    /// With large text there is no room side by side: the QR goes under the code.
    private void arrange(double width) {
        var narrow = width < SIDE_BY_SIDE * title.getFont().getSize();
        if (narrow == root.getChildren().contains(qr.node())) return;
        if (narrow) {
            ways.getChildren().remove(qr.node());
            root.getChildren().add(root.getChildren().indexOf(ways) + 1, qr.node());
        } else {
            root.getChildren().remove(qr.node());
            ways.getChildren().add(qr.node());
        }
    }

    CodeEntry code() {
        return code;
    }

    MovingCard moving() {
        return moving;
    }

    QrCorner qr() {
        return qr;
    }

    SignInCard signIn() {
        return signIn;
    }

    String newsText() {
        return news.text();
    }

    String filingId() {
        return model.filing().id();
    }

    void shown() {
        shown(true);
    }

    /// @param typing whether the keyboard goes to the code at once
    void shown(boolean typing) {
        if (model.filing().state() == FilingState.ACCEPTED) {
            context.shell().go(new Go.ReceiptOf(filingId()));
            return;
        }
        input.listen();
        clock.play();
        if (typing) code.focus();
        if (model.unsure()) settle();
        else ask();
    }

    void left() {
        input.stop();
        clock.stop();
        qr.stop();
        moving.stop();
    }

    private void tick() {
        seconds++;
        code.tick();
        moving.tick();
        qr.advise(model.fallbackDue());
        if (busy || signIn.shown() || model.isQuiet()) return;
        if (model.unsure() && seconds % SETTLE_EVERY == 0) settle();
        else if (!model.unsure() && seconds % ASK_EVERY == 0) ask();
    }

    /// Asks for the mail and the challenge; one question at a time.
    private void ask() {
        if (questionOpen || model.filing().state().isSettled()) return;
        questionOpen = true;
        context.jobs().start(model.refresh(), () -> questionOpen = false, this::heard);
    }

    private void heard(Outcome<Challenge> outcome) {
        if (outOfReach && !(outcome instanceof Outcome.Unreachable)) news.clear();
        switch (outcome) {
            case Outcome.Done<Challenge>(var challenge) -> {
                outOfReach = false;
                model.heard(challenge);
                if (challenge.state().isOver()) follow(challenge.challengeId() + challenge.state());
            }
            case Outcome.Refused<Challenge>(var problem) -> {
                outOfReach = false;
                refused(problem, this::ask);
                if (problem.endsTheWait()) follow(problem.type());
            }
            case Outcome.Unreachable<Challenge>(var reason, var mayHaveArrived) -> {
                outOfReach = true;
                news.show(News.unreachable(reason, words));
            }
        }
        draw();
    }

    /// What ended at the gateway, one way or the other, ends here too. Once for each such end: a
    /// gateway that goes on saying so is not asked every few seconds.
    private void follow(String ended) {
        if (busy || followed.equals(ended)) return;
        followed = ended;
        settle();
    }

    /// A proof that comes while something else is asked waits for its turn; the one that is being
    /// checked is not brought twice.
    private void confirm(Proof proof) {
        if (checking.equals(Optional.of(proof))) return;
        news.clear();
        code.busy();
        if (busy) {
            queued = Optional.of(proof);
            return;
        }
        checking = Optional.of(proof);
        run(model.confirm(proof), () -> confirm(proof));
    }

    private void next() {
        if (!busy && withdrawNext) {
            withdraw();
            return;
        }
        if (busy || queued.isEmpty()) return;
        var proof = queued.get();
        queued = Optional.empty();
        if (model.waits()) confirm(proof);
    }

    private void resend() {
        news.clear();
        run(model.resend(), this::resend);
    }

    private void text() {
        news.clear();
        run(model.text(words.locale()), this::text);
    }

    private void withdraw() {
        news.clear();
        withdrawNext = busy;
        run(model.withdraw(), this::withdraw);
    }

    @FXML
    void settle() {
        run(model.settle(), this::settle);
    }

    private void run(Job<Step> job, Runnable again) {
        if (busy) return;
        busy = true;
        context.jobs().start(job, this::ended, step -> answered(step, again));
    }

    /// Whatever came of it, the page can be used again.
    private void ended() {
        busy = false;
        if (checking.isPresent()) code.checked();
        checking = Optional.empty();
        Platform.runLater(this::next);
    }

    private void answered(Step step, Runnable again) {
        model.moved(step);
        outOfReach = step instanceof Step.Unsure;
        if (outOfReach) followed = "";
        switch (step) {
            case Step.Moved moved -> news.clear();
            case Step.Refused(var filing, var problem) -> refused(problem, again);
            default -> news.show(News.of(step, words));
        }
        qr.answered(step);
        if (model.filing().state() == FilingState.ACCEPTED) {
            finished.accept(model.filing());
            return;
        }
        draw();
        if (step instanceof Step.Refused && !signIn.shown() && !model.unsure()) ask();
    }

    /// A session that ended is no fault of the person's: sign in here, then go on by itself.
    private void refused(Problem problem, Runnable again) {
        if (problem.status() == 401) {
            signIn.then(again);
            signIn.show(true);
        } else news.show(News.refused(problem, words));
    }

    private void draw() {
        var over = model.filing().state().isSettled();
        model.filing()
                .provisional()
                .filter(tts -> !over)
                .ifPresentOrElse(this::drawSafe, safe::clear);
        var open = model.filing().state() == FilingState.AWAITING_VERIFICATION;
        NewsBanner.hide(ways, !open);
        NewsBanner.hide(qr.node(), !open);
        NewsBanner.hide(asking, open);
        NewsBanner.hide(askNow, over);
        change.setText(words.say(over ? "desk.receipt.again" : "desk.code.change"));
        NewsBanner.hide(change, !model.changeable());
        NewsBanner.hide(changeHint, over || !model.changeable());
        NewsBanner.hide(now, over);
        NewsBanner.hide(channels.node(), !open);
        NewsBanner.hide(moving.node(), !open || !model.offers("PHONE"));
        NewsBanner.hide(withdrawing.node(), !open);
        drawStanding();
        if (open) {
            code.draw();
            qr.advise(model.fallbackDue());
        } else drawAsking();
    }

    @FXML
    void change() {
        change.setDisable(true);
        context.jobs()
                .start(
                        model.change(),
                        () -> change.setDisable(false),
                        fresh -> context.shell().go(new Go.Wizard(fresh.id())));
    }

    private void drawStanding() {
        var awaited = model.awaited(signIn.shown(), outOfReach);
        now.setText(new WaitingWords(words).now(awaited));
        channels.draw(awaited, model.now());
    }

    private void drawSafe(ProvisionalReceipt tts) {
        safe.show(
                new News(
                        Tone.DONE,
                        words.say("desk.safe.title", words.moment(tts.receivedAt())),
                        words.say(
                                "desk.safe.text",
                                tts.ttsNo(),
                                new WaitingWords(words).everywhere(tts.verifyBy()),
                                words.time(tts.receivedAt()))));
    }

    private void drawAsking() {
        var key = "desk.asking." + model.filing().state();
        askingTitle.setText(words.say(key + ".title"));
        askingText.setText(words.say(key + ".text", model.seal().fingerprint()));
    }
}
