package id.lontar.rules;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// What an assessment knows of a line: its value, or what it still waits for.
public sealed interface Answer<T> {
    record Known<T>(T value) implements Answer<T> {}

    /// @param waitsFor questions, and tables that cannot be empty
    record Missing<T>(Set<Source<?>> waitsFor) implements Answer<T> {
        public Missing {
            waitsFor = Set.copyOf(waitsFor);
        }
    }

    default Optional<T> known() {
        return this instanceof Known<T>(var value) ? Optional.of(value) : Optional.empty();
    }

    default <R> Optional<R> map(Function<? super T, ? extends R> f) {
        return known().map(f);
    }
}
