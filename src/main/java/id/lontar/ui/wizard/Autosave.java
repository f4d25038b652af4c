package id.lontar.ui.wizard;

import id.lontar.filing.Filing;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Brings a return to disk soon after a change, one write at a time, and again when a write failed.
/// Used on one thread; only [Writer] may leave it.
final class Autosave {
    /// From the first unsaved keystroke, so that even somebody who never pauses is saved.
    static final Duration DELAY = Duration.ofMillis(900);

    static final Duration RETRY = Duration.ofSeconds(5);

    @FunctionalInterface
    interface Timer {
        /// @return cancels it
        Runnable after(Duration delay, Runnable task);
    }

    @FunctionalInterface
    interface Writer {
        /// Calls back, on the caller's thread, with what was written or why it was not.
        void write(Filing filing, Consumer<Filing> done, Consumer<Throwable> failed);
    }

    private final Writer writer;
    private final Timer timer;
    private final Clock clock;
    private final List<Runnable> afterwards = new ArrayList<>();
    private SaveState state;
    private @Nullable Filing unsaved;
    private @Nullable Runnable cancelTimer;
    private boolean writing;
    private Consumer<SaveState> watcher = _ -> {};
    private Consumer<Filing> written = _ -> {};

    Autosave(Writer writer, Timer timer, Clock clock) {
        this.writer = writer;
        this.timer = timer;
        this.clock = clock;
        state = new SaveState.Saved(clock.instant());
    }

    /// @param written told what came to stand on disk
    void watch(Consumer<SaveState> watcher, Consumer<Filing> written) {
        this.watcher = watcher;
        this.written = written;
    }

    SaveState state() {
        return state;
    }

    boolean isClean() {
        return unsaved == null && !writing;
    }

    void changed(Filing filing) {
        unsaved = filing;
        if (!writing && !(state instanceof SaveState.Failed)) become(new SaveState.Waiting());
        if (cancelTimer == null && !writing) cancelTimer = timer.after(DELAY, this::write);
    }

    /// Writes now; `then` runs once everything is on disk, and never when the write fails.
    void flush(Runnable then) {
        if (isClean()) {
            then.run();
            return;
        }
        afterwards.add(then);
        write();
    }

    private void write() {
        stopTimer();
        var filing = unsaved;
        if (writing || filing == null) return;
        writing = true;
        unsaved = null;
        become(new SaveState.Saving());
        writer.write(filing, this::done, cause -> failed(filing, cause));
    }

    private void done(Filing filing) {
        writing = false;
        written.accept(filing);
        become(new SaveState.Saved(clock.instant()));
        if (unsaved != null) {
            if (afterwards.isEmpty()) changed(unsaved);
            else write();
            return;
        }
        var waiting = List.copyOf(afterwards);
        afterwards.clear();
        waiting.forEach(Runnable::run);
    }

    private void failed(Filing filing, Throwable cause) {
        writing = false;
        if (unsaved == null) unsaved = filing;
        afterwards.clear();
        become(new SaveState.Failed(cause));
        stopTimer();
        cancelTimer = timer.after(RETRY, this::write);
    }

    private void stopTimer() {
        if (cancelTimer != null) cancelTimer.run();
        cancelTimer = null;
    }

    private void become(SaveState next) {
        state = next;
        watcher.accept(next);
    }
}
