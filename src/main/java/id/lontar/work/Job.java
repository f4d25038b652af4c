package id.lontar.work;

/// Slow work that reports where it is and can be told to stop. A job never asks a person anything.
@FunctionalInterface
public interface Job<T> {
    /// @throws InterruptedException when it was cancelled
    T run(Progress progress) throws Exception;
}
