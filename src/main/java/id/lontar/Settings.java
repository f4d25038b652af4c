package id.lontar;

import id.lontar.words.Words;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What is decided before anything is built.
///
/// @param data one folder that holds everything of this installation
record Settings(Path data, Locale locale, boolean display) {
    static Settings of(String[] arguments, Map<String, String> environment) {
        var language = option("--lang", arguments).or(() -> set(environment, "LONTAR_LANG"));
        return new Settings(
                option("--data", arguments)
                        .or(() -> set(environment, "LONTAR_HOME"))
                        .map(Path::of)
                        .orElseGet(() -> systemFolder(environment))
                        .toAbsolutePath(),
                language.filter("en"::equals).isPresent() ? Words.ENGLISH : Words.INDONESIAN,
                set(environment, "DISPLAY").isPresent()
                        || set(environment, "WAYLAND_DISPLAY").isPresent());
    }

    Settings in(Path folder) {
        return new Settings(folder.toAbsolutePath(), locale, display);
    }

    private static Path systemFolder(Map<String, String> environment) {
        return set(environment, "XDG_DATA_HOME")
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".local", "share"))
                .resolve("lontar");
    }

    private static Optional<String> set(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    /// `--name value` or `--name=value`.
    private static Optional<String> option(String name, String[] arguments) {
        for (var i = 0; i < arguments.length; i++) {
            if (arguments[i].startsWith(name + "="))
                return Optional.of(arguments[i].substring(name.length() + 1));
            if (arguments[i].equals(name) && i + 1 < arguments.length)
                return Arrays.stream(arguments).skip(i + 1L).findFirst();
        }
        return Optional.empty();
    }
}
