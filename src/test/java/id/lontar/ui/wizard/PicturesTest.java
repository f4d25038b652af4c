package id.lontar.ui.wizard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.rules.Answers;
import id.lontar.rules.op.Personal1770S;
import id.lontar.ui.Snapshots;

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
    void close() {
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
        Snapshots.onFx(
                () -> {
                    screen.why(Personal1770S.L9);
                    return null;
                });
        Snapshots.take("wizard-why", window.drawer);
        Snapshots.onFx(
                () -> {
                    screen.drawer(new FindingsDrawer(screen.sheet()).open());
                    return null;
                });
        Snapshots.take("wizard-findings", window.drawer);
        assertTrue(Files.exists(Path.of("target", "screens", "wizard-why.png")));
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
