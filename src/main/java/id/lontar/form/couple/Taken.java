package id.lontar.form.couple;

import id.lontar.rules.Answers;
import id.lontar.rules.Question;

import java.util.Optional;

/// One answer that is taken from the spouse's return.
///
/// @param before what was answered here, when anything was
public record Taken<T>(Question<T> question, Optional<T> before, T now) {
    public boolean changes() {
        return !before.equals(Optional.of(now));
    }

    Answers into(Answers answers) {
        return answers.with(question, now);
    }
}
