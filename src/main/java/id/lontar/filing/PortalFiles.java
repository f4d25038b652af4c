package id.lontar.filing;

import java.util.Optional;

/// The lists of a return in the layout that programs of the tax office take in. Only layouts seen
/// in a real source are written; for a form of which none is known there is nothing.
public interface PortalFiles {
    /// Tax withheld by others; empty when no layout is known for this form.
    Optional<String> credits(TaxReturn taxReturn);

    /// Tax paid by oneself; empty when no layout is known for this form.
    Optional<String> payments(TaxReturn taxReturn);
}
