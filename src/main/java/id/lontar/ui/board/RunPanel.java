package id.lontar.ui.board;

import id.lontar.ui.Context;
import id.lontar.ui.Go;
import id.lontar.words.Words;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// How the batch of this window stands: how far, how fast, how long still; pause and cancel; and
/// at the end what needs somebody.
final class RunPanel {
    private static final Duration LOOK = Duration.millis(250);

    private final Context context;
    private final Runs runs;
    private final Words words;
    private final Runnable moved;
    private final Runnable everyLook;
    private final Label title = new Label();
    private final Label text = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private final Button pause = new Button();
    private final Button cancel = new Button();
    private final Hyperlink notes = new Hyperlink();
    private final Button close = new Button();
    private final VBox box;
    private final Timeline clock;
    private boolean wasUnderWay;
    private int looks;

    /// @param moved run now and then while a batch is under way, and when it is over
    /// @param everyLook run several times a second while the page is seen
    RunPanel(Context context, Runs runs, Runnable moved, Runnable everyLook) {
        this.context = context;
        this.runs = runs;
        this.words = context.views().words();
        this.moved = moved;
        this.everyLook = everyLook;
        title.getStyleClass().add("strong");
        cancel.setText(words.say("board.run.cancel"));
        close.setText(words.say("ui.close"));
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(words.say("board.run.progress"));
        pause.setOnAction(event -> pause());
        cancel.setOnAction(event -> runs.current().ifPresent(Runs.Run::cancel));
        notes.setOnAction(event -> showNotes());
        close.setOnAction(
                event -> {
                    runs.putAway();
                    look();
                });
        var line = new FlowPane(12, 6, title, text, pause, cancel, notes, close);
        line.setAlignment(Pos.CENTER_LEFT);
        box = new VBox(6, line, bar);
        box.getStyleClass().addAll("card", "run-panel");
        clock = new Timeline(new KeyFrame(LOOK, event -> tick()));
        clock.setCycleCount(Animation.INDEFINITE);
        look();
    }

    Node node() {
        return box;
    }

    /// While the page is seen.
    void follow() {
        wasUnderWay = runs.isUnderWay();
        look();
        clock.play();
    }

    void rest() {
        clock.stop();
    }

    private void tick() {
        if (box.getScene() == null) return;
        look();
        everyLook.run();
        var underWay = runs.isUnderWay();
        if (wasUnderWay && (!underWay || ++looks % 12 == 0)) moved.run();
        wasUnderWay = underWay;
    }

    void look() {
        seen(box, runs.current().isPresent());
        runs.current().ifPresent(this::show);
    }

    private void show(Runs.Run run) {
        var pulse = run.pulse();
        var over = run.tally().isPresent();
        bar.setProgress(pulse.of() == 0 ? 1 : (double) pulse.done() / pulse.of());
        title.setText(
                words.say(
                        over ? "board.run.over" : run.isPaused() ? "board.run.paused" : "board.run",
                        words.say("board.deed." + run.deed().key()),
                        pulse.done(),
                        pulse.of()));
        text.setText(over ? ended(run) : left(run));
        pause.setText(words.say(run.isPaused() ? "board.run.goOn" : "board.run.pause"));
        seen(bar, !over);
        seen(pause, !over);
        seen(cancel, !over);
        seen(close, over);
        var told = run.notes().size();
        seen(notes, told > 0);
        notes.setText(words.say("board.run.notes", told));
    }

    private String left(Runs.Run run) {
        var pulse = run.pulse();
        if (run.isPaused()) return words.say("board.run.safe");
        return pulse.remaining()
                .map(
                        time ->
                                words.say(
                                        "board.run.left",
                                        Math.round(pulse.perMinute()),
                                        time.toMinutes() > 0
                                                ? words.say(
                                                        "board.run.minutes", time.toMinutes() + 1)
                                                : words.say(
                                                        "board.run.seconds",
                                                        Math.max(1, time.toSeconds()))))
                .orElseGet(() -> words.say("board.run.begun"));
    }

    private String ended(Runs.Run run) {
        var tally = run.tally().orElseThrow();
        var said =
                words.say(
                        "board.run.tally",
                        tally.done(),
                        tally.attention(),
                        tally.waits(),
                        tally.left());
        return tally.reasonKey().map(key -> said + " " + words.say(key)).orElse(said);
    }

    private void pause() {
        runs.current()
                .ifPresent(
                        run -> {
                            if (run.isPaused()) run.goOn();
                            else run.pause();
                        });
        look();
    }

    private void showNotes() {
        var column = new VBox(10);
        var heading = new Label(words.say("board.run.notes.title"));
        heading.getStyleClass().add("section-title");
        column.getChildren().add(heading);
        for (var note : runs.current().map(Runs.Run::notes).orElse(java.util.List.of()))
            column.getChildren().add(note(note));
        var shut = new Button(words.say("ui.close"));
        shut.setOnAction(event -> context.shell().closeDrawer());
        column.getChildren().add(shut);
        context.shell().openDrawer(column);
        shut.requestFocus();
    }

    private Node note(Runs.Note note) {
        var open = new Hyperlink(note.name().isBlank() ? words.say("board.nameless") : note.name());
        open.setOnAction(
                event -> {
                    context.shell().closeDrawer();
                    context.jobs()
                            .start(
                                    progress -> context.bench().cabinet().filing(note.filingId()),
                                    found ->
                                            found.ifPresent(
                                                    filing -> context.shell().go(place(filing))));
                });
        var said = new Label(note.said());
        said.setWrapText(true);
        said.getStyleClass().add(note.waits() ? "muted" : "red");
        return new VBox(2, open, said);
    }

    private static Go place(id.lontar.filing.Filing filing) {
        return id.lontar.ui.home.NextStep.of(filing).place();
    }

    private static void seen(Node node, boolean seen) {
        node.setVisible(seen);
        node.setManaged(seen);
    }
}
