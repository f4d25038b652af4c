package id.lontar.filing;

/// The store could not do what it was asked; what it held before, it still holds.
public final class StoreFault extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final String OVERTAKEN = "office.overtaken";
    private final String key;

    /// @param key message key for a person: what happened, what is safe, what to do
    public StoreFault(String key, Throwable cause) {
        super(key, cause);
        this.key = key;
    }

    public StoreFault(String key) {
        super(key);
        this.key = key;
    }

    /// Another desk stored it in the meantime.
    public static StoreFault overtaken() {
        return new StoreFault(OVERTAKEN);
    }

    public boolean isOvertaken() {
        return key.equals(OVERTAKEN);
    }

    public String key() {
        return key;
    }
}
