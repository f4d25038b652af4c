package id.lontar.form;

/// Whether a field must be answered before the return can be sealed.
public enum Need {
    REQUIRED,
    OPTIONAL
}
