package id.lontar.form.op;

import static id.lontar.form.Places.at;
import static id.lontar.rules.op.Personal.OTHER_AMOUNT;
import static id.lontar.rules.op.Personal.OTHER_INCOME;
import static id.lontar.rules.op.Personal.OTHER_TYPE;
import static id.lontar.rules.op.Personal1770.L15;
import static id.lontar.rules.op.Personal1770.L5;
import static id.lontar.rules.op.Personal1770.L8;

import id.lontar.form.Amounts;
import id.lontar.form.Attached;
import id.lontar.form.Check;
import id.lontar.form.Finding;
import id.lontar.form.MarkedRows;
import id.lontar.form.Places;
import id.lontar.money.Rupiah;
import id.lontar.rules.Assessment;
import id.lontar.rules.op.NextYear;

import java.util.List;
import java.util.stream.Stream;

/// Next year's instalment (line 21).
final class InstalmentChecks {
    private InstalmentChecks() {}

    static final List<Check> ALL =
            List.of(
                    (a, today) -> method(a),
                    (a, today) -> worksheet(a),
                    (a, today) ->
                            Stream.of(
                                            NextYear.IRREGULAR,
                                            NextYear.IRREGULAR_CREDITS,
                                            NextYear.MONTH_TURNOVER)
                                    .flatMap(question -> Amounts.notNegative(a, question)),
                    (a, today) -> irregular(a));

    private static Stream<Finding> method(Assessment a) {
        return a
                .answers()
                .get(NextYear.METHOD)
                .filter(method -> !Places.listed(a, "instalment-methods", method))
                .map(method -> Finding.error(at(NextYear.METHOD), "finding.status.unknown"))
                .stream();
    }

    /// A twelfth is too little when losses lowered this year's tax, and too much when income that
    /// does not come again raised it (UU PPh Pasal 25 ayat (6)).
    private static Stream<Finding> worksheet(Assessment a) {
        var method = a.answers().get(NextYear.METHOD).orElse("");
        if (method.equals("c"))
            return Attached.missing(
                    a, "INSTALMENT", at(NextYear.METHOD), "finding.instalment.file");
        if (!method.equals("a")) return Stream.empty();
        return Stream.concat(
                anew(a.known(L8).orElse(Rupiah.ZERO), "finding.instalment.losses"),
                anew(once(a), "finding.instalment.once"));
    }

    private static Stream<Finding> anew(Rupiah amount, String key) {
        return amount.isPositive()
                ? Stream.of(
                        Finding.warning(at(NextYear.METHOD), key, amount)
                                .repairedBy(
                                        answers -> answers.with(NextYear.METHOD, "c"),
                                        "repair.worksheet"))
                : Stream.empty();
    }

    private static Rupiah once(Assessment a) {
        return new MarkedRows(OTHER_INCOME, OTHER_TYPE, "other-income-types")
                .sum(a, "comes", "once", OTHER_AMOUNT);
    }

    private static Stream<Finding> irregular(Assessment a) {
        var income = a.known(L5).orElse(Rupiah.ZERO).orZeroIfNegative();
        var credits = a.known(L15).orElse(Rupiah.ZERO);
        return Stream.concat(
                a
                        .answers()
                        .get(NextYear.IRREGULAR)
                        .filter(amount -> amount.compareTo(income) > 0)
                        .map(
                                amount ->
                                        Finding.error(
                                                at(NextYear.IRREGULAR),
                                                "finding.instalment.irregular",
                                                income))
                        .stream(),
                a
                        .answers()
                        .get(NextYear.IRREGULAR_CREDITS)
                        .filter(amount -> amount.compareTo(credits) > 0)
                        .map(
                                amount ->
                                        Finding.error(
                                                at(NextYear.IRREGULAR_CREDITS),
                                                "finding.instalment.credits",
                                                credits))
                        .stream());
    }
}
