package id.lontar.ui;

/// How a person likes the window. Nothing in it is secret.
///
/// @param textSize percent, 100 to 200
/// @param language tag, `id` or `en`; words change with the next start
/// @param width of the window, in pixels
public record Preferences(int textSize, String language, int width, int height) {
    public static final Preferences FIRST = new Preferences(100, "id", 1366, 768);

    public Preferences {
        textSize = Math.clamp(textSize, 100, 200);
        if (!language.equals("en")) language = "id";
        width = Math.clamp(width, 640, 10_000);
        height = Math.clamp(height, 480, 10_000);
    }

    public Preferences withTextSize(int percent) {
        return new Preferences(percent, language, width, height);
    }

    public Preferences withLanguage(String tag) {
        return new Preferences(textSize, tag, width, height);
    }

    public Preferences withSize(int wide, int high) {
        return new Preferences(textSize, language, wide, high);
    }
}
