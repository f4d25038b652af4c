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
        return start(job, then, Progress.NONE);
    }

    public <T> Running start(Job<T> job, Consumer<T> then, Progress progress) {
        var future =
                threads.submit(
                        () -> {
                            try {
                                var result = job.run(progress);
                                Platform.runLater(() -> then.accept(result));
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            } catch (Exception e) {
                                Platform.runLater(() -> failures.accept(e));
                            }
                        });
        return () -> future.cancel(true);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
