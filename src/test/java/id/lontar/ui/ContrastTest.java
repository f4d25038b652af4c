package id.lontar.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.paint.Color;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// WCAG 2.2, 1.4.3: text at least 4.5 : 1 on its ground, 1.4.6: 7 : 1 where strong contrast is
/// wanted; 1.4.11: borders of controls 3 : 1.
class ContrastTest {
    private static final double READABLE = 4.5;
    private static final double ENHANCED = 7;
    private static final double SEEN = 3;
    private static final Pattern ROLE = Pattern.compile("-lontar-([a-z0-9-]+): (#[0-9a-f]{6});");
    private static final Pattern FIXED = Pattern.compile("#[0-9a-fA-F]{3,8}\\b");

    /// Text and the grounds it stands on.
    private static final String TEXT =
            """
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
            amber, amber-faint
            on-leaf, leaf
            ink, selection
            leaf, ring
            practice-ink, practice
            """;

    private static final String EDGES =
            """
            line-strong, card
            line-strong, paper
            leaf, card
            red, card
            """;

    static Stream<Look> looks() {
        return Stream.of(Look.values());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void textCanBeReadOnItsGround(Look look) throws IOException {
        assertEquals("", below(look, TEXT, look == Look.CONTRAST ? ENHANCED : READABLE));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void theEdgeOfAControlCanBeSeen(Look look) throws IOException {
        assertEquals("", below(look, EDGES, SEEN));
    }

    /// A colour that only one look names would be none in the others.
    @Test
    void everyLookHasTheSameRoles() throws IOException {
        var roles = colours(Look.LIGHT).keySet();
        for (var look : Look.values()) assertEquals(roles, colours(look).keySet(), look.setting());
    }

    /// Every colour of the styles is a role: what is fixed there would not change with the look.
    @Test
    void noStyleFixesAColourOfItsOwn() throws IOException {
        assertEquals(List.of(), FIXED.matcher(text("lontar.css")).results().toList());
        assertEquals(List.of(), FIXED.matcher(text("wizard/wizard.css")).results().toList());
    }

    private static String below(Look look, String pairs, double wanted) throws IOException {
        var colours = colours(look);
        var below = new ArrayList<String>();
        for (var pair : pairs.lines().map(String::strip).toList()) {
            var both = pair.split(", ");
            var ratio = ratio(colours.get(both[0]), colours.get(both[1]));
            if (ratio < wanted) below.add(pair + ": " + ratio);
        }
        return String.join("\n", below);
    }

    private static Map<String, Color> colours(Look look) throws IOException {
        var colours = new TreeMap<String, Color>();
        for (var role = ROLE.matcher(text("themes/" + look.setting() + ".css")); role.find(); )
            colours.put(role.group(1), Color.web(role.group(2)));
        return colours;
    }

    private static String text(String file) throws IOException {
        try (var css = Objects.requireNonNull(Theme.class.getResourceAsStream(file))) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
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
