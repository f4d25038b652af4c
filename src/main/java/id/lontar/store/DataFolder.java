package id.lontar.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Where this program keeps its things: where the system says application data lives, unless
/// `LONTAR_HOME` names another place. Practice and real are two folders that share nothing.
public record DataFolder(Path path) {
    public static DataFolder ofSystem() {
        return of(System.getenv(), System.getProperty("os.name"), System.getProperty("user.home"));
    }

    static DataFolder of(Map<String, String> environment, String system, String home) {
        var name = system.toLowerCase(Locale.ROOT);
        return new DataFolder(
                set(environment, "LONTAR_HOME")
                        .map(Path::of)
                        .orElseGet(() -> usual(environment, name, Path.of(home)))
                        .toAbsolutePath());
    }

    /// Makes the folder so that only its owner can look into it. One that is there already stays as
    /// open or closed as it is, and one that cannot be made is reported by whoever needs it first.
    public void make() {
        if (Files.exists(path)) return;
        try {
            Files.createDirectories(path);
            if (path.getFileSystem().supportedFileAttributeViews().contains("posix"))
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            // The log is not there yet either.
        }
    }

    public Path practice() {
        return path.resolve("practice");
    }

    public Path real() {
        return path.resolve("real");
    }

    public Path settings() {
        return path.resolve("settings.json");
    }

    private static Path usual(Map<String, String> environment, String system, Path home) {
        if (system.contains("win"))
            return set(environment, "APPDATA")
                    .map(Path::of)
                    .orElseGet(() -> home.resolve("AppData/Roaming"))
                    .resolve("Lontar");
        if (system.contains("mac")) return home.resolve("Library/Application Support/Lontar");
        return set(environment, "XDG_DATA_HOME")
                .map(Path::of)
                .filter(Path::isAbsolute)
                .orElseGet(() -> home.resolve(".local/share"))
                .resolve("lontar");
    }

    private static Optional<String> set(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }
}
