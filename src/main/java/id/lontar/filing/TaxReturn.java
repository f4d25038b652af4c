package id.lontar.filing;

import id.lontar.rules.Answers;
import id.lontar.tax.FormCode;
import id.lontar.tax.TaxYear;

/// One return as a person fills it in: which form, which year, which revision (0 is the first, n is
/// pembetulan ke-n), and the answers.
public record TaxReturn(FormCode form, TaxYear year, int revision, Answers answers) {
    public TaxReturn {
        if (revision < 0) throw new IllegalArgumentException("revision " + revision);
    }

    public TaxReturn with(Answers changed) {
        return new TaxReturn(form, year, revision, changed);
    }
}
