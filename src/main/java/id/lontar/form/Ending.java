package id.lontar.form;

import id.lontar.money.Rupiah;
import id.lontar.rules.Assessment;
import id.lontar.rules.Line;
import id.lontar.tax.ReturnStatus;

/// What every return comes to in the end, whatever its lines are called on its form.
///
/// @param balance with its sign: above zero is underpaid
/// @param toPay what has to be paid with this return: the balance, or less in an amendment
/// @param stillToPay what no payment covers yet
/// @param whole the balance of the year as a whole, which an amendment is held against
public record Ending(
        Line<ReturnStatus> status,
        Line<Rupiah> balance,
        Line<Rupiah> toPay,
        Line<Rupiah> stillToPay,
        Line<Rupiah> whole) {
    public Ending(
            Line<ReturnStatus> status,
            Line<Rupiah> balance,
            Line<Rupiah> toPay,
            Line<Rupiah> stillToPay) {
        this(status, balance, toPay, stillToPay, balance);
    }

    public Ending(Line<ReturnStatus> status, Line<Rupiah> balance, Line<Rupiah> stillToPay) {
        this(status, balance, balance, stillToPay);
    }

    /// Of a form whose balance is only the difference when it amends.
    public Ending of(Line<Rupiah> whole) {
        return new Ending(status, balance, toPay, stillToPay, whole);
    }

    public boolean overpaid(Assessment assessment) {
        return assessment.known(balance).filter(Rupiah::isNegative).isPresent();
    }

    /// Whether anything is to be paid at all.
    public boolean owes(Assessment assessment) {
        return owed(assessment).isPositive();
    }

    /// What is to be paid in all; zero when nothing is, or not known yet.
    public Rupiah owed(Assessment assessment) {
        return assessment.known(toPay).orElse(Rupiah.ZERO).orZeroIfNegative();
    }
}
