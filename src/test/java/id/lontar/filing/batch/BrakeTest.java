package id.lontar.filing.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

@Timeout(60)
class BrakeTest {
    private final Brake brake = new Brake();

    @Test
    void whoIsPausedGoesOnWhenTold() throws Exception {
        brake.pause();
        var waits = CompletableFuture.supplyAsync(this::goesOn);
        assertFalse(waits.isDone());
        brake.goOn();
        assertTrue(waits.get());
    }

    @Test
    void aStopEndsAPauseAndARest() throws Exception {
        brake.pause();
        var waits = CompletableFuture.supplyAsync(this::goesOn);
        brake.stop("batch.silent");
        assertFalse(waits.get());
        brake.rest(Duration.ofHours(1));
        brake.stop("batch.spent");
        assertEquals(Optional.of("batch.silent"), brake.reason(), "the first reason counts");
    }

    private boolean goesOn() {
        try {
            return brake.goesOn();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
