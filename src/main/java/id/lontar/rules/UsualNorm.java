package id.lontar.rules;

import id.lontar.money.Rate;
import id.lontar.tax.TaxYear;

/// Between which percentages a norm of net income usually lies. The table of norms is not shipped:
/// what lies outside is asked about.
public record UsualNorm(long from, long to) {
    public static UsualNorm in(Law law, TaxYear year) {
        return new UsualNorm(
                law.number("nppn", "usualFrom", year), law.number("nppn", "usualTo", year));
    }

    public boolean holds(Rate rate) {
        var hundredfold = Math.multiplyExact(rate.numerator(), 100L);
        return hundredfold >= from * rate.denominator() && hundredfold <= to * rate.denominator();
    }
}
