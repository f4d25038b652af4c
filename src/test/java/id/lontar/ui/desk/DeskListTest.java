package id.lontar.ui.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.filing.Awaited;
import id.lontar.filing.FilingState;
import id.lontar.ui.Go;
import id.lontar.ui.Snapshots;
import id.lontar.ui.Theme;

import javafx.scene.Scene;
import javafx.scene.control.ListCell;
import javafx.scene.layout.BorderPane;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// The list of the desk, with the page beside it.
class DeskListTest {
    private static final String CODE = "81803094";

    @TempDir Path folder;
    private DeskWindow window;
    private CodeDeskScreen screen;

    @BeforeEach
    void open() throws Exception {
        window = new DeskWindow(folder);
    }

    @AfterEach
    void close() {
        Snapshots.onFx(
                () -> {
                    if (screen != null) screen.leave(() -> {});
                    return null;
                });
        window.close();
    }

    @Test
    void threeHundredReturnsAreListedAndOnlyThoseInSightAreDrawn() throws Exception {
        var first = window.sent("f-1", "underpaid");
        for (var i = 2; i <= 300; i++) window.record(first, "f-" + i, Duration.ofMinutes(i), false);
        window.bench().journey().vigil().reread();
        desk();
        assertEquals(300, screen.list().rows().size());
        var drawn =
                Snapshots.onFx(
                        () -> {
                            var root = (BorderPane) screen.centre();
                            Theme.dress(new Scene(root, 1366, 768), 100);
                            root.applyCss();
                            root.layout();
                            return screen.list().list().lookupAll(".list-cell").stream()
                                    .filter(
                                            each ->
                                                    each instanceof ListCell<?> cell
                                                            && !cell.isEmpty())
                                    .count();
                        });
        assertTrue(drawn > 3 && drawn < 30, drawn + " rows drawn");
    }

    @Test
    void oneWaitingReturnNeedsNoList() throws Exception {
        window.sent("f-1", "underpaid");
        desk();
        assertEquals(null, ((BorderPane) screen.centre()).getLeft());
    }

    @Test
    void turningToARowOpensItsPageAndLeavesTheListInPlace() throws Exception {
        several();
        onFx(
                () -> {
                    screen.list().list().getSelectionModel().select(2);
                    window.office.attemptsLeft.decrementAndGet();
                    window.bench().journey().vigil().heard("f-2", window.office.challengeNow());
                    screen.look();
                });
        window.until(() -> screen.page().orElseThrow().filingId().equals("f-3"));
        assertEquals(3, screen.list().rows().size());
        assertTrue(window.went.isEmpty(), window.went.toString());
    }

    @Test
    void theFilterFindsByFingerprint() throws Exception {
        window.sent("f-1", "underpaid");
        window.sent("f-2", "overpaid");
        desk();
        var wanted = screen.list().rows().get(1);
        onFx(() -> screen.list().filter(wanted.fingerprint().toLowerCase(java.util.Locale.ROOT)));
        assertEquals(java.util.List.of(wanted), screen.list().rows());
        onFx(() -> screen.list().filter("tidak ada yang bernama begini"));
        assertEquals(java.util.List.of(), screen.list().rows());
    }

    @Test
    void whoConfirmsOneOfSeveralGoesOnWithTheNext() throws Exception {
        several();
        onFx(() -> screen.page().orElseThrow().code().paste(CODE));
        window.until(() -> screen.page().orElseThrow().filingId().equals("f-2"));
        assertEquals(FilingState.ACCEPTED, window.cabinet.filing("f-1").orElseThrow().state());
        assertTrue(window.went.isEmpty(), window.went.toString());
        assertTrue(window.said.getLast().contains("selesai"), window.said.toString());
        assertEquals(2, screen.list().rows().size());
    }

    @Test
    void whoConfirmsTheLastOneSeesItsReceipt() throws Exception {
        window.sent("f-1", "underpaid");
        desk();
        onFx(() -> screen.page().orElseThrow().code().paste(CODE));
        window.until(() -> window.went.contains(new Go.ReceiptOf("f-1")));
    }

    @Test
    void whatIsHeardInTheBackgroundStandsInTheList() throws Exception {
        several();
        window.office.mail =
                ScriptedOffice.mail(
                        id.lontar.filing.Challenge.DeliveryState.SENDING,
                        id.lontar.filing.Challenge.DeliveryState.HELD);
        window.now = window.now.plusSeconds(60);
        window.bench().journey().vigil().round();
        onFx(screen::look);
        assertEquals(Awaited.Next.QR, screen.list().rows().get(1).next());
        assertEquals(Awaited.Next.QR, screen.list().rows().get(2).next());
    }

    @Test
    void aDeskThatIsReadForTheFirstTimeFillsByItself() throws Exception {
        window.sent("f-1", "underpaid");
        var fresh = new DeskWindow(folder.resolve("other"));
        try {
            var empty = Snapshots.onFx(() -> new CodeDeskScreen(fresh.context, Optional.empty()));
            assertTrue(empty.page().isEmpty());
            onFx(empty::shown);
            fresh.until(() -> ((BorderPane) empty.centre()).getCenter().lookup(".title") != null);
            onFx(() -> empty.leave(() -> {}));
        } finally {
            fresh.close();
        }
    }

    private void several() throws Exception {
        var first = window.sent("f-1", "underpaid");
        window.record(first, "f-2", Duration.ofHours(1), false);
        window.record(first, "f-3", Duration.ofHours(2), false);
        window.bench().journey().vigil().reread();
        desk();
        onFx(screen::shown);
    }

    private void desk() {
        screen =
                Snapshots.onFx(
                        () ->
                                new CodeDeskScreen(
                                        window.context, Optional.empty(), window.picker()));
    }

    private static void onFx(Runnable work) {
        Snapshots.onFx(
                () -> {
                    work.run();
                    return null;
                });
    }
}
