package id.lontar.ui.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.filing.Challenge.DeliveryState;
import id.lontar.ui.Snapshots;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// What is told of a return while another page is open.
@Timeout(60)
class DeskFollowerTest {
    @TempDir Path folder;
    private final List<String> rung = new CopyOnWriteArrayList<>();
    private final List<Integer> counts = new CopyOnWriteArrayList<>();
    private DeskWindow window;
    private DeskFollower follower;

    @BeforeEach
    void open() throws Exception {
        window = new DeskWindow(folder);
        window.sent("f-1", "underpaid");
        follower =
                new DeskFollower(
                        window.context,
                        counts::add,
                        (title, text) -> rung.add(title + ": " + text));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void anArrivedMailRingsOnceAndNamesNobody() throws Exception {
        window.office.mail = ScriptedOffice.mail(DeliveryState.SENDING, DeliveryState.ACCEPTED);
        round();
        window.until(() -> rung.size() == 1);
        assertTrue(rung.getFirst().startsWith("Kode sudah datang: "), rung.getFirst());
        assertTrue(rung.getFirst().contains("1770S 2024"), rung.getFirst());
        assertFalse(rung.getFirst().contains("Siti"), rung.getFirst());
        window.now = window.now.plusSeconds(120);
        round();
        window.until(() -> counts.size() == 2);
        assertEquals(1, rung.size());
    }

    @Test
    void aRoundThatFailsIsNotRepeatedAtOnce() throws Exception {
        window.office.broken = true;
        round();
        window.until(() -> window.failures.size() == 1);
        window.now = window.now.plusSeconds(120);
        for (var i = 0; i < 20; i++) round();
        assertEquals(1, window.failures.size());
        assertEquals(List.of(), counts);
    }

    private void round() {
        Snapshots.onFx(
                () -> {
                    follower.round();
                    return null;
                });
    }
}
