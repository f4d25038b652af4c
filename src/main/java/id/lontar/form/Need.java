package id.lontar.form;

/// Whether a field must be answered before the return can be sealed, or is answered already.
public enum Need {
    REQUIRED,
    OPTIONAL,
    /// Set when the return is begun; shown and not typed.
    GIVEN
}
