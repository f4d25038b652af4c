package id.lontar.filing;

import id.lontar.rules.Answers;
import id.lontar.tax.FormCode;
import id.lontar.tax.TaxYear;

import java.util.Optional;

/// One return as a person fills it in: which form, which year, which revision (0 is the first, n is
/// pembetulan ke-n), and the answers.
///
/// @param pin the law these answers were last computed with, when that was kept
public record TaxReturn(
        FormCode form, TaxYear year, int revision, Answers answers, Optional<Pin> pin) {
    public TaxReturn {
        if (revision < 0) throw new IllegalArgumentException("revision " + revision);
    }

    public TaxReturn(FormCode form, TaxYear year, int revision, Answers answers) {
        this(form, year, revision, answers, Optional.empty());
    }

    /// What was computed from the old answers goes with them.
    public TaxReturn with(Answers changed) {
        return new TaxReturn(form, year, revision, changed);
    }

    public TaxReturn pinned(Pin pin) {
        return new TaxReturn(form, year, revision, answers, Optional.of(pin));
    }
}
