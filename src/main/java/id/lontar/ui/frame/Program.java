package id.lontar.ui.frame;

import id.lontar.ui.Door;
import id.lontar.ui.Look;
import id.lontar.ui.Theme;

import javafx.application.Platform;
import javafx.stage.Stage;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

/// Opens the window and waits until it is closed.
public final class Program {
    private static final Logger LOG = LoggerFactory.getLogger(Program.class);

    private Program() {}

    /// @return false when there is no screen to open it on, or a library for it is missing
    public static boolean run(Door door) throws InterruptedException {
        var closed = new CountDownLatch(1);
        try {
            Platform.startup(() -> open(door, closed));
        } catch (RuntimeException | UnsatisfiedLinkError e) {
            LOG.warn("no window", e);
            return false;
        }
        closed.await();
        Platform.exit();
        return true;
    }

    private static void open(Door door, CountDownLatch closed) {
        Theme.load(Look.of(door.settings().theme()));
        Look.follow(() -> door.settings().theme(), Theme::wear);
        var stage = new Stage();
        stage.setOnHidden(event -> closed.countDown());
        new Window(stage, door).open();
        tellWhenDrawn(stage);
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
