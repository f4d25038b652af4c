package id.lontar.rules;

/// A source behind a gate question: while the gate is not open it counts as `closed`, whatever
/// was typed behind it earlier.
///
/// @param gate what opens it, such as "did you have income from abroad?"
public record Gated<T>(Source<T> source, Source<Boolean> gate, T closed) implements Source<T> {
    @Override
    public String id() {
        return source.id();
    }
}
