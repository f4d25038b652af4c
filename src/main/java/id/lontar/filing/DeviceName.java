package id.lontar.filing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What this computer is called, so that its owner knows its key again in the account's list. No
/// name server is asked for it.
public final class DeviceName {
    private static final Path HOSTNAME = Path.of("/etc/hostname");
    private static final int LONGEST = 60;

    private DeviceName() {}

    /// Such as `Lontar (laptop-siti)`.
    public static String here() {
        return of(System.getenv(), HOSTNAME);
    }

    static String of(Map<String, String> environment, Path file) {
        var name =
                Optional.ofNullable(environment.get("COMPUTERNAME"))
                        .or(() -> Optional.ofNullable(environment.get("HOSTNAME")))
                        .or(() -> first(file))
                        .map(each -> each.replaceAll("[^\\p{L}\\p{N}._ -]", "").strip())
                        .filter(each -> !each.isEmpty())
                        .orElseGet(
                                () -> System.getProperty("os.name", "").toLowerCase(Locale.ROOT));
        return "Lontar (" + name.substring(0, Math.min(LONGEST, name.length())) + ")";
    }

    private static Optional<String> first(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.findFirst();
        } catch (IOException | java.io.UncheckedIOException e) {
            return Optional.empty();
        }
    }
}
