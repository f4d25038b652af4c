package id.lontar.form.op;

import static id.lontar.form.Places.at;
import static id.lontar.rules.op.Personal.CREDITS;
import static id.lontar.rules.op.Personal.CREDIT_TYPE;
import static id.lontar.rules.op.Personal1770.ABROAD;

import id.lontar.form.Amounts;
import id.lontar.form.Attached;
import id.lontar.form.Check;
import id.lontar.form.Finding;
import id.lontar.money.Rupiah;
import id.lontar.rules.Assessment;
import id.lontar.rules.Row;
import id.lontar.rules.op.Abroad;

import java.util.List;
import java.util.stream.Stream;

/// Income from abroad and the tax paid there.
final class AbroadChecks {
    private AbroadChecks() {}

    static final List<Check> ALL =
            List.of(
                    (a, today) ->
                            a.answers().rows(Abroad.INCOME).stream().flatMap(AbroadChecks::row),
                    (a, today) -> counted(a),
                    (a, today) -> slips(a),
                    (a, today) ->
                            a.answers().rows(Abroad.INCOME).isEmpty()
                                    ? Stream.empty()
                                    : Attached.missing(
                                            a,
                                            "FOREIGN",
                                            at(Abroad.INCOME),
                                            "finding.foreign.attach"));

    private static Stream<Finding> row(Row row) {
        var odd =
                row.says(Abroad.NET)
                                && row.amount(Abroad.TAX)
                                                .compareTo(
                                                        row.amount(Abroad.NET).orZeroIfNegative())
                                        > 0
                        ? Stream.of(
                                Finding.warning(
                                        at(Abroad.INCOME, row, Abroad.TAX),
                                        "finding.abroad.taxAboveNet"))
                        : Stream.<Finding>empty();
        return Stream.of(
                        Amounts.noLossAbroad(Abroad.INCOME, row, Abroad.NET),
                        odd,
                        Amounts.notNegative(Abroad.INCOME, row, Abroad.TAX))
                .flatMap(each -> each);
    }

    private static Stream<Finding> counted(Assessment a) {
        var paid = a.known(Abroad.PAID).orElse(Rupiah.ZERO);
        var credit = a.known(Abroad.CREDIT).orElse(paid);
        return credit.compareTo(paid) < 0
                ? Stream.of(
                        Finding.warning(at(Abroad.INCOME), "finding.abroad.limit", credit, paid))
                : Stream.empty();
    }

    /// The income from abroad brings its credit by itself; a slip would count it twice.
    private static Stream<Finding> slips(Assessment a) {
        return a.answers().rows(CREDITS).stream()
                .filter(row -> row.text(CREDIT_TYPE).equals(ABROAD))
                .map(
                        row ->
                                Finding.error(at(CREDITS, row, CREDIT_TYPE), "finding.abroad.slip")
                                        .repairedBy(
                                                answers -> answers.withoutRow(CREDITS, row.key()),
                                                "repair.removeRow"));
    }
}
