package id.lontar.ui.wizard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.rules.Answers;
import id.lontar.rules.Taxpayer;
import id.lontar.ui.Snapshots;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// The store refuses every change of a return, as a full disk does. Nobody is locked in by it.
@Timeout(60)
class RefusingDiskTest {
    private static final String REFUSE =
            """
            create trigger refuse before update on filing
            begin select raise(abort, 'a refusal of the disk'); end
            """;

    @TempDir Path folder;
    private final AtomicInteger left = new AtomicInteger();
    private WizardWindow window;
    private WizardScreen screen;

    @BeforeEach
    void typeIntoNothing() throws Exception {
        window = new WizardWindow(folder);
        screen = window.open(2024, Answers.NONE);
        disk(REFUSE);
        Snapshots.onFx(
                () -> {
                    screen.model().answer(Taxpayer.NAME, "Siti Rahmawati");
                    screen.leave(left::incrementAndGet);
                    return screen;
                });
        Await.until(() -> find("leave-unsaved").filter(Node::isVisible).isPresent());
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void theWindowCanBeLeftWithoutTheLastEntries() throws Exception {
        assertEquals(0, left.get());
        assertTrue(banner().contains("aman tersimpan"), banner());
        assertFalse(banner().contains("refusal"), banner());
        Snapshots.take("wizard-disk-refuses", screen, window.words);
        fire("leave-unsaved");
        assertEquals(1, left.get());
        disk("drop trigger refuse");
        assertEquals(Optional.empty(), window.saved(screen).get(Taxpayer.NAME));
    }

    @Test
    void theLastEntriesAreSavedOnceTheDiskTakesThem() throws Exception {
        disk("drop trigger refuse");
        fire("save-again");
        Await.until(() -> left.get() == 1);
        assertEquals(Optional.of("Siti Rahmawati"), window.saved(screen).get(Taxpayer.NAME));
    }

    private String banner() {
        return Snapshots.onFx(
                () ->
                        screen.centre().lookupAll(".banner-red .label").stream()
                                .map(each -> ((Labeled) each).getText())
                                .findFirst()
                                .orElse(""));
    }

    private Optional<Node> find(String id) {
        return Snapshots.onFx(() -> Optional.ofNullable(screen.centre().lookup("#" + id)));
    }

    private void fire(String id) {
        var button = (Button) find(id).orElseThrow();
        Snapshots.onFx(
                () -> {
                    button.fire();
                    return id;
                });
    }

    private void disk(String change) throws SQLException {
        try (var store = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("store.db"));
                var statement = store.createStatement()) {
            statement.execute(change);
        }
    }
}
