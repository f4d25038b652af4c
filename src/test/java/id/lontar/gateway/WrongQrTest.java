package id.lontar.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.lontar.filing.Outcome;
import id.lontar.filing.Proof;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// Acceptance check 6 where the gateway answers for it: whoever brings a wrong QR past the client
/// loses no attempt either.
class WrongQrTest {
    private static final long GROSS = 120_000_000;

    @TempDir Path folder;

    @Test
    void check6_noWrongQrReachesTheAttemptCounter() throws Exception {
        try (var world = new World(folder)) {
            var siti = world.client(World.NPWP);
            var challenge = siti.sendAndOpen(GROSS);
            for (var text :
                    new String[] {
                        "SPT1:ABC%",
                        "SPT1:" + "A".repeat(2000),
                        "https://example.org/x",
                        "SPT1:",
                        ""
                    }) {
                var answer = siti.verify(challenge, new Proof.QrToken(text));
                assertEquals(Outcome.Refused.class, answer.getClass(), text);
                assertEquals(5, siti.challenge(challenge).attemptsLeft(), text);
            }
        }
    }
}
