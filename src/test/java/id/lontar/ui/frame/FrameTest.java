package id.lontar.ui.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.ui.Screen;
import id.lontar.ui.Snapshots;
import id.lontar.ui.Theme;
import id.lontar.words.Words;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Stream;

/// How the window folds with large text, and where the keyboard is then.
class FrameTest {
    private final Words words = Words.in(Words.INDONESIAN);
    private final TextField field = new TextField();

    @BeforeAll
    static void start() {
        Snapshots.start();
    }

    @Test
    void theKeyboardStaysWhereItWasWhenTheSidesAreFoldedAway() {
        assertEquals(
                field,
                Snapshots.onFx(
                        () -> {
                            var frame = new Frame(words, true);
                            var scene = dressed(frame);
                            frame.navigation(new VBox(new Button("Beranda")));
                            frame.show(page());
                            settle(scene);
                            field.requestFocus();
                            frame.textSize(200);
                            settle(scene);
                            return scene.getFocusOwner();
                        }));
    }

    /// Before a store is open there is nowhere to go, so there is no button that leads nowhere.
    @Test
    void thereIsNoMenuWhileThereIsNoNavigation() {
        assertEquals(List.of("Lontar"), buttons(false));
        assertEquals(List.of("Menu", "Lontar"), buttons(true));
    }

    /// Over a whole page of large text a list that stays open hides what was chosen in it.
    @Test
    void theListBehindTheMenuGoesAwayOnceSomethingIsChosenOrTheMenuIsPressedAgain() {
        var frame = Snapshots.onFx(() -> new Frame(words, true));
        var entry = Snapshots.onFx(() -> new Button("Beranda"));
        var scene =
                Snapshots.onFx(
                        () -> {
                            var dressed = dressed(frame);
                            frame.textSize(200);
                            frame.show(page());
                            frame.navigation(new VBox(entry));
                            settle(dressed);
                            return dressed;
                        });
        var menu = Snapshots.onFx(() -> button(scene, "Menu"));
        assertTrue(opens(frame, menu));
        assertFalse(opens(frame, entry));
        assertTrue(opens(frame, menu));
        assertFalse(opens(frame, menu));
    }

    private static boolean opens(Frame frame, Button pressed) {
        Snapshots.onFx(
                () -> {
                    pressed.fire();
                    return pressed;
                });
        return Snapshots.onFx(frame.overlay()::drawerIsOpen);
    }

    private static Button button(Scene scene, String text) {
        return all(scene.getRoot())
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(each -> each.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private List<String> buttons(boolean navigation) {
        return Snapshots.onFx(
                () -> {
                    var frame = new Frame(words, true);
                    var scene = dressed(frame);
                    frame.textSize(200);
                    frame.show(page());
                    if (navigation) frame.navigation(new VBox(new Button("Beranda")));
                    settle(scene);
                    return all(scene.getRoot())
                            .filter(Button.class::isInstance)
                            .map(each -> ((Button) each).getText())
                            .toList();
                });
    }

    private static Scene dressed(Frame frame) {
        var scene = new Scene(frame.root(), 1366, 768);
        Theme.dress(scene, 100);
        settle(scene);
        return scene;
    }

    private static void settle(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    private static Stream<Node> all(Node node) {
        return Stream.concat(
                Stream.of(node),
                node instanceof javafx.scene.Parent parent
                        ? parent.getChildrenUnmodifiable().stream().flatMap(FrameTest::all)
                        : Stream.empty());
    }

    private Screen page() {
        return new Screen() {
            private final VBox centre = new VBox(field);

            @Override
            public List<String> breadcrumb() {
                return List.of();
            }

            @Override
            public Node centre() {
                return centre;
            }
        };
    }
}
