package id.lontar.form;

import id.lontar.money.Rupiah;
import id.lontar.rules.Assessment;
import id.lontar.rules.Line;
import id.lontar.tax.ReturnStatus;

/// What every return comes to in the end, whatever its lines are called on its form.
///
/// @param balance with its sign: above zero is underpaid
/// @param stillToPay what no payment covers yet
public record Ending(Line<ReturnStatus> status, Line<Rupiah> balance, Line<Rupiah> stillToPay) {
    public boolean underpaid(Assessment assessment) {
        return assessment.known(balance).filter(Rupiah::isPositive).isPresent();
    }

    public boolean overpaid(Assessment assessment) {
        return assessment.known(balance).filter(Rupiah::isNegative).isPresent();
    }

    /// What is to be paid in all; zero when nothing is, or not known yet.
    public Rupiah owed(Assessment assessment) {
        return assessment.known(balance).orElse(Rupiah.ZERO).orZeroIfNegative();
    }
}
