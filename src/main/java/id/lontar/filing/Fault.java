package id.lontar.filing;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.BindException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;

/// What the machine refused, as far as a person can do something about it. Its own messages are for
/// the log: they are English, and full of names that say nothing.
public enum Fault {
    DISK_FULL,
    /// The file or folder belongs to somebody else.
    NO_PERMISSION,
    READ_ONLY,
    FILE_GONE,
    PORT_TAKEN,
    /// Anything else; the log has it under [#code].
    OTHER;

    private static final int THREE_CHARACTERS = 36 * 36 * 36;

    /// Message key: a few words that fit into a sentence, without arguments except for [#OTHER],
    /// which takes the code.
    public String key() {
        return "fault." + name();
    }

    public static Fault of(Throwable thrown) {
        for (var each = thrown; each != null; each = each.getCause()) {
            var fault = alone(each);
            if (fault != OTHER) return fault;
        }
        return OTHER;
    }

    private static Fault alone(Throwable thrown) {
        return switch (thrown) {
            case StoreFault store when store.key().equals("vault.disk-full") -> DISK_FULL;
            case StoreFault store when store.key().equals("vault.read-only") -> READ_ONLY;
            case AccessDeniedException _ -> NO_PERMISSION;
            case ReadOnlyFileSystemException _ -> READ_ONLY;
            case NoSuchFileException _ -> FILE_GONE;
            case BindException _ -> PORT_TAKEN;
            case FileSystemException file -> said(Objects.requireNonNullElse(file.getReason(), ""));
            case FileNotFoundException file -> missing(text(file));
            case IOException other -> said(text(other));
            default -> OTHER;
        };
    }

    /// What has no type of its own has only the system's words for it.
    private static Fault said(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        if (lower.contains("no space left") || lower.contains("quota exceeded")) return DISK_FULL;
        if (lower.contains("read-only file system")) return READ_ONLY;
        if (lower.contains("permission denied") || lower.contains("not permitted"))
            return NO_PERMISSION;
        return OTHER;
    }

    private static Fault missing(String text) {
        var why = said(text);
        return why == OTHER ? FILE_GONE : why;
    }

    private static String text(Throwable thrown) {
        return Objects.requireNonNullElse(thrown.getMessage(), "");
    }

    /// Under which the log has it: the same fault at the same place has the same code.
    public static String code(Throwable cause) {
        var ours =
                Arrays.stream(cause.getStackTrace())
                        .filter(each -> each.getClassName().startsWith("id.lontar"))
                        .findFirst()
                        .map(each -> each.getClassName() + "." + each.getMethodName())
                        .orElse("");
        var hash = Math.floorMod((cause.getClass().getName() + ours).hashCode(), THREE_CHARACTERS);
        var short3 = "%3s".formatted(Integer.toString(hash, 36)).replace(' ', '0');
        return "L-" + short3.toUpperCase(Locale.ROOT);
    }
}
