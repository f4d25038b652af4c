package id.lontar.filing.checkup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What there is on this computer.
///
/// @param folder where everything of Lontar lies
/// @param free bytes that this person can still write there
/// @param written when Lontar last wrote its log, by the clock of then
/// @param proxies names of the settings that send traffic through a proxy
public record Machine(
        Runtime.Version java,
        String system,
        Path folder,
        long free,
        boolean writable,
        Optional<Instant> written,
        List<String> proxies,
        boolean screen,
        boolean camera) {
    private static final List<String> PROXIES =
            List.of("https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY");

    public Machine {
        proxies = List.copyOf(proxies);
    }

    /// @param folder need not be there yet
    public static Machine here(Path folder) throws IOException {
        return here(folder, System.getenv());
    }

    static Machine here(Path folder, Map<String, String> environment) throws IOException {
        var there = existing(folder);
        var log = log(folder);
        return new Machine(
                Runtime.version(),
                operatingSystem(),
                folder,
                Files.getFileStore(there).getUsableSpace(),
                Files.isWritable(there),
                Files.exists(log)
                        ? Optional.of(Files.getLastModifiedTime(log).toInstant())
                        : Optional.empty(),
                PROXIES.stream().filter(each -> isSet(environment, each)).toList(),
                isLinux() ? hasDisplay(environment) : true,
                !isLinux() || Files.exists(Path.of("/dev/video0")));
    }

    /// Of Lontar, from the manifest of its jar.
    public static String version() {
        var version = Machine.class.getPackage().getImplementationVersion();
        return version == null ? "(from the class folder)" : version;
    }

    static Path log(Path folder) {
        return folder.resolve("lontar.log");
    }

    private static String operatingSystem() {
        return Stream.of("os.name", "os.version", "os.arch")
                .map(System::getProperty)
                .reduce((a, b) -> a + " " + b)
                .orElse("");
    }

    private static boolean isLinux() {
        return System.getProperty("os.name").startsWith("Linux");
    }

    private static boolean hasDisplay(Map<String, String> environment) {
        return isSet(environment, "DISPLAY") || isSet(environment, "WAYLAND_DISPLAY");
    }

    private static boolean isSet(Map<String, String> environment, String name) {
        return !environment.getOrDefault(name, "").isEmpty();
    }

    private static Path existing(Path folder) {
        var each = folder.toAbsolutePath();
        while (!Files.exists(each) && each.getParent() != null) each = each.getParent();
        return each;
    }
}
