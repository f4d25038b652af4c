package id.lontar.filing;

import java.util.function.Function;

/// What came of asking the gateway.
public sealed interface Outcome<T> {
    record Done<T>(T value) implements Outcome<T> {}

    /// The gateway understood and said no.
    record Refused<T>(Problem problem) implements Outcome<T> {}

    /// No usable answer.
    ///
    /// @param reasonKey message key: no network, wrong certificate, time-out ...
    /// @param mayHaveArrived whether the request may have been carried out all the same
    record Unreachable<T>(String reasonKey, boolean mayHaveArrived) implements Outcome<T> {}

    /// Asks on with what was answered.
    @SuppressWarnings("unchecked")
    default <R> Outcome<R> then(Function<T, Outcome<R>> next) {
        return switch (this) {
            case Done<T>(var value) -> next.apply(value);
            case Refused<T> refused -> (Outcome<R>) refused;
            case Unreachable<T> unreachable -> (Outcome<R>) unreachable;
        };
    }

    @SuppressWarnings("unchecked")
    default <R> Outcome<R> map(Function<T, R> f) {
        return switch (this) {
            case Done<T>(var value) -> new Done<>(f.apply(value));
            case Refused<T> refused -> (Outcome<R>) refused;
            case Unreachable<T> unreachable -> (Outcome<R>) unreachable;
        };
    }
}
