package id.lontar.filing;

import id.lontar.form.Form;
import id.lontar.rules.Assessment;

/// Prints a return the way the paper form is arranged.
public interface Paper {
    /// PDF, A4. `fingerprint` is empty before sealing.
    byte[] print(TaxReturn taxReturn, Form form, Assessment assessment, String fingerprint);
}
