package id.lontar.money;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/// An exact rate, such as 5 % or 0.5 %, as a fraction of whole numbers.
public record Rate(long numerator, long denominator) {
    private static final Pattern TYPED = Pattern.compile("[0-9]{1,2}([.,][0-9]{1,4})?");

    public Rate {
        if (denominator <= 0) throw new IllegalArgumentException("denominator " + denominator);
    }

    public static Rate percent(long percent) {
        return new Rate(percent, 100);
    }

    /// Reads `5%`, `0.5%`.
    public static Rate parse(String text) {
        if (!text.endsWith("%")) throw new IllegalArgumentException("a rate ends in %: " + text);
        var percent = new BigDecimal(text.substring(0, text.length() - 1).strip());
        var scale = Math.max(0, percent.scale());
        var power = BigDecimal.TEN.pow(scale).longValueExact();
        return new Rate(
                percent.movePointRight(scale).longValueExact(), Math.multiplyExact(100, power));
    }

    /// Reads per cent as people type it, such as `7,5`; empty when it is none, or is 100 or more.
    public static Optional<Rate> typed(String percent) {
        return TYPED.matcher(percent).matches()
                ? Optional.of(parse(percent.replace(',', '.') + "%"))
                : Optional.empty();
    }

    @Override
    public String toString() {
        var percent =
                BigDecimal.valueOf(numerator)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(denominator));
        return percent.stripTrailingZeros().toPlainString().replace('.', ',') + " %";
    }
}
