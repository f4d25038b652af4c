package id.lontar.money;

import java.math.BigInteger;
import java.util.Collection;

/// A whole number of rupiah, negative allowed. Sen do not exist here: they are cut before they
/// arrive.
public record Rupiah(long amount) implements Comparable<Rupiah> {
    public static final Rupiah ZERO = new Rupiah(0);

    public static Rupiah of(long amount) {
        return amount == 0 ? ZERO : new Rupiah(amount);
    }

    public static Rupiah sum(Collection<Rupiah> amounts) {
        var total = 0L;
        for (var each : amounts) total = Math.addExact(total, each.amount);
        return of(total);
    }

    public Rupiah plus(Rupiah other) {
        return of(Math.addExact(amount, other.amount));
    }

    public Rupiah minus(Rupiah other) {
        return of(Math.subtractExact(amount, other.amount));
    }

    public Rupiah orZeroIfNegative() {
        return amount < 0 ? ZERO : this;
    }

    public Rupiah min(Rupiah other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Rupiah max(Rupiah other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /// The largest multiple of `unit` that is not above this amount.
    public Rupiah roundedDownTo(long unit) {
        return of(Math.floorDiv(amount, unit) * unit);
    }

    /// This amount times a rate, sen cut off (towards zero).
    public Rupiah times(Rate rate) {
        return share(rate.numerator(), rate.denominator());
    }

    /// This amount times `part / whole`, sen cut off (towards zero). Exact for any `long`s.
    ///
    /// @throws ArithmeticException when `whole` is zero or the result leaves the range of `long`
    public Rupiah share(long part, long whole) {
        return of(product(part).divide(BigInteger.valueOf(whole)).longValueExact());
    }

    /// This amount times `part / whole`, half a rupiah rounded up. For amounts that are not
    /// negative.
    public Rupiah shareHalfUp(long part, long whole) {
        var twice = product(part).shiftLeft(1).add(BigInteger.valueOf(whole));
        return of(twice.divide(BigInteger.valueOf(whole).shiftLeft(1)).longValueExact());
    }

    public boolean isZero() {
        return amount == 0;
    }

    public boolean isPositive() {
        return amount > 0;
    }

    public boolean isNegative() {
        return amount < 0;
    }

    private BigInteger product(long factor) {
        return BigInteger.valueOf(amount).multiply(BigInteger.valueOf(factor));
    }

    @Override
    public int compareTo(Rupiah other) {
        return Long.compare(amount, other.amount);
    }

    /// Grouped the Indonesian way, without a currency sign: `1.240.000`, `-500`.
    @Override
    public String toString() {
        var digits = Long.toString(Math.abs(amount));
        if (amount == Long.MIN_VALUE) digits = digits.substring(1);
        var grouped = new StringBuilder(digits);
        for (var at = digits.length() - 3; at > 0; at -= 3) grouped.insert(at, '.');
        return amount < 0 ? "-" + grouped : grouped.toString();
    }
}
