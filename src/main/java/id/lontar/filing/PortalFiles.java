package id.lontar.filing;

/// The lists of a return in the layout that programs of the tax office take in.
public interface PortalFiles {
    /// Tax withheld by others.
    String credits(TaxReturn taxReturn);

    /// Tax paid by oneself.
    String payments(TaxReturn taxReturn);
}
