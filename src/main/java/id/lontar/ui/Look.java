package id.lontar.ui;

import atlantafx.base.theme.PrimerDark;

import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.collections.MapChangeListener;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The sets of colours a window can wear.
public enum Look {
    LIGHT,
    DARK,
    CONTRAST;

    /// The setting of who leaves it to the desktop.
    public static final String SYSTEM = "system";

    /// What Windows and GTK say when somebody wants strong contrast; there is no common word for
    /// it.
    private static final String WINDOWS_CONTRAST = "Windows.SPI.HighContrast";

    private static final String GTK_THEME = "GTK.theme_name";
    private static final String GTK_CONTRAST = "contrast";
    private static final String DARK_CONTROLS = new PrimerDark().getUserAgentStylesheet();

    /// How this look is called in the settings.
    public String setting() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @param setting of a look, or [#SYSTEM]; anything else is taken for that
    public static Look of(String setting) {
        for (var look : values()) if (look.setting().equals(setting)) return look;
        var system = Platform.getPreferences();
        return of(system, system.getColorScheme());
    }

    /// Tells the look again whenever the desktop changes its colours.
    ///
    /// @param setting as it is then
    public static void follow(Supplier<String> setting, Consumer<Look> wear) {
        Platform.getPreferences()
                .addListener(
                        (MapChangeListener<String, Object>)
                                change -> wear.accept(of(setting.get())));
    }

    static Look of(Map<String, ?> system, ColorScheme scheme) {
        if (wantsContrast(system)) return CONTRAST;
        return scheme == ColorScheme.DARK ? DARK : LIGHT;
    }

    private static boolean wantsContrast(Map<String, ?> system) {
        return Boolean.TRUE.equals(system.get(WINDOWS_CONTRAST))
                || (system.get(GTK_THEME) instanceof String name
                        && name.toLowerCase(Locale.ROOT).contains(GTK_CONTRAST));
    }

    /// What a window wears under our own styles. The one of the program as a whole stays as it is:
    /// to change that would work through every window there is, also those being built.
    List<String> sheets() {
        var css = Theme.class.getResource("themes/" + setting() + ".css");
        var colours = Objects.requireNonNull(css).toExternalForm();
        return this == LIGHT ? List.of(colours) : List.of(DARK_CONTROLS, colours);
    }
}
