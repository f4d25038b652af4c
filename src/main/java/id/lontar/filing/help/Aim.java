package id.lontar.filing.help;

/// Where in the program an entry leads.
public enum Aim {
    HOME,
    NEW,
    DESK,
    ARCHIVE,
    PEOPLE,
    HANDOFF,
    SETTINGS,
    CHECKUP;

    /// The message key of the button that leads there.
    public String key() {
        return "help.aim." + name();
    }
}
