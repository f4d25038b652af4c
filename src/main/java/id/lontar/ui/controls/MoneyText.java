package id.lontar.ui.controls;

import id.lontar.money.Rupiah;

import java.util.Optional;
import java.util.regex.Pattern;

/// Reads an amount the way people write it: `1240000`, `1.240.000`, `1,240,000`,
/// `Rp 1.240.000,00`, `1.240.000,-`. Sen are cut off. What could mean two amounts is not read.
public final class MoneyText {
    private static final Pattern AROUND = Pattern.compile("(?i)^(rp\\.?|idr)|[\\s\\u00a0\\u202f]");
    private static final Pattern DASH = Pattern.compile(",-{1,2}$");
    private static final Pattern PLAIN = Pattern.compile("\\d{1,18}");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}([.,])\\d{3}(\\1\\d{3}){0,4}");
    private static final Pattern SEN = Pattern.compile("(.+)([.,])\\d{1,2}");

    private MoneyText() {}

    public static Optional<Rupiah> parse(String typed) {
        var text = AROUND.matcher(typed.strip()).replaceAll("");
        var negative = text.startsWith("-") || (text.startsWith("(") && text.endsWith(")"));
        if (negative) text = text.replaceAll("^[-(]|\\)$", "");
        text = AROUND.matcher(text).replaceAll("");
        text = DASH.matcher(text).replaceFirst("");
        var sign = negative ? -1 : 1;
        return whole(text).or(() -> Optional.empty()).map(amount -> Rupiah.of(sign * amount));
    }

    private static Optional<Long> whole(String text) {
        if (PLAIN.matcher(text).matches()) return Optional.of(Long.valueOf(text));
        var grouped = GROUPED.matcher(text);
        if (grouped.matches()) return digits(text);
        var sen = SEN.matcher(text);
        if (!sen.matches()) return Optional.empty();
        var before = sen.group(1);
        var sign = sen.group(2);
        var group = GROUPED.matcher(before);
        if (group.matches() && !group.group(1).equals(sign)) return digits(before);
        // `1.24` may be an amount half typed; only a comma is a decimal sign in Indonesian.
        return PLAIN.matcher(before).matches() && (sign.equals(",") || before.length() > 3)
                ? digits(before)
                : Optional.empty();
    }

    private static Optional<Long> digits(String text) {
        return Optional.of(Long.valueOf(text.replaceAll("\\D", "")));
    }
}
