package id.lontar.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.lontar.filing.Handoff.Task;
import id.lontar.filing.HandoffRefused;
import id.lontar.filing.HandoffRefused.Reason;
import id.lontar.filing.handoff.TestDesk;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;

/// What stands in a hand-off file beside its whole steps.
class HandoffPacksTest {
    @TempDir Path folder;

    @Test
    void halfAStepIsNotPassedOver() throws HandoffRefused {
        try (var dewi = new TestDesk(folder.resolve("a"), "Dewi Lestari");
                var rudi = new TestDesk(folder.resolve("b"), "Rudi Hartono")) {
            var file = dewi.send(dewi.sample(), rudi, Task.PREPARE, Task.REVIEW);
            var pack = rudi.hand().unseal(file);
            var whole = StoredZip.read(HandoffPacks.write(pack)).orElseThrow();
            assertEquals(1, HandoffPacks.read(StoredZip.write(whole)).steps().size());
            for (var half : List.of(".json", ".p7s", ".lontar.json")) {
                var files = new LinkedHashMap<>(whole);
                files.put("steps/002" + half, new byte[] {1});
                var refused =
                        assertThrows(
                                HandoffRefused.class,
                                () -> HandoffPacks.read(StoredZip.write(files)),
                                half);
                assertEquals(Reason.BROKEN_CHAIN, refused.reason());
            }
        }
    }
}
