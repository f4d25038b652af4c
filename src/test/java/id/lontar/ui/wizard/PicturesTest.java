package id.lontar.ui.wizard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.rules.Answers;
import id.lontar.rules.op.Personal1770S;
import id.lontar.ui.Snapshots;
import id.lontar.ui.frame.Frame;

import javafx.scene.Parent;
import javafx.scene.control.Hyperlink;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class PicturesTest {
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

    @Test
    void everyPageIsDrawnEmptyFilledAndWithMistakes() {
        for (var page :
                List.of(
                        "identity",
                        "income",
                        "credits",
                        "final",
                        "assets",
                        "debts",
                        "family",
                        "result")) {
            take("wizard-" + page + "-empty", page, Answers.NONE);
            take("wizard-" + page, page, Filled.underpaid());
        }
        for (var page : List.of("income", "credits", "final", "assets", "family"))
            take("wizard-" + page + "-wrong", page, Filled.wrong());
        take("wizard-spouse", "spouse", Filled.separate());
        take("wizard-result-overpaid", "result", Filled.overpaid());
        take("wizard-payment", "payment", Filled.paid());
        take("wizard-payment-empty", "payment", Filled.underpaid());
        take("wizard-assets-thousand", "assets", Filled.thousandAssets());
        assertEquals(List.of(), window.failures);
    }

    @Test
    void whyAndTheListAreDrawn() {
        var screen = window.open(2024, Filled.wrong());
        Snapshots.take("wizard-why", framed(screen, () -> screen.why(Personal1770S.L9)));
        Snapshots.take(
                "wizard-findings",
                framed(screen, () -> screen.drawer(new FindingsDrawer(screen.sheet()).open())));
        Snapshots.take(
                "wizard-slip",
                framed(
                        screen,
                        () -> {
                            screen.goTo("income");
                            ((Hyperlink) screen.centre().lookup(".row-card .hyperlink")).fire();
                        }));
        assertTrue(Files.exists(Path.of("target", "screens", "wizard-why.png")));
    }

    private Parent framed(WizardScreen screen, Runnable opening) {
        return Snapshots.onFx(
                () -> {
                    var frame = new Frame(window.words, true);
                    window.onDrawer = frame.overlay()::openDrawer;
                    frame.show(screen);
                    opening.run();
                    return frame.root();
                });
    }

    private void take(String name, String page, Answers answers) {
        var screen = window.open(2024, answers);
        Snapshots.onFx(
                () -> {
                    screen.goTo(page);
                    assertEquals(page, screen.model().page().id());
                    return null;
                });
        Snapshots.take(name, screen, window.words);
    }
}
