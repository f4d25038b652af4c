package id.lontar.filing.batch;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.filing.AbsentPorts;
import id.lontar.filing.Backoff;
import id.lontar.filing.Cabinet;
import id.lontar.filing.Journey;
import id.lontar.filing.ReceiptCheck;
import id.lontar.filing.Sealer;
import id.lontar.filing.TaxOffice;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// When a batch gives up on a silent gateway, on a clock that is turned by hand.
class PaceTest {
    private static final int PAUSES = 9;

    private Instant now = Instant.parse("2025-03-31T10:00:00Z");
    private final Backoff backoff =
            new Journey(
                            AbsentPorts.absent(Cabinet.class),
                            AbsentPorts.absent(Sealer.class),
                            AbsentPorts.absent(TaxOffice.class),
                            AbsentPorts.absent(ReceiptCheck.class),
                            new Hand())
                    .backoff();

    @Test
    void pausesThatOthersBeganCountToo() {
        var pace = new Pace(backoff);
        for (var n = 1; n < PAUSES; n++) {
            assertTrue(backoff.silent(), "the list at the code desk was first");
            assertTrue(pace.silent());
            now = now.plus(Duration.ofMinutes(1));
        }
        assertTrue(backoff.silent());
        assertFalse(pace.silent(), "nobody had an answer");
    }

    @Test
    void anAnswerToAnybodyBeginsTheCountAgain() {
        var pace = new Pace(backoff);
        for (var n = 0; n < 3 * PAUSES; n++) {
            assertTrue(pace.silent(), "pause " + n);
            now = now.plus(Duration.ofMinutes(1));
            if (n % (PAUSES - 1) == PAUSES - 2) backoff.answered();
        }
    }

    @Test
    void aSilenceFromBeforeItBeganIsNotHeldAgainstIt() {
        for (var n = 0; n < 2 * PAUSES; n++) {
            backoff.silent();
            now = now.plus(Duration.ofMinutes(1));
        }
        var pace = new Pace(backoff);
        for (var n = 1; n < PAUSES; n++) {
            assertTrue(pace.silent(), "pause " + n);
            now = now.plus(Duration.ofMinutes(1));
        }
        assertFalse(pace.silent());
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
