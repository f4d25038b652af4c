package planted;

/// What only the entry may know.
public final class InRoot {}
