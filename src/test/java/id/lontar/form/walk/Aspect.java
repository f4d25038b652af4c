package id.lontar.form.walk;

import id.lontar.rules.Answers;

import java.util.List;
import java.util.function.UnaryOperator;

/// What can differ from one taxpayer to the next, such as whether books are kept.
record Aspect(String name, List<Case> cases) {
    /// @param brings what a taxpayer in this case has at hand, and nobody else
    record Case(String name, UnaryOperator<Answers> brings) {}

    static Aspect aspect(String name, Case... cases) {
        return new Aspect(name, List.of(cases));
    }

    static Case is(String name, UnaryOperator<Answers> brings) {
        return new Case(name, brings);
    }

    static Case is(String name) {
        return new Case(name, answers -> answers);
    }
}
