package id.lontar.gateway;

import id.lontar.filing.Seal;
import id.lontar.filing.TaxReturn;
import id.lontar.form.Form;
import id.lontar.form.Forms;
import id.lontar.money.Rupiah;
import id.lontar.rules.Assessment;
import id.lontar.rules.Law;
import id.lontar.tax.ReturnStatus;
import id.lontar.wire.OpenedSeal;

/// Works the return out again, from its answers and the law, and holds what the seal says against
/// it. What a client computed is not believed.
record Recomputed(Forms forms, Law law) {
    void mustAgree(OpenedSeal opened) {
        var form = form(opened.taxReturn());
        var assessment = assessment(opened.taxReturn());
        var balance = assessment.known(form.ending().balance()).orElse(null);
        if (balance == null || !agrees(opened.sealed().seal(), balance))
            throw Refusal.of(422, "FIGURES_DIFFER").then("OPEN_RETURN");
    }

    Form form(TaxReturn taxReturn) {
        return forms.find(taxReturn.form(), taxReturn.year())
                .orElseThrow(
                        () -> Refusal.of(422, "FORM_CLOSED", taxReturn.form(), taxReturn.year()));
    }

    Assessment assessment(TaxReturn taxReturn) {
        return form(taxReturn).assess(law, taxReturn.year(), taxReturn.answers());
    }

    private static boolean agrees(Seal seal, Rupiah balance) {
        return seal.status() == ReturnStatus.of(balance.amount())
                && seal.amount().amount() == Math.abs(balance.amount());
    }
}
