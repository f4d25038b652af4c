package id.lontar.form;

import id.lontar.rules.Assessment;
import id.lontar.rules.Source;

import java.util.function.Predicate;

/// A page or element is shown while its gate question is answered with yes. What stands behind a
/// closed gate does not count: the rules read it [behind][id.lontar.rules.Gated] the same source,
/// and its findings are dropped.
public record Gate(Source<Boolean> source) implements Predicate<Assessment> {
    @Override
    public boolean test(Assessment assessment) {
        return assessment.known(source).orElse(false);
    }
}
