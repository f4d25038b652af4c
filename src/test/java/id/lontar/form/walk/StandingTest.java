package id.lontar.form.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import id.lontar.form.carry.CarryOver;
import id.lontar.form.carry.Known;
import id.lontar.form.carry.LastReturn;
import id.lontar.rules.Answers;
import id.lontar.rules.Law;
import id.lontar.rules.coretax.Losses;
import id.lontar.tax.TaxYear;

import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.stream.Stream;

/// Carried over and not changed, a return carried over again is itself: what stands at the end of a
/// year opens the next one and stands there still.
class StandingTest {
    private static final Law LAW = Law.shipped();

    static Stream<Named<Taxpayers>> forms() {
        return Stream.of(People1770SS.ALL, People1770S.ALL, People1770.ALL)
                .map(each -> Named.of(each.form.code().code(), each));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aReturnThatNobodyChangesIsCarriedToItself(Taxpayers taxpayers) {
        for (var path : Paths.of(taxpayers, 0)) {
            var once = carry(taxpayers, 2022, carry(taxpayers, 2021, taxpayers.atHand(path)));
            assertFalse(once.values().isEmpty());
            assertEquals(once, carry(taxpayers, 2023, once), path.toString());
        }
    }

    /// What stands behind a gate is only taken along once the gate is answered, and the law after
    /// 2026 is not known: what was carried is laid over the same return, which is carried again.
    /// Only losses move on by themselves.
    @Test
    void soIsACoretaxReturnWithItsGatesAnsweredAgain() {
        for (var path : Paths.of(PeopleCtOp.IN_2025, 0)) {
            if (path.is("business", "loss")) continue;
            var first = withoutLosses(PeopleCtOp.IN_2025.atHand(path));
            var once = carry(PeopleCtOp.IN_2025, 2025, first);
            assertFalse(once.values().isEmpty());
            assertEquals(once, carry(PeopleCtOp.IN_2025, 2025, laid(first, once)), path.toString());
        }
    }

    private static Answers withoutLosses(Answers answers) {
        var tables = new HashMap<>(answers.tables());
        tables.remove(Losses.LOSSES.id());
        return new Answers(answers.values(), tables);
    }

    private static Answers laid(Answers under, Answers over) {
        var values = new HashMap<>(under.values());
        values.putAll(over.values());
        var tables = new HashMap<>(under.tables());
        tables.putAll(over.tables());
        return new Answers(values, tables);
    }

    /// From one year to the next, on the same form.
    private static Answers carry(Taxpayers taxpayers, int year, Answers answers) {
        var form = taxpayers.form;
        var last =
                LastReturn.of(
                        form,
                        form.assess(LAW, new TaxYear(year), answers),
                        LocalDate.of(year + 1, 3, 20));
        return switch (new CarryOver(LAW).carry(last, form, new TaxYear(year + 1), Known.NOTHING)) {
            case CarryOver.Result.Done(var carried) -> carried.answers();
            case CarryOver.Result.Impossible(var key, var arguments) ->
                    throw new AssertionError(key + arguments);
        };
    }
}
