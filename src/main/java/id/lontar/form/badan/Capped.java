package id.lontar.form.badan;

import static id.lontar.form.Places.at;
import static id.lontar.form.badan.CompanyChecks.known;
import static id.lontar.rules.badan.CoretaxCorporate.*;

import id.lontar.form.Finding;
import id.lontar.money.Rupiah;
import id.lontar.rules.Assessment;
import id.lontar.rules.Question;
import id.lontar.rules.Row;
import id.lontar.rules.badan.Facilities;
import id.lontar.rules.badan.Reconciliation1771;

import java.util.stream.Stream;

/// What a facility gives beyond the tax or the income there is: how much of it counts.
///
/// Source: Induk angka 7, 10 dan 16; PMK 153/PMK.010/2020.
final class Capped {
    private Capped() {}

    static Stream<Finding> ofCoretax(Assessment a) {
        return a.known(WORKED).orElse(false)
                ? Stream.of(reductions(a), research(a), loss(a)).flatMap(each -> each)
                : Stream.empty();
    }

    /// The facility of 1771-I number 7 b.
    static Stream<Finding> of1771(Assessment a) {
        var taken = known(a, Reconciliation1771.I_7B);
        return a
                .known(Reconciliation1771.I_8)
                .filter(net -> taken.isPositive() && net.isNegative())
                .map(
                        net ->
                                Finding.warning(
                                        at(Reconciliation1771.FACILITY),
                                        "finding.capped.loss1771",
                                        taken,
                                        net.plus(taken),
                                        net))
                .stream();
    }

    /// Told at the row that goes beyond the tax, and at each after it.
    private static Stream<Finding> reductions(Assessment a) {
        var tax = a.known(L12);
        if (tax.isEmpty() || !said(a, Facilities.REDUCED)) return Stream.empty();
        var sum = Rupiah.ZERO;
        var found = Stream.<Finding>empty();
        for (var row : a.answers().rows(Facilities.REDUCTIONS)) {
            var before = sum;
            var reduction = row.amount(Facilities.REDUCTION);
            sum = sum.plus(reduction);
            if (sum.compareTo(tax.get()) > 0 && reduction.isPositive())
                found = Stream.concat(found, Stream.of(above(row, before, tax.get())));
        }
        return found;
    }

    private static Finding above(Row row, Rupiah before, Rupiah tax) {
        return Finding.warning(
                at(Facilities.REDUCTIONS, row, Facilities.REDUCTION),
                "finding.capped.reduction",
                row.amount(Facilities.REDUCTION),
                tax.minus(before).orZeroIfNegative(),
                tax);
    }

    /// The rest is not lost: part D takes it to next year.
    private static Stream<Finding> research(Assessment a) {
        var next = known(a, Facilities.RESEARCH_NEXT);
        return next.isPositive()
                ? Stream.of(
                        Finding.note(
                                at(Facilities.RESEARCH),
                                "finding.capped.research",
                                known(a, L10),
                                known(a, Facilities.RESEARCH_LEFT),
                                next))
                : Stream.empty();
    }

    private static Stream<Finding> loss(Assessment a) {
        var invested = known(a, Facilities.INVESTMENT_SUM);
        var taken = invested.plus(known(a, Facilities.TRAINING_SUM));
        var net = a.known(L4);
        if (net.isEmpty() || taken.compareTo(net.get().orZeroIfNegative()) <= 0)
            return Stream.empty();
        var table = invested.isPositive() ? Facilities.INVESTMENTS : Facilities.TRAINING;
        return Stream.of(
                Finding.warning(at(table), "finding.capped.loss", taken, net.get(), known(a, L7)));
    }

    private static boolean said(Assessment a, Question<Boolean> gate) {
        return a.answers().get(gate).orElse(false);
    }
}
