package id.lontar.form;

import static id.lontar.form.Places.at;

import id.lontar.rules.Assessment;
import id.lontar.rules.Question;
import id.lontar.rules.Table;

import java.util.stream.Stream;

/// A list beside a tick that there is nothing to list: one of the two is needed, and both
/// contradict each other.
public final class NothingListed {
    private NothingListed() {}

    /// @param name of the messages `finding.NAME.answer` and `finding.NAME.noneButRows`
    public static Stream<Finding> check(
            Assessment a, Table table, Question<Boolean> none, String name) {
        var ticked = a.answers().get(none).orElse(false);
        var rows = !a.answers().rows(table).isEmpty();
        if (ticked && rows)
            return Stream.of(
                    Finding.error(at(none), "finding." + name + ".noneButRows")
                            .repairedBy(answers -> answers.without(none), "repair.untick"));
        return ticked || rows
                ? Stream.empty()
                : Stream.of(Finding.needed(at(table), "finding." + name + ".answer"));
    }
}
