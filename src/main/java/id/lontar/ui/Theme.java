package id.lontar.ui;

import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import javafx.stage.Window;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// How every window of the program looks.
public final class Theme {
    /// Body text at 100 %, in pixels; every other size is in em of it.
    public static final double BODY = 14;

    private static final List<String> FONTS =
            List.of(
                    "InterTabular-Regular.otf",
                    "InterTabular-Bold.otf",
                    "JetBrainsMono-Regular.ttf",
                    "JetBrainsMono-Bold.ttf");

    /// The family of every text that is not a code, as the style sheet names it.
    public static final String FAMILY = "Inter Tabular";

    private static final String STYLES = "lontar.css";
    private static Look worn = Look.LIGHT;

    private Theme() {}

    /// Once, before the first scene is made.
    public static void load(Look look) {
        for (var file : FONTS)
            try (var in = Theme.class.getResourceAsStream("fonts/" + file)) {
                Font.loadFont(in, BODY);
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(file, e);
            }
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        worn = look;
    }

    /// Every window there is, and each that comes after, in these colours.
    public static void wear(Look look) {
        worn = look;
        for (var window : Window.getWindows())
            if (window.getScene() != null && isDressed(window.getScene()))
                dress(window.getScene(), percent(window.getScene()));
    }

    public static Look worn() {
        return worn;
    }

    /// @param percent text size, 100 to 200
    public static void dress(Scene scene, int percent) {
        var css = Objects.requireNonNull(Theme.class.getResource(STYLES)).toExternalForm();
        var ours = Stream.concat(worn.sheets().stream(), Stream.of(css)).toList();
        var others = scene.getStylesheets().stream().filter(each -> !isOurs(each)).toList();
        var all = Stream.concat(ours.stream(), others.stream()).toList();
        if (!scene.getStylesheets().equals(all)) scene.getStylesheets().setAll(all);
        scene.getRoot().setStyle("-fx-font-size: " + BODY * percent / 100 + "px;");
        scene.getProperties().put(Theme.class, percent);
    }

    private static boolean isOurs(String sheet) {
        return sheet.endsWith("/" + STYLES)
                || Stream.of(Look.values()).anyMatch(look -> look.sheets().contains(sheet));
    }

    private static boolean isDressed(Scene scene) {
        return scene.getProperties().containsKey(Theme.class);
    }

    /// The text size a scene was dressed with.
    public static int percent(Scene scene) {
        return scene.getProperties().get(Theme.class) instanceof Integer percent ? percent : 100;
    }
}
