package id.lontar.rules;

/// Thrown by a formula when what was typed is none of the answers the law knows. The line then
/// waits for that question, as if nothing had been typed; the form's checks say what is wrong.
public final class NotAnAnswer extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Question<?> question;

    public NotAnAnswer(Question<?> question) {
        super(question.id(), null, false, false);
        this.question = question;
    }

    Question<?> question() {
        return question;
    }
}
