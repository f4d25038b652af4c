package id.lontar.ui.cockpit;

import id.lontar.ui.Jobs;
import id.lontar.words.Words;
import id.lontar.work.Job;
import id.lontar.work.Progress;
import id.lontar.work.WholeFile;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// A report being made beside the page: how far it is, and at the end where it lies. The file is
/// written whole or not at all.
final class ReportCard {
    private static final Duration LOOK = Duration.millis(200);

    /// Puts a file in its place, whole or not at all.
    interface Writer {
        Path write(Path to, byte[] content) throws IOException;
    }

    private final Writer writer;
    private final Words words;
    private final Jobs jobs;
    private final VBox box;
    private final Label said = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private final Button cancel = new Button();
    private final Button close = new Button();
    private final Timeline clock = new Timeline(new KeyFrame(LOOK, event -> look()));
    private volatile Optional<At> at = Optional.empty();
    private Optional<Jobs.Running> running = Optional.empty();
    private boolean told;
    private Consumer<String> elsewhere = text -> {};

    private record At(long done, long of, String key) {}

    /// @param file empty when it could not be written there
    private record Saved(Optional<Path> file) {}

    /// @param box to be seen while there is something to tell
    ReportCard(Words words, Jobs jobs, VBox box) {
        this(words, jobs, box, WholeFile::writeOwn);
    }

    ReportCard(Words words, Jobs jobs, VBox box, Writer writer) {
        this.writer = writer;
        this.words = words;
        this.jobs = jobs;
        this.box = box;
        box.getStyleClass().addAll("card", "cockpit-report");
        said.setWrapText(true);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(words.say("cockpit.report.progress"));
        cancel.setText(words.say("cockpit.report.cancel"));
        cancel.setOnAction(event -> running.ifPresent(Jobs.Running::cancel));
        close.setText(words.say("ui.close"));
        close.setOnAction(event -> show(false));
        var line = new FlowPane(12, 6, said, cancel, close);
        line.setAlignment(Pos.CENTER_LEFT);
        box.getChildren().setAll(line, bar);
        clock.setCycleCount(Animation.INDEFINITE);
        show(false);
    }

    boolean isUnderWay() {
        return running.isPresent();
    }

    /// @param content of the file
    void make(Job<byte[]> content, Path to) {
        if (isUnderWay()) return;
        told = false;
        at = Optional.empty();
        underWay(true);
        clock.play();
        running = Optional.of(jobs.start(progress -> saved(content, to), this::ended, this::tell));
        look();
    }

    private Saved saved(Job<byte[]> content, Path to) throws Exception {
        Progress told = (done, of, key) -> at = Optional.of(new At(done, of, key));
        var bytes = content.run(told);
        if (Thread.interrupted()) throw new InterruptedException();
        try {
            return new Saved(Optional.of(writer.write(to, bytes)));
        } catch (IOException e) {
            return new Saved(Optional.empty());
        }
    }

    /// What was cancelled or failed tells nothing more; the latter is told by the frame.
    private void ended() {
        running = Optional.empty();
        clock.stop();
        underWay(false);
        said.setText(words.say("cockpit.report.none"));
    }

    /// The page goes; a report under way is made to its end, which is told where people are then.
    void leave(Consumer<String> say) {
        if (isUnderWay()) elsewhere = say;
    }

    private void tell(Saved saved) {
        told = true;
        var text =
                saved.file()
                        .map(Path::getFileName)
                        .map(name -> words.say("cockpit.report.saved", name.toString()))
                        .orElseGet(() -> words.say("cockpit.report.unwritable"));
        said.setText(text);
        elsewhere.accept(text);
    }

    /// Whether the last one came to its end.
    boolean isTold() {
        return told;
    }

    private void underWay(boolean now) {
        show(true);
        seen(bar, now);
        seen(cancel, now);
        seen(close, !now);
    }

    private void look() {
        said.setText(
                at.map(each -> words.say(each.key(), each.done(), each.of()))
                        .orElseGet(() -> words.say("cockpit.report.begun")));
        bar.setProgress(
                at.filter(each -> each.of() > 0)
                        .map(each -> (double) each.done() / each.of())
                        .orElse(ProgressBar.INDETERMINATE_PROGRESS));
    }

    private void show(boolean shown) {
        seen(box, shown);
    }

    private static void seen(javafx.scene.Node node, boolean seen) {
        node.setVisible(seen);
        node.setManaged(seen);
    }
}
