package id.lontar.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.paint.Color;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;

/// WCAG 2.2, 1.4.3: text at least 4.5 : 1 on its ground; 1.4.11: borders of controls 3 : 1.
class ContrastTest {
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # text, ground
                    ink, paper
                    ink, card
                    ink, side
                    ink-2, paper
                    ink-2, card
                    ink-2, side
                    ink-2, grey-pale
                    leaf, card
                    leaf, paper
                    leaf, leaf-pale
                    leaf-deep, leaf-pale
                    leaf-deep, card
                    on-leaf, leaf
                    on-leaf, leaf-deep
                    amber, amber-pale
                    amber, card
                    red, red-pale
                    red, card
                    green, green-pale
                    green, card
                    blue, blue-pale
                    blue, card
                    ink, amber-pale
                    ink, red-pale
                    ink, green-pale
                    ink, blue-pale
                    paper, ink
                    practice-ink, practice
                    practice-ink, practice-2
                    """)
    void textCanBeReadOnItsGround(String text, String ground) throws IOException {
        var ratio = ratio(colour(text), colour(ground));
        assertTrue(ratio >= 4.5, text + " on " + ground + ": " + ratio);
    }

    @ParameterizedTest
    @CsvSource({"line-strong, card", "line-strong, paper", "leaf, card", "red, card"})
    void theEdgeOfAControlCanBeSeen(String edge, String ground) throws IOException {
        var ratio = ratio(colour(edge), colour(ground));
        assertTrue(ratio >= 3, edge + " on " + ground + ": " + ratio);
    }

    private static Color colour(String role) throws IOException {
        try (var css = Objects.requireNonNull(Theme.class.getResourceAsStream("lontar.css"))) {
            var text = new String(css.readAllBytes(), StandardCharsets.UTF_8);
            var found = Pattern.compile("-lontar-" + role + ": (#[0-9a-f]{6});").matcher(text);
            assertTrue(found.find(), role);
            return Color.web(found.group(1));
        }
    }

    private static double ratio(Color a, Color b) {
        var one = luminance(a);
        var other = luminance(b);
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
