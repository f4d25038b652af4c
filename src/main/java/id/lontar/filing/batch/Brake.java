package id.lontar.filing.batch;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Halts a batch between two returns: for a while, or for good. What is under way is brought to its
/// end.
public final class Brake {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private boolean paused;
    private boolean stopped;
    private Optional<String> reason = Optional.empty();

    public void pause() {
        set(() -> paused = true);
    }

    public void goOn() {
        set(() -> paused = false);
    }

    /// By whoever watches.
    public void stop() {
        set(() -> stopped = true);
    }

    /// By a step that sees that no other return can do better. The first reason counts.
    ///
    /// @param reasonKey message key
    void stop(String reasonKey) {
        set(
                () -> {
                    stopped = true;
                    if (reason.isEmpty()) reason = Optional.of(reasonKey);
                });
    }

    public boolean isStopped() {
        lock.lock();
        try {
            return stopped;
        } finally {
            lock.unlock();
        }
    }

    /// Why a step stopped the batch.
    public Optional<String> reason() {
        lock.lock();
        try {
            return reason;
        } finally {
            lock.unlock();
        }
    }

    /// Waits while it is paused.
    ///
    /// @return whether to go on
    boolean goesOn() throws InterruptedException {
        lock.lock();
        try {
            while (paused && !stopped) moved.await();
            return !stopped;
        } finally {
            lock.unlock();
        }
    }

    /// Waits so long, or until it is stopped.
    void rest(Duration time) throws InterruptedException {
        lock.lock();
        try {
            var left = time.toNanos();
            while (left > 0 && !stopped) left = moved.awaitNanos(left);
        } finally {
            lock.unlock();
        }
    }

    private void set(Runnable change) {
        lock.lock();
        try {
            change.run();
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
