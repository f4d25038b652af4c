package id.lontar.rules;

/// One thing a person answers.
public record Question<T>(String id, Kind<T> kind) implements Source<T> {
    /// For what may be left open: an absent answer counts as `fallback`.
    public Optionally<T> or(T fallback) {
        return new Optionally<>(this, fallback);
    }
}
