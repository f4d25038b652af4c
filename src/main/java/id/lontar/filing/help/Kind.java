package id.lontar.filing.help;

/// What sort of entry it is. Of two that fit as well, the sort named first here comes first.
public enum Kind {
    HOW,
    TERM,
    LINE,
    LAW,
    CODE;

    /// The message key.
    public String key() {
        return "help.kind." + name();
    }
}
