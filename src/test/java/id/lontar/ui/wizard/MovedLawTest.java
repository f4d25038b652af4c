package id.lontar.ui.wizard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.filing.Filing;
import id.lontar.filing.OldLaw;
import id.lontar.filing.Pin;
import id.lontar.money.Rupiah;
import id.lontar.rules.Answers;
import id.lontar.rules.op.Personal;
import id.lontar.ui.Go;
import id.lontar.ui.Snapshots;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A draft whose figures moved since it was computed, in the wizard over a real store.
@Timeout(60)
class MovedLawTest {
    @TempDir Path folder;
    private WizardWindow window;

    @BeforeEach
    void open() throws Exception {
        window = new WizardWindow(folder);
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    private WizardScreen left(String id) {
        window.cabinet.save(WizardWindow.siti());
        window.cabinet.save(
                Filing.draft(id, "p-1", OldLaw.draft(), Instant.parse("2025-01-15T03:00:00Z")));
        return window.reopen(new Go.Wizard(id));
    }

    @Test
    void itOpensSaysWhatMovedAndWaitsUntilThatIsAccepted() throws Exception {
        var screen = left("moved");
        assertTrue(says(screen.centre(), "angka bergeser"));
        assertTrue(page(screen).isDisable());
        var before = screen.model().answers();
        screen.model().answer(id.lontar.rules.Taxpayer.NAME, "Orang Lain");
        assertEquals(before, screen.model().answers());
        fire(screen.centre(), "see-moved");
        assertTrue(says(window.drawer, "semula 50.000.000, menjadi 54.000.000 (+4.000.000)"));
        assertTrue(says(window.drawer, "semula 4.500.000, menjadi 3.900.000 (-600.000)"));
        fire(window.drawer, "accept-law");
        assertFalse(page(screen).isDisable());
        assertFalse(says(screen.centre(), "angka bergeser"));
        window.saved(screen);
        var pin = stored("moved");
        assertEquals(54_000_000L, pin.lines().get("7"));
        assertNotEquals(OldLaw.draft().pin().orElseThrow().law(), pin.law());
    }

    @Test
    void untilThenNothingIsSealedAndTheOldFiguresStay() throws Exception {
        var screen = left("moved");
        Snapshots.onFx(
                () -> {
                    screen.goTo(Steps.REVIEW);
                    return screen;
                });
        assertEquals(List.of(), window.went);
        assertTrue(says(window.drawer, "Pakai angka baru"));
        window.saved(screen);
        assertEquals(50_000_000L, stored("moved").lines().get("7"));
    }

    @Test
    void eachSaveKeepsTheFiguresOfTheAnswersBesideThem() throws Exception {
        var screen = window.open(2024, Answers.NONE);
        for (var zakat : List.of(1_000_000L, 2_500_000L)) {
            Snapshots.onFx(
                    () -> {
                        screen.model().answer(Personal.ZAKAT, Rupiah.of(zakat));
                        return screen;
                    });
            window.saved(screen);
            assertEquals(zakat, stored(WizardWindow.ID).lines().get("5"));
        }
        var again = window.reopen(new Go.Wizard(WizardWindow.ID));
        assertTrue(again.model().moved().isEmpty());
    }

    private Pin stored(String id) {
        return window.cabinet.filing(id).orElseThrow().taxReturn().pin().orElseThrow();
    }

    private static Node page(WizardScreen screen) {
        return ((Parent) screen.centre()).getChildrenUnmodifiable().getLast();
    }

    private static boolean says(Node node, String text) {
        return Snapshots.onFx(
                () ->
                        all(node).stream()
                                .anyMatch(
                                        each ->
                                                each instanceof Labeled label
                                                        && label.getText() != null
                                                        && label.getText().contains(text)));
    }

    private static void fire(Node node, String id) {
        Snapshots.onFx(
                () -> {
                    all(node).stream()
                            .filter(each -> id.equals(each.getId()))
                            .map(ButtonBase.class::cast)
                            .findFirst()
                            .orElseThrow(() -> new AssertionError("no " + id))
                            .fire();
                    return id;
                });
    }

    private static List<Node> all(Node node) {
        var found = new ArrayList<Node>();
        found.add(node);
        if (node instanceof ScrollPane pane && pane.getContent() != null)
            found.addAll(all(pane.getContent()));
        else if (node instanceof Parent parent && !(node instanceof Button))
            parent.getChildrenUnmodifiable().forEach(each -> found.addAll(all(each)));
        return found;
    }
}
