package id.lontar.form.coretax;

import static id.lontar.form.Places.at;
import static id.lontar.form.coretax.Found.open;
import static id.lontar.rules.coretax.Gates.ASK_13A;
import static id.lontar.rules.coretax.Gates.ASK_13B;
import static id.lontar.rules.coretax.Gates.ASK_13C;
import static id.lontar.rules.coretax.Gates.ASK_1B1;
import static id.lontar.rules.coretax.Gates.ASK_1C;

import id.lontar.form.Check;
import id.lontar.form.Finding;
import id.lontar.form.MarkedRows;
import id.lontar.money.Rupiah;
import id.lontar.rules.Assessment;
import id.lontar.rules.coretax.Income;
import id.lontar.rules.coretax.Induk;
import id.lontar.rules.coretax.Losses;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// How next year's instalments are said to be worked out, beside what this year was made of.
///
/// Source: UU PPh Pasal 25 ayat (1), (6); KEP-537/PJ./2000.
final class InstalmentChecks {
    private InstalmentChecks() {}

    static final List<Check> ALL = List.of((a, today) -> regular(a), (a, today) -> none(a));

    /// A share of this year's tax is no measure of the next where losses lowered it or where income
    /// that does not come again raised it.
    private static Stream<Finding> regular(Assessment a) {
        if (!open(a, ASK_13A)) return Stream.empty();
        var losses = a.known(Losses.A_NOW).orElse(Rupiah.ZERO);
        var once = open(a, ASK_1C) ? once(a) : Rupiah.ZERO;
        return Stream.of(
                        ownInstead(losses, "finding.regular.losses"),
                        ownInstead(once, "finding.regular.once"))
                .flatMap(each -> each);
    }

    private static Stream<Finding> ownInstead(Rupiah amount, String key) {
        return amount.isPositive()
                ? Stream.of(
                        Finding.warning(at(ASK_13A), key, amount)
                                .repairedBy(
                                        answers -> answers.with(ASK_13A, false).with(ASK_13B, true),
                                        "repair.worksheet"))
                : Stream.empty();
    }

    private static Rupiah once(Assessment a) {
        return new MarkedRows(Income.OTHER_INCOME, Income.CODE, "other-income-types")
                .sum(a, "comes", "once", Income.NET);
    }

    /// Whoever has a business and answers no to all three pays nothing in advance.
    private static Stream<Finding> none(Assessment a) {
        if (!a.knows(Induk.L9, Induk.L10A)) return Stream.empty();
        var left =
                a.known(Induk.L9)
                        .orElse(Rupiah.ZERO)
                        .minus(a.known(Induk.L10A).orElse(Rupiah.ZERO));
        return Found.warningIf(
                open(a, ASK_1B1)
                        && left.isPositive()
                        && Stream.of(ASK_13A, ASK_13B, ASK_13C)
                                .allMatch(each -> a.answers().get(each).equals(Optional.of(false))),
                at(ASK_13A),
                "finding.regular.none",
                left.shareHalfUp(1, 12));
    }
}
