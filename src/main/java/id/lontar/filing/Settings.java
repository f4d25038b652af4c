package id.lontar.filing;

import java.util.Optional;

/// What a person has set on this machine. Secrets are never settings.
///
/// @param language `id` or `en`
/// @param theme `light`, `dark`, `contrast` or `system`
/// @param scale of all text, in percent
/// @param backupFolder a second place for backups, besides the one beside the store
/// @param gatewayProfile path of the gateway's profile file for real returns
/// @param notices whether the desktop is to tell when a code or a receipt has come
public record Settings(
        String language,
        String theme,
        int scale,
        Window window,
        Optional<String> backupFolder,
        Optional<String> gatewayProfile,
        boolean notices) {
    /// Where the window was left; size in scaled pixels.
    public record Window(int width, int height, boolean maximized) {}

    public static final Settings DEFAULT =
            new Settings(
                    "id",
                    "system",
                    100,
                    new Window(1280, 720, false),
                    Optional.empty(),
                    Optional.empty(),
                    true);

    public Settings inLanguage(String language) {
        return new Settings(language, theme, scale, window, backupFolder, gatewayProfile, notices);
    }

    public Settings withTheme(String theme) {
        return new Settings(language, theme, scale, window, backupFolder, gatewayProfile, notices);
    }

    public Settings scaledTo(int percent) {
        return new Settings(
                language, theme, percent, window, backupFolder, gatewayProfile, notices);
    }

    public Settings with(Window window) {
        return new Settings(language, theme, scale, window, backupFolder, gatewayProfile, notices);
    }

    public Settings backedUpIn(String folder) {
        return new Settings(
                language, theme, scale, window, Optional.of(folder), gatewayProfile, notices);
    }

    public Settings backedUpBesideOnly() {
        return new Settings(
                language, theme, scale, window, Optional.empty(), gatewayProfile, notices);
    }

    public Settings withGateway(String profile) {
        return new Settings(
                language, theme, scale, window, backupFolder, Optional.of(profile), notices);
    }

    public Settings noticing(boolean notices) {
        return new Settings(language, theme, scale, window, backupFolder, gatewayProfile, notices);
    }
}
