package id.lontar.form;

import static id.lontar.form.Places.at;

import id.lontar.rules.Assessment;
import id.lontar.rules.Column;
import id.lontar.rules.Question;
import id.lontar.rules.Table;

import java.util.stream.Stream;

/// Debts of somebody who owns nothing: what was bought with them, or what is left of it, is seldom
/// nothing at all. A card pays for meals and journeys too.
public final class OnlyDebts {
    private static final String CREDIT_CARD = "102";

    private OnlyDebts() {}

    /// @param none the tick that there are no assets
    /// @param code the kind of a debt
    public static Stream<Finding> find(
            Assessment a, Question<Boolean> none, Table debts, Column<String> code) {
        return a.answers().get(none).orElse(false)
                        && a.answers().rows(debts).stream()
                                .filter(row -> row.says(code))
                                .anyMatch(row -> !row.text(code).equals(CREDIT_CARD))
                ? Stream.of(Finding.warning(at(none), "finding.assets.onlyDebts"))
                : Stream.empty();
    }
}
