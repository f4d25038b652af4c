package id.lontar.rules;

/// A question that may stay unanswered, with what silence then means.
public record Optionally<T>(Question<T> question, T fallback) implements Source<T> {
    @Override
    public String id() {
        return question.id();
    }
}
