package id.lontar.ui.wizard;

import javafx.animation.PauseTransition;

import java.time.Duration;

/// Timers of the window's own thread.
final class FxTimer implements Autosave.Timer {
    @Override
    public Runnable after(Duration delay, Runnable task) {
        var pause = new PauseTransition(javafx.util.Duration.millis((double) delay.toMillis()));
        pause.setOnFinished(event -> task.run());
        pause.play();
        return pause::stop;
    }
}
