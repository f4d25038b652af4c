package id.lontar.form;

import id.lontar.money.Rupiah;
import id.lontar.rules.Assessment;
import id.lontar.rules.Column;
import id.lontar.rules.Row;

import java.util.stream.Stream;

/// Tax that the government bears lowers what is owed and is never paid back: what it leaves over is
/// no overpayment.
///
/// Source: PER-11/PJ/2025 Pasal 128 ayat (1) huruf b and ayat (2), by two accounts of its text.
public final class BorneByGovernment {
    private static final String MARK = "of";
    private static final String BORNE = "borne";

    private BorneByGovernment() {}

    /// Whether a slip tells of such tax.
    public static boolean is(Assessment a, MarkedRows slips, Row slip) {
        return slips.has(a, slip, MARK, BORNE);
    }

    /// What such slips come to.
    public static Rupiah among(Assessment a, MarkedRows slips, Column<Rupiah> amount) {
        return slips.sum(a, MARK, BORNE, amount);
    }

    /// @param borne tax borne by the government among the credits
    /// @param balance of the return, below zero where it is overpaid
    public static Stream<Finding> find(Place place, Rupiah borne, Rupiah balance) {
        if (!borne.isPositive() || !balance.isNegative()) return Stream.empty();
        var over = Rupiah.ZERO.minus(balance);
        return Stream.of(Finding.warning(place, "finding.credit.borne", over, borne.min(over)));
    }
}
