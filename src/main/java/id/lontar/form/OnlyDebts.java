package id.lontar.form;

import static id.lontar.form.Places.at;

import id.lontar.rules.Assessment;
import id.lontar.rules.Question;
import id.lontar.rules.Table;

import java.util.stream.Stream;

/// Debts of somebody who owns nothing: what was bought with them, or what is left of it, is seldom
/// nothing at all.
public final class OnlyDebts {
    private OnlyDebts() {}

    /// @param none the tick that there are no assets
    public static Stream<Finding> find(Assessment a, Question<Boolean> none, Table debts) {
        return a.answers().get(none).orElse(false) && !a.answers().rows(debts).isEmpty()
                ? Stream.of(Finding.warning(at(none), "finding.assets.onlyDebts"))
                : Stream.empty();
    }
}
