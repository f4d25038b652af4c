package id.lontar.filing;

import java.io.IOException;
import java.nio.file.Path;

/// A file is not what it should be, with words of its own for a person.
public final class FileFault extends IOException {
    private static final long serialVersionUID = 1;
    private final String key;
    private final transient Path file;

    /// @param key message key; `{0}` is the file
    public FileFault(String key, Path file, Throwable cause) {
        super(key + " " + file, cause);
        this.key = key;
        this.file = file;
    }

    public String key() {
        return key;
    }

    public Path file() {
        return file;
    }
}
