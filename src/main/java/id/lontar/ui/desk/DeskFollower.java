package id.lontar.ui.desk;

import id.lontar.filing.Vigil;
import id.lontar.filing.Vigil.Happening;
import id.lontar.ui.Context;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

import java.util.List;
import java.util.function.IntConsumer;

/// Keeps asking about what waits for as long as the window is open, whatever page is shown.
public final class DeskFollower {
    private static final Duration EVERY = Duration.seconds(5);

    /// Rounds left out after one that failed, so that a broken store is not told of every time.
    private static final int AFTER_A_FAILURE = 24;

    private final Context context;
    private final Vigil vigil;
    private final IntConsumer waiting;
    private final Bell bell;
    private final Timeline clock;
    private boolean asking;
    private int leftOut;

    /// @param waiting told how many wait
    /// @param bell rung for what is worth telling
    public DeskFollower(Context context, IntConsumer waiting, Bell bell) {
        this.context = context;
        this.vigil = context.bench().journey().vigil();
        this.waiting = waiting;
        this.bell = bell;
        this.clock = new Timeline(new KeyFrame(EVERY, tick -> round()));
        clock.setCycleCount(Animation.INDEFINITE);
    }

    public void start() {
        clock.play();
    }

    public void stop() {
        clock.stop();
    }

    void round() {
        if (asking || leftOut-- > 0) return;
        leftOut = 0;
        asking = true;
        context.jobs().start(progress -> vigil.round(), this::ended, this::heard);
    }

    private void ended() {
        asking = false;
        leftOut = AFTER_A_FAILURE;
    }

    private void heard(List<Happening> happened) {
        leftOut = 0;
        waiting.accept(vigil.all().size());
        for (var each : happened) tell(each);
    }

    private void tell(Happening each) {
        var of = each.filing().taxReturn();
        var words = context.views().words();
        var text =
                words.say(
                        "desk.happening." + each.kind(),
                        of.form() + " " + of.year(),
                        each.filing().counted().orElseThrow().fingerprint());
        context.shell().say(text);
        var title = words.say("desk.notice." + each.kind());
        context.jobs().start(progress -> bell.ring(title, text), rung -> {});
    }
}
