package id.lontar.filing.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Optional;

class ThroughputTest {
    private long now;
    private final Throughput throughput = new Throughput(() -> now);

    @Test
    void nothingIsSaidBeforeEnoughWasSeen() {
        assertEquals(Optional.empty(), passed(1, Duration.ofSeconds(1)).remaining());
        assertEquals(0, passed(2, Duration.ofSeconds(1)).perMinute());
    }

    @Test
    void theRateOfLateCountsAndTheQuickBeginningIsForgotten() {
        for (var n = 1; n <= 100; n++) passed(n, Duration.ofMillis(10));
        for (var n = 101; n <= 149; n++) passed(n, Duration.ofSeconds(2));
        var pulse = passed(150, Duration.ofSeconds(2));
        assertEquals(30, pulse.perMinute(), 0.01);
        assertEquals(Duration.ofSeconds(100), pulse.remaining().orElseThrow());
    }

    @Test
    void aSlowBatchHasARateToo() {
        for (var n = 1; n <= 9; n++) passed(n, Duration.ofMinutes(5));
        var pulse = passed(10, Duration.ofMinutes(5));
        assertEquals(0.2, pulse.perMinute(), 0.001);
        assertTrue(pulse.remaining().orElseThrow().compareTo(Duration.ofHours(15)) > 0);
    }

    private Pulse passed(int done, Duration took) {
        now += took.toNanos();
        return throughput.passed(done, 200);
    }
}
