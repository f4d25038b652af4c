package id.lontar.submit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Optional;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-03-31T16:00:00Z");

    @Test
    void secondsAndDatesAreRead() {
        assertEquals(Optional.of(NOW.plusSeconds(120)), RetryAfter.at("120", NOW));
        assertEquals(
                Optional.of(NOW.plusSeconds(60)),
                RetryAfter.at("Tue, 31 Mar 2026 16:01:00 GMT", NOW));
    }

    @Test
    void nobodyIsHeldUpForDaysOrByNonsense() {
        assertEquals(Optional.of(NOW.plusSeconds(3600)), RetryAfter.at("999999999", NOW));
        assertEquals(Optional.empty(), RetryAfter.at("soon", NOW));
        assertEquals(Optional.empty(), RetryAfter.at("-1", NOW));
    }
}
