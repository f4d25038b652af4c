package id.lontar.filing;

import java.io.IOException;

/// A file that should hold a picture and does not, or not one that can be looked at.
public final class UnreadablePicture extends IOException {
    private static final long serialVersionUID = 1;
    private final String key;

    /// @param key message key: what is wrong and what to do
    public UnreadablePicture(String key) {
        super(key);
        this.key = key;
    }

    public String key() {
        return key;
    }
}
