package id.lontar.form;

import id.lontar.money.Rupiah;
import id.lontar.rules.Amendment;
import id.lontar.rules.Assessment;

import java.util.Optional;

/// What an amendment changes: what was, what is, and what follows in money.
///
/// @param was balance of the return that is replaced, above zero underpaid
/// @param now balance of the year as it is now
/// @param toPay what has to be paid with the amendment
///
/// Source: UU KUP Pasal 8.
public record Replaced(Rupiah was, Rupiah now, Rupiah toPay) {
    /// Empty for a first return, and while a figure is not known.
    public static Optional<Replaced> of(Form form, Assessment a) {
        if (Revised.of(a.answers()) == 0) return Optional.empty();
        var was = a.answers().get(Amendment.PREVIOUS_BALANCE);
        var now = a.known(form.ending().whole());
        return was.isPresent() && now.isPresent()
                ? Optional.of(new Replaced(was.get(), now.get(), form.ending().owed(a)))
                : Optional.empty();
    }

    public Rupiah difference() {
        return now.minus(was);
    }

    /// What less has to be paid than before, or more is overpaid.
    public Rupiah less() {
        return was.minus(now).orZeroIfNegative();
    }
}
