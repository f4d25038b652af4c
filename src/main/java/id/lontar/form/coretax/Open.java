package id.lontar.form.coretax;

import id.lontar.form.Gate;
import id.lontar.rules.Assessment;
import id.lontar.rules.Question;
import id.lontar.rules.Source;

import java.util.List;
import java.util.function.Predicate;

/// When pages and parts of pages are there.
final class Open {
    private Open() {}

    static Gate on(Source<Boolean> gate) {
        return new Gate(gate);
    }

    /// A page that holds several parts is there as soon as one of its gates is open.
    static Predicate<Assessment> onAny(List<? extends Source<Boolean>> gates) {
        return assessment -> gates.stream().anyMatch(each -> on(each).test(assessment));
    }

    /// What is asked only while another answer has this value.
    static Predicate<Assessment> whenIs(Question<String> question, String value) {
        return assessment -> assessment.known(question).filter(value::equals).isPresent();
    }
}
