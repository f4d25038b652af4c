package id.lontar.ui.wizard;

import id.lontar.filing.Filing;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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

    /// What waits for a write.
    private record Then(Runnable done, Runnable refused) {}

    private final Writer writer;
    private final Timer timer;
    private final Clock clock;
    private final List<Then> afterwards = new ArrayList<>();
    private SaveState state;
    private Instant safe;
    private @Nullable Filing unsaved;
    private @Nullable Runnable cancelTimer;
    private boolean writing;
    private boolean abandoned;
    private Consumer<SaveState> watcher = _ -> {};
    private Consumer<Filing> written = _ -> {};

    Autosave(Writer writer, Timer timer, Clock clock) {
        this.writer = writer;
        this.timer = timer;
        this.clock = clock;
        safe = clock.instant();
        state = new SaveState.Saved(safe);
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

    /// Writes now, and then runs one of the two: `then` once everything is on disk, `refused` when
    /// the disk says no; saving goes on being tried, but `then` never comes late.
    void flush(Runnable then, Runnable refused) {
        if (isClean()) {
            then.run();
            return;
        }
        afterwards.add(new Then(then, refused));
        write();
    }

    /// Gives up what is not on disk and tries no more.
    void abandon() {
        unsaved = null;
        abandoned = true;
        stopTimer();
    }

    private void write() {
        stopTimer();
        var filing = unsaved;
        if (writing || filing == null) return;
        writing = true;
        unsaved = null;
        if (!(state instanceof SaveState.Failed)) become(new SaveState.Saving());
        writer.write(filing, this::done, cause -> failed(filing, cause));
    }

    private void done(Filing filing) {
        writing = false;
        written.accept(filing);
        safe = clock.instant();
        become(new SaveState.Saved(safe));
        if (unsaved != null) {
            if (afterwards.isEmpty()) changed(unsaved);
            else write();
            return;
        }
        var waiting = List.copyOf(afterwards);
        afterwards.clear();
        waiting.forEach(each -> each.done().run());
    }

    private void failed(Filing filing, Throwable cause) {
        writing = false;
        if (abandoned) return;
        if (unsaved == null) unsaved = filing;
        var waiting = List.copyOf(afterwards);
        afterwards.clear();
        become(new SaveState.Failed(cause, safe, clock.instant()));
        stopTimer();
        cancelTimer = timer.after(RETRY, this::write);
        waiting.forEach(each -> each.refused().run());
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
