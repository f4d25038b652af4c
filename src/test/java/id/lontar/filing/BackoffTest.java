package id.lontar.filing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// One back-off for all that asks, on a clock that is turned by hand.
class BackoffTest {
    private Instant now = Instant.parse("2025-03-31T10:00:00Z");
    private Duration theirs = Duration.ZERO;
    private final Backoff backoff = new Backoff(office(), new Hand());

    @Test
    void silenceIsWaitedForLongerAndLongerUntilThereIsAnAnswer() {
        assertFalse(backoff.isQuiet());
        assertTrue(backoff.silent());
        assertEquals(Duration.ofMillis(500), backoff.left());
        assertFalse(backoff.silent(), "those that were under way are one reason");
        for (var n = 0; n < 10; n++) passAfterSilence();
        backoff.silent();
        assertEquals(Duration.ofMinutes(1), backoff.left());
        pass(Duration.ofMinutes(1));
        backoff.answered();
        backoff.silent();
        assertEquals(Duration.ofMillis(500), backoff.left());
    }

    @Test
    void aNearTimeHoldsAllAndAFarOneNobody() {
        assertTrue(backoff.comeBack(now.plusSeconds(90)));
        assertEquals(Duration.ofSeconds(90), backoff.left());
        assertTrue(backoff.comeBack(now.plusSeconds(10)), "the later one counts");
        assertEquals(Duration.ofSeconds(90), backoff.left());
        pass(Duration.ofSeconds(90));
        assertFalse(backoff.comeBack(now.plus(Duration.ofHours(3))));
        assertFalse(backoff.isQuiet());
    }

    @Test
    void aRetryAfterOfTheServerHoldsAllWhoeverSawIt() {
        theirs = Duration.ofMinutes(7);
        assertEquals(theirs, backoff.left());
    }

    @Test
    void aClockThatIsSetBackHoldsNobodyForHours() {
        backoff.comeBack(now.plusSeconds(30));
        pass(Duration.ofHours(-5));
        assertEquals(Backoff.PATIENCE, backoff.left());
        pass(Backoff.PATIENCE);
        assertFalse(backoff.isQuiet());
    }

    private void passAfterSilence() {
        backoff.silent();
        pass(Duration.ofMinutes(1));
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    private TaxOffice office() {
        return (TaxOffice)
                Proxy.newProxyInstance(
                        TaxOffice.class.getClassLoader(),
                        new Class<?>[] {TaxOffice.class},
                        (proxy, method, arguments) -> theirs);
    }

    private final class Hand extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
