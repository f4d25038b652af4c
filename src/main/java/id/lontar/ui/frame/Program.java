package id.lontar.ui.frame;

import id.lontar.ui.Door;
import id.lontar.ui.Theme;

import javafx.application.Platform;
import javafx.stage.Stage;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

/// Starts the window and waits until it is closed.
public final class Program {
    private static final Logger LOG = LoggerFactory.getLogger(Program.class);

    private Program() {}

    public static void run(Door door) throws InterruptedException {
        var closed = new CountDownLatch(1);
        Platform.startup(
                () -> {
                    Theme.load();
                    var stage = new Stage();
                    stage.setOnHidden(event -> closed.countDown());
                    new Window(stage, door).open();
                    tellWhenDrawn(stage);
                });
        closed.await();
        Platform.exit();
    }

    /// One line of the log says how long a person waited for the first page; `measure.sh` reads it.
    private static void tellWhenDrawn(Stage stage) {
        var scene = stage.getScene();
        var once = new AtomicReference<Runnable>();
        once.set(
                () -> {
                    scene.removePostLayoutPulseListener(once.get());
                    Platform.runLater(() -> LOG.info("first page after {} ms", sinceStart()));
                });
        scene.addPostLayoutPulseListener(once.get());
    }

    private static long sinceStart() {
        return ProcessHandle.current()
                .info()
                .startInstant()
                .map(start -> Duration.between(start, Instant.now()).toMillis())
                .orElse(-1L);
    }
}
