package id.lontar.gateway.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.filing.Challenge.Reason;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

class BreakerTest {
    private static final Instant EIGHT = Instant.parse("2020-02-21T01:00:00Z");
    private static final ReplyTable.Row COMPLAINTS =
            ReplyTable.load().read(new Reply(421, "4.7.0 [TSS04] deferred"));

    /// Two such replies shut Yahoo for two hours, doubled up to four (8.4).
    @Test
    void shutsAtTheSecondReplyAndLongerEachTime() {
        assertEquals(Optional.empty(), Breaker.after(Optional.empty(), 1, COMPLAINTS, EIGHT));
        var first = Breaker.after(Optional.empty(), 2, COMPLAINTS, EIGHT).orElseThrow();
        assertEquals(EIGHT.plus(Duration.ofHours(2)), first.until());
        var second = Breaker.after(Optional.of(first), 1, COMPLAINTS, first.until()).orElseThrow();
        assertEquals(first.until().plus(Duration.ofHours(4)), second.until());
        var third = Breaker.after(Optional.of(second), 1, COMPLAINTS, second.until());
        assertEquals(second.until().plus(Duration.ofHours(4)), third.orElseThrow().until());
    }

    /// 10 a minute (8.4).
    @Test
    void anUnusualRateShutsForSixSecondsHoweverOften() {
        var row = ReplyTable.load().read(new Reply(421, "4.7.28 unusual rate"));
        var often = new Breaker(EIGHT, 20, Reason.HELD_BACK, new Breaker.Trial(0, 0, 1));
        assertEquals(
                EIGHT.plusSeconds(6),
                Breaker.after(Optional.of(often), 1, row, EIGHT).orElseThrow().until());
    }

    /// OPEN, HALF_OPEN with three probes at most, CLOSED when all three came through (5.4).
    @Test
    void afterItsTimeThreeLettersTryALaneThatWasShut() {
        var shut = Breaker.after(Optional.empty(), 2, COMPLAINTS, EIGHT).orElseThrow();
        var later = shut.until();
        assertEquals(Breaker.State.CLOSED, Breaker.stateAt(Optional.empty(), EIGHT));
        assertEquals(Breaker.State.OPEN, Breaker.stateAt(Optional.of(shut), EIGHT));
        assertFalse(shut.mayProbe(EIGHT));
        assertEquals(Breaker.State.HALF_OPEN, Breaker.stateAt(Optional.of(shut), later));
        var three = shut.probing().probing().probing();
        assertFalse(three.mayProbe(later));
        assertTrue(three.withoutProbe().mayProbe(later), "the mailbox was full: try with another");
        var two = three.passed().flatMap(Breaker::passed).orElseThrow();
        assertFalse(two.mayProbe(later));
        assertEquals(Optional.empty(), two.passed());
        var again = Breaker.after(Optional.of(two), 1, COMPLAINTS, later).orElseThrow();
        assertEquals(new Breaker.Trial(0, 0, 3), again.trial());
        assertEquals(later.plus(Duration.ofHours(2)), again.until(), "two of three came through");
    }

    @Test
    void aSlowedLaneIsTriedWithOneLetterAfterTheOther() {
        var row = ReplyTable.load().read(new Reply(421, "4.7.28 unusual rate"));
        var slowed = Breaker.after(Optional.empty(), 2, row, EIGHT).orElseThrow();
        var later = slowed.until();
        assertEquals(Breaker.State.THROTTLED, Breaker.stateAt(Optional.of(slowed), later));
        var one = slowed.probing();
        assertFalse(one.mayProbe(later));
        assertTrue(one.passed().orElseThrow().mayProbe(later));
    }

    /// Five connections may be refused at the same moment; that is one trouble, not five.
    @Test
    void whatWasOnTheWireWhenItShutDoesNotShutItLonger() {
        var shut = Breaker.after(Optional.empty(), 2, COMPLAINTS, EIGHT);
        assertEquals(Optional.empty(), Breaker.after(shut, 3, COMPLAINTS, EIGHT.plusSeconds(1)));
    }
}
