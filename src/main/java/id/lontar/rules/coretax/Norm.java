package id.lontar.rules.coretax;

import static id.lontar.rules.Rule.line;
import static id.lontar.rules.coretax.Ask.rows;

import id.lontar.money.Rate;
import id.lontar.money.Rupiah;
import id.lontar.rules.Law;
import id.lontar.rules.Line;
import id.lontar.rules.Row;
import id.lontar.rules.Rule;
import id.lontar.tax.TaxYear;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// L-3A-4 part A: net income by the norm, turnover of each activity times its percentage.
///
/// Source: PER-11/PJ/2025, lampiran 3A-4; PER-17/PJ/2015.
public final class Norm {
    private Norm() {}

    public static final Line<Rupiah> NET = new Line<>("L-3A-4.A");

    private static final Pattern PERCENT =
            Pattern.compile("([0-9]{1,3})(?:[.,]([0-9]{1,2}))?\\s*%?");
    private static final long HUNDRED_PERCENT = 10_000;

    static final List<Rule<?>> RULES =
            List.of(
                    line(NET)
                            .reads(
                                    rows(Turnover.NORM_USERS, Gates.OPEN_NORM),
                                    Instalments.FROM,
                                    Instalments.UNTIL)
                            .is(Norm::net)
                            .by("Lampiran 3A-4 bagian A; UU PPh Pasal 14 ayat (2)")
                            .corrected(2));

    private static Rupiah net(List<Row> rows, int from, int until) {
        var said = Row.saying(Turnover.saying(rows, from, until), Turnover.NORM);
        return Rupiah.sum(said.stream().map(row -> net(row)).toList());
    }

    /// Turnover times the norm, half a rupiah up; nothing while the norm is not a percentage.
    public static Rupiah net(Row row) {
        var turnover = Turnover.year(row).orZeroIfNegative();
        return percent(row.text(Turnover.NORM))
                .map(rate -> turnover.shareHalfUp(rate.numerator(), rate.denominator()))
                .orElse(Rupiah.ZERO);
    }

    /// Above 0 and at most 100, with two decimals at most; a comma or a point.
    public static Optional<Rate> percent(String typed) {
        var match = PERCENT.matcher(typed.strip());
        if (!match.matches()) return Optional.empty();
        var decimals = match.group(2) == null ? "00" : (match.group(2) + "0").substring(0, 2);
        var hundredths = Long.parseLong(match.group(1)) * 100 + Long.parseLong(decimals);
        return hundredths > 0 && hundredths <= HUNDRED_PERCENT
                ? Optional.of(new Rate(hundredths, HUNDRED_PERCENT))
                : Optional.empty();
    }

    /// Turnover below this may use the norm.
    public static Rupiah below(Law law, TaxYear year) {
        return law.amount("nppn", "below", year);
    }
}
