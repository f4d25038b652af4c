package id.lontar.filing;

import id.lontar.form.Form;
import id.lontar.form.carry.LastYear;
import id.lontar.rules.Assessment;

import java.util.Optional;

/// Prints a return the way the paper form is arranged.
public interface Paper {
    /// PDF, A4. `fingerprint` is empty before sealing.
    ///
    /// @param lastYear what it was begun from: each line then says what stood there
    byte[] print(
            TaxReturn taxReturn,
            Form form,
            Assessment assessment,
            String fingerprint,
            Optional<LastYear> lastYear);

    /// PDF, A4: the notice that the return comes later (UU KUP Pasal 3 ayat (4) and (5)), with the
    /// provisional computation as far as the draft goes.
    byte[] notice(TaxReturn taxReturn, Form form, Assessment assessment);
}
