package id.lontar.form;

import id.lontar.money.Rupiah;
import id.lontar.rules.Assessment;
import id.lontar.rules.op.Personal;

import java.util.Optional;
import java.util.stream.Stream;

/// No employer withholds more than the highest rate of the scale. What others levy on a gross
/// amount (PPh 22 and 23) may come to more than that of a thin profit, so it is only asked about.
public final class TopRate {
    private TopRate() {}

    /// @param withheld by all others; nothing is said until both are known
    /// @param income net, of the year
    public static Stream<Finding> exceeded(
            Assessment a, Place place, Optional<Rupiah> withheld, Optional<Rupiah> income) {
        return withheld.isPresent() && income.isPresent()
                ? exceeded(a, place, withheld.get(), income.get())
                : Stream.empty();
    }

    private static Stream<Finding> exceeded(
            Assessment a, Place place, Rupiah withheld, Rupiah income) {
        if (income.isZero() && withheld.isPositive())
            return Stream.of(Finding.warning(place, "finding.credit.noIncome", withheld));
        if (!income.isPositive()) return Stream.empty();
        if (withheld.compareTo(income) > 0)
            return Stream.of(Finding.warning(place, "finding.credit.aboveNet"));
        var rate = a.law().value(Personal.INCOME_TAX, a.year()).bands().getLast().rate();
        return withheld.compareTo(income.times(rate)) > 0
                ? Stream.of(
                        Finding.warning(
                                place,
                                "finding.credit.aboveRate",
                                withheld,
                                rate.toString(),
                                income))
                : Stream.empty();
    }
}
