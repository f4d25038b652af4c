package id.lontar.form;

import static id.lontar.form.Places.at;

import id.lontar.form.Element.Field;
import id.lontar.money.Rupiah;
import id.lontar.rules.Amendment;
import id.lontar.rules.Assessment;

import java.util.List;
import java.util.stream.Stream;

/// A return that replaces an earlier one: what is asked about that one, and checked (V13).
public final class Replacing {
    private Replacing() {}

    public static final Field NUMBER =
            Field.given(Amendment.NUMBER, "SPT pembetulan ke-").when(Replacing::amends);
    public static final Field PREVIOUS =
            Field.required(Amendment.PREVIOUS_BALANCE, "SPT pembetulan").when(Replacing::amends);
    public static final Field REFUNDED =
            Field.required(Amendment.REFUNDED, "SPT pembetulan").when(Replacing::wasOverpaid);

    public static final Field INTEREST_RATE =
            Field.optional(Amendment.INTEREST_RATE, "UU KUP Pasal 8 ayat (2)")
                    .when(Replacing::amends);

    public static final List<Check> CHECKS =
            List.of((a, today) -> number(a), (a, today) -> alone(a));

    public static boolean amends(Assessment a) {
        return Revised.of(a.answers()) > 0;
    }

    private static boolean wasOverpaid(Assessment a) {
        return amends(a)
                && a.answers()
                        .get(Amendment.PREVIOUS_BALANCE)
                        .filter(Rupiah::isNegative)
                        .isPresent();
    }

    private static Stream<Finding> number(Assessment a) {
        return a
                .answers()
                .get(Amendment.NUMBER)
                .filter(number -> number < 1)
                .map(
                        number ->
                                Finding.error(at(Amendment.NUMBER), "finding.amendment.number")
                                        .repairedBy(
                                                answers -> answers.without(Amendment.NUMBER),
                                                "repair.clear"))
                .stream();
    }

    /// A balance of an earlier return in a return that replaces none.
    private static Stream<Finding> alone(Assessment a) {
        return amends(a) || a.answers().get(Amendment.PREVIOUS_BALANCE).isEmpty()
                ? Stream.empty()
                : Stream.of(
                        Finding.error(at(Amendment.PREVIOUS_BALANCE), "finding.amendment.alone")
                                .repairedBy(
                                        answers -> answers.without(Amendment.PREVIOUS_BALANCE),
                                        "repair.clear"));
    }
}
