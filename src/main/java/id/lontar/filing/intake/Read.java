package id.lontar.filing.intake;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What one cell says: a value, or flaws that stand before it, or a value with something to note.
record Read<T>(Optional<T> value, List<Flaw> flaws) {
    static <T> Read<T> value(T value) {
        return new Read<>(Optional.of(value), List.of());
    }

    static <T> Read<T> flaw(Flaw flaw) {
        return new Read<>(Optional.empty(), List.of(flaw));
    }

    static <T> Read<T> nothing() {
        return new Read<>(Optional.empty(), List.of());
    }

    Read<T> noting(Flaw flaw) {
        return new Read<>(value, Stream.concat(flaws.stream(), Stream.of(flaw)).toList());
    }
}
