package id.lontar.ui.desk;

import id.lontar.filing.MovingQr;
import id.lontar.filing.Outcome;
import id.lontar.filing.Problem;
import id.lontar.ui.Context;
import id.lontar.ui.controls.Tone;
import id.lontar.words.Words;
import id.lontar.work.Job;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;

import java.util.function.Consumer;

/// The moving QR of one waiting return: shown on request, another one each second, until a phone
/// has approved what it stands for or its minute is over.
final class MovingCard {
    /// Large enough for a phone held at arm's length.
    private static final int MODULE = 7;

    private final Context context;
    private final Words words;
    private final DeskModel model;
    private final Consumer<Problem> signIn;
    private final Runnable ended;
    private final Parent node;
    private boolean running;
    private boolean asking;
    private String drawn = "";

    @FXML private Label address;
    @FXML private Region shown;
    @FXML private ImageView picture;
    @FXML private Label number;
    @FXML private Button show;
    @FXML private NewsBanner news;

    /// @param signIn told when the session is over
    /// @param ended run when it is no longer shown, whatever became of it
    MovingCard(Context context, DeskModel model, Consumer<Problem> signIn, Runnable ended) {
        this.context = context;
        this.words = context.views().words();
        this.model = model;
        this.signIn = signIn;
        this.ended = ended;
        this.node = context.views().load(this);
    }

    @FXML
    void initialize() {
        context.bench()
                .office()
                .phonePage()
                .ifPresent(page -> address.setText(words.say("desk.moving.address", page)));
        NewsBanner.hide(address, address.getText().isEmpty());
        NewsBanner.hide(shown, true);
    }

    Parent node() {
        return node;
    }

    String newsText() {
        return news.text();
    }

    boolean running() {
        return running;
    }

    /// Also asks for a new one when there was one.
    @FXML
    void show() {
        news.clear();
        ask(model.offerMovingQr());
    }

    /// Once a second, while the page is shown.
    void tick() {
        if (running) ask(model.movingQr());
    }

    void stop() {
        running = false;
        drawn = "";
        picture.setImage(null);
        NewsBanner.hide(shown, true);
        show.setText(words.say("desk.moving.show"));
    }

    private void ask(Job<Outcome<MovingQr>> job) {
        if (asking) return;
        asking = true;
        context.jobs().start(job, () -> asking = false, this::heard);
    }

    private void heard(Outcome<MovingQr> outcome) {
        switch (outcome) {
            case Outcome.Done<MovingQr>(var qr) -> draw(qr);
            case Outcome.Refused<MovingQr>(var problem) -> over(problem);
            case Outcome.Unreachable<MovingQr>(var reason, var mayHaveArrived) -> {
                stop();
                news.show(News.unreachable(reason, words));
            }
        }
    }

    private void draw(MovingQr qr) {
        running = true;
        NewsBanner.hide(shown, false);
        show.setText(words.say("desk.moving.again"));
        if (!qr.text().equals(drawn)) picture.setImage(QrPicture.of(qr.text(), MODULE));
        drawn = qr.text();
        var digits = qr.number();
        number.setText(digits.substring(0, 3) + " " + digits.substring(3));
        var key = qr.seen() ? "desk.moving.seen" : "desk.moving.until";
        var tone = qr.seen() ? Tone.DONE : Tone.ADVICE;
        news.show(new News(tone, "", words.say(key, words.time(qr.until()))));
    }

    /// What ended it may be the approval that was waited for: the page asks.
    private void over(Problem problem) {
        stop();
        if (problem.status() == 401) signIn.accept(problem);
        else {
            news.show(new News(Tone.WAITING, "", words.say("desk.moving.over")));
            ended.run();
        }
    }
}
