package id.lontar.form.badan;

import static id.lontar.form.Places.at;
import static id.lontar.form.badan.CompanyChecks.known;
import static id.lontar.rules.badan.Accounts.*;

import id.lontar.form.Finding;
import id.lontar.form.Places;
import id.lontar.money.Rupiah;
import id.lontar.rules.Assessment;
import id.lontar.rules.badan.CoretaxCorporate;
import id.lontar.rules.badan.Facilities;
import id.lontar.rules.badan.InterestLimits;

import java.util.Set;
import java.util.stream.Stream;

/// What an attachment works out and only L-1 can add to the income: interest on debt above the
/// limit (L-11B), and a surplus whose time is over (L-14). A row of L-1 does not say what it is
/// adjusted for beyond its code, so one adjustment is never held against both.
///
/// Source: UU PPh Pasal 18 ayat (1), PMK 169/PMK.010/2015; PMK 68/PMK.03/2020.
final class AddedBack {
    /// "Penyesuaian fiskal positif lainnya", and pay to related parties beyond what is fair.
    private static final Set<String> CODES = Set.of("FPO-12", "FPO-04");

    private AddedBack() {}

    static Stream<Finding> find(Assessment a) {
        if (!a.known(CoretaxCorporate.WORKED).orElse(false) || !Adjusted.areExplained(a))
            return Stream.empty();
        var told = told(a);
        var interest = interest(a);
        var surplus = known(a, Facilities.SURPLUS_OVERDUE);
        var left = told.minus(interest).orZeroIfNegative();
        return Stream.concat(
                lacking(interest, told)
                        .map(
                                each ->
                                        Finding.warning(
                                                at(PROFIT),
                                                "finding.l1.interest",
                                                interest,
                                                told,
                                                each)),
                lacking(surplus, left)
                        .map(
                                each ->
                                        Finding.warning(
                                                at(PROFIT),
                                                "finding.l1.surplus",
                                                surplus,
                                                left,
                                                each)));
    }

    private static Stream<Rupiah> lacking(Rupiah wanted, Rupiah told) {
        return Stream.of(wanted.minus(told)).filter(Rupiah::isPositive);
    }

    /// Banks, insurers, financing and infrastructure have no such limit.
    private static Rupiah interest(Assessment a) {
        var free = Places.marked(a, "l1-sectors", "debt", "free");
        var sector = a.answers().get(SECTOR).orElse("");
        return sector.isEmpty() || free.contains(sector)
                ? Rupiah.ZERO
                : known(a, InterestLimits.OVER_DEBT);
    }

    private static Rupiah told(Assessment a) {
        var sum = Rupiah.ZERO;
        for (var row : a.answers().rows(PROFIT))
            if (Adjusted.SIDES.typed(row).anyMatch(CODES::contains))
                sum = sum.plus(row.amount(UP).orZeroIfNegative());
        return sum;
    }
}
