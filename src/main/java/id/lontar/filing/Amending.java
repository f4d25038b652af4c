package id.lontar.filing;

import id.lontar.form.Form;
import id.lontar.form.Forms;
import id.lontar.form.Revised;
import id.lontar.money.Rupiah;
import id.lontar.rules.Law;

/// Begins amendments (SPT pembetulan): of a return that is here, or of one that was filed
// elsewhere.
public record Amending(Forms forms, Law law) {
    /// With all the answers of the original and what it came to.
    ///
    /// @param revision of the amendment, above the original's
    public TaxReturn of(TaxReturn original, int revision) {
        var form = form(original);
        var balance =
                form.assess(law, original.year(), original.answers()).known(form.ending().whole());
        var answers =
                balance.map(each -> Revised.amending(form, revision, original.answers(), each))
                        .orElseGet(() -> Revised.as(form, revision, original.answers()));
        return new TaxReturn(original.form(), original.year(), revision, answers);
    }

    /// @param empty what is known of the new return already
    /// @param balance as the original says, wherever it was filed: above zero underpaid
    public TaxReturn elsewhere(TaxReturn empty, int revision, Rupiah balance) {
        var form = form(empty);
        return new TaxReturn(
                empty.form(),
                empty.year(),
                revision,
                Revised.amending(form, revision, empty.answers(), balance));
    }

    /// A first return of the year.
    public TaxReturn first(TaxReturn empty) {
        return empty.with(Revised.as(form(empty), 0, empty.answers()));
    }

    private Form form(TaxReturn taxReturn) {
        return forms.find(taxReturn.form(), taxReturn.year()).orElseThrow();
    }
}
