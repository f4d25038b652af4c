package id.lontar.form;

import id.lontar.rules.Assessment;
import id.lontar.rules.Law;
import id.lontar.rules.Taxpayer;
import id.lontar.tax.TaxpayerKind;

/// The day a return is due.
final class Deadlines {
    private Deadlines() {}

    static Law.DueDate of(TaxpayerKind kind, Assessment a) {
        return a.answers()
                .get(Taxpayer.BOOK_YEAR_END)
                .map(end -> a.law().dueDate(kind, a.year(), end))
                .orElseGet(() -> a.law().dueDate(kind, a.year()));
    }
}
