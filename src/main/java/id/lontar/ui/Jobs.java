package id.lontar.ui;

import id.lontar.work.Job;
import id.lontar.work.Progress;

import javafx.application.Platform;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/// Runs slow work beside the window and brings what came of it back. The only place that changes
/// threads.
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
        var future =
                threads.submit(
                        () -> {
                            var end = end(job, then, progress);
                            Platform.runLater(
                                    () -> {
                                        try {
                                            ended.run();
                                        } finally {
                                            end.run();
                                        }
                                    });
                        });
        return () -> future.cancel(true);
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
