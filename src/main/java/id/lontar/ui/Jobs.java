package id.lontar.ui;

import id.lontar.work.Job;
import id.lontar.work.Progress;

import javafx.application.Platform;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/// Runs slow work beside the window and brings what came of it back. The only place that changes
/// threads. Once it is closed the window is gone: nothing more starts, and what still came of a job
/// is handed to nobody.
public final class Jobs implements AutoCloseable {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Consumer<Throwable> failures;

    /// @param failures where every failure goes, on the window's thread
    public Jobs(Consumer<Throwable> failures) {
        this.failures = failures;
    }

    /// A job under way.
    @FunctionalInterface
    public interface Running {
        /// Interrupts it.
        void cancel();
    }

    public <T> Running start(Job<T> job, Consumer<T> then) {
        return start(job, () -> {}, then, Progress.NONE);
    }

    /// @param ended run on the window's thread when the job is over, before what came of it is
    ///     handed on, and just so when nothing came of it: a failure, an interruption. Here a page
    ///     makes itself usable again
    public <T> Running start(Job<T> job, Runnable ended, Consumer<T> then) {
        return start(job, ended, then, Progress.NONE);
    }

    public <T> Running start(Job<T> job, Runnable ended, Consumer<T> then, Progress progress) {
        try {
            var future = threads.submit(() -> run(job, ended, then, progress));
            return () -> future.cancel(true);
        } catch (RejectedExecutionException closed) {
            return () -> {};
        }
    }

    private <T> void run(Job<T> job, Runnable ended, Consumer<T> then, Progress progress) {
        var end = end(job, then, progress);
        Platform.runLater(
                () -> {
                    if (threads.isShutdown()) return;
                    try {
                        ended.run();
                    } finally {
                        end.run();
                    }
                });
    }

    private <T> Runnable end(Job<T> job, Consumer<T> then, Progress progress) {
        try {
            var result = job.run(progress);
            return () -> then.accept(result);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return () -> {};
        } catch (Throwable e) {
            return () -> failures.accept(e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
