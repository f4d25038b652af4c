package id.lontar.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.collections.MapChangeListener;

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

    String colours() {
        var css = Theme.class.getResource("themes/" + setting() + ".css");
        return Objects.requireNonNull(css).toExternalForm();
    }

    /// What lies under our own styles.
    String base() {
        return this == LIGHT
                ? new PrimerLight().getUserAgentStylesheet()
                : new PrimerDark().getUserAgentStylesheet();
    }
}
