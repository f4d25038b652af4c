package id.lontar.form;

import id.lontar.money.Rupiah;
import id.lontar.rules.Assessment;
import id.lontar.rules.Column;

import java.util.stream.Stream;

/// Tax that the government bears lowers what is owed and is never paid back: what it leaves over is
/// no overpayment.
///
/// Source: PER-11/PJ/2025 Pasal 128 ayat (1) huruf b and ayat (2), by two accounts of its text.
public final class BorneByGovernment {
    private BorneByGovernment() {}

    /// What such slips come to.
    public static Rupiah among(Assessment a, MarkedRows slips, Column<Rupiah> tax) {
        return slips.sum(a, "of", "borne", tax);
    }

    /// @param borne tax borne by the government among the credits
    /// @param balance of the return, below zero where it is overpaid
    public static Stream<Finding> find(Place place, Rupiah borne, Rupiah balance) {
        if (!borne.isPositive() || !balance.isNegative()) return Stream.empty();
        var over = Rupiah.ZERO.minus(balance);
        return Stream.of(Finding.warning(place, "finding.credit.borne", over, borne.min(over)));
    }
}
