package id.lontar;

import id.lontar.store.DataFolder;
import id.lontar.words.Words;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What is decided before anything is built.
///
/// @param data one folder that holds everything of this installation
/// @param locale when it was asked for; settings decide otherwise
/// @param display whether a window can be shown
/// @param gateway profile file of a gateway; without one the practice gateway runs inside
record Start(DataFolder data, Optional<Locale> locale, boolean display, Optional<Path> gateway) {
    static Start of(String[] arguments, Map<String, String> environment) {
        return new Start(
                option("--data", arguments)
                        .map(folder -> new DataFolder(Path.of(folder).toAbsolutePath()))
                        .orElseGet(DataFolder::ofSystem),
                option("--lang", arguments)
                        .or(() -> set(environment, "LONTAR_LANG"))
                        .map(tag -> tag.equals("en") ? Words.ENGLISH : Words.INDONESIAN),
                set(environment, "DISPLAY").isPresent()
                        || set(environment, "WAYLAND_DISPLAY").isPresent(),
                option("--gateway", arguments).map(Path::of));
    }

    Start in(Path folder) {
        return new Start(new DataFolder(folder.toAbsolutePath()), locale, display, gateway);
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
                return Optional.of(arguments[i + 1]);
        }
        return Optional.empty();
    }
}
