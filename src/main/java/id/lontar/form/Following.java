package id.lontar.form;

import id.lontar.rules.Assessment;

import java.util.function.Predicate;

/// A field that is shown by what the return comes to, such as where a refund goes. It comes and
/// goes with the balance while a person types, so the draft keeps its answer; but it counts only
/// while it is shown, and a sealed return without an overpayment asks for none back.
///
/// No rule may read such a field: what it hangs on would hang on it.
public record Following(Predicate<Assessment> outcome) implements Predicate<Assessment> {
    @Override
    public boolean test(Assessment assessment) {
        return outcome.test(assessment);
    }
}
