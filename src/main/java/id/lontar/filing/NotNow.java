package id.lontar.filing;

/// A step that the state of a return does not allow. Nothing was changed.
public final class NotNow extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String key;

    /// @param key message key for a person
    public NotNow(String key) {
        super(key);
        this.key = key;
    }

    public String key() {
        return key;
    }
}
