package id.lontar.ui.frame;

import id.lontar.ui.Door;
import id.lontar.ui.Theme;

import javafx.application.Platform;
import javafx.stage.Stage;

import java.util.concurrent.CountDownLatch;

/// Starts the window and waits until it is closed.
public final class Program {
    private Program() {}

    public static void run(Door door) throws InterruptedException {
        var closed = new CountDownLatch(1);
        Platform.startup(
                () -> {
                    Theme.load();
                    var stage = new Stage();
                    stage.setOnHidden(event -> closed.countDown());
                    new Window(stage, door).open();
                });
        closed.await();
        Platform.exit();
    }
}
