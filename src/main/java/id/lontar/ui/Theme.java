package id.lontar.ui;

import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.text.Font;

import java.util.List;
import java.util.Objects;

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

    private Theme() {}

    /// Once, before the first scene is made.
    public static void load() {
        for (var file : FONTS)
            try (var in = Theme.class.getResourceAsStream("fonts/" + file)) {
                Font.loadFont(in, BODY);
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(file, e);
            }
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    }

    /// @param percent text size, 100 to 200
    public static void dress(Scene scene, int percent) {
        var css = Objects.requireNonNull(Theme.class.getResource("lontar.css")).toExternalForm();
        if (!scene.getStylesheets().contains(css)) scene.getStylesheets().add(css);
        scene.getRoot().setStyle("-fx-font-size: " + BODY * percent / 100 + "px;");
        scene.getProperties().put(Theme.class, percent);
    }

    /// The text size a scene was dressed with.
    public static int percent(Scene scene) {
        return scene.getProperties().get(Theme.class) instanceof Integer percent ? percent : 100;
    }
}
