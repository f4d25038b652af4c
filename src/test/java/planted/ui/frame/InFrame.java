package planted.ui.frame;

/// What no other screen may know.
public final class InFrame {}
