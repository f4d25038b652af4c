package id.lontar.gateway.simulate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// Stands still, and then goes so many times faster than others.
final class RushedClock extends Clock {
    private final int faster;
    private volatile Instant stands;
    private volatile long since = -1;

    RushedClock(Instant stands, int faster) {
        this.stands = stands;
        this.faster = faster;
    }

    void goFrom(Instant start) {
        stands = start;
        since = System.nanoTime();
    }

    @Override
    public Instant instant() {
        if (since < 0) return stands;
        return stands.plusNanos((System.nanoTime() - since) * faster);
    }

    /// How long that takes elsewhere.
    Duration elsewhere(Duration here) {
        return here.dividedBy(faster);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the gateway asks for moments only");
    }
}
