package id.lontar.filing;

import java.util.List;

/// A step that the state of a return does not allow. Nothing was changed.
public final class NotNow extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String key;
    private final transient List<String> arguments;

    /// @param key message key for a person
    /// @param arguments of the message, fit to be shown; none stands in the exception's own text
    public NotNow(String key, String... arguments) {
        super(key);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public String key() {
        return key;
    }

    public List<String> arguments() {
        return arguments;
    }
}
