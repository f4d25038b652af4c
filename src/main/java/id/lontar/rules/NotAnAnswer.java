package id.lontar.rules;

/// Thrown by a formula when what was typed is none of the answers the law knows, or when a list
/// is empty that cannot be. The line then waits for that question or list, as if nothing had been
/// typed; the form's checks say what is wrong.
public final class NotAnAnswer extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Source<?> source;

    public NotAnAnswer(Question<?> question) {
        this((Source<?>) question);
    }

    public NotAnAnswer(Table table) {
        this((Source<?>) table);
    }

    private NotAnAnswer(Source<?> source) {
        super(source.id(), null, false, false);
        this.source = source;
    }

    Source<?> source() {
        return source;
    }
}
