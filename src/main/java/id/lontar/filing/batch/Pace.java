package id.lontar.filing.batch;

import id.lontar.filing.TaxOffice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// One back-off for the whole office: what the gateway says to one return (come back then) or does
/// not say (no answer) holds for all that are under way, so that no office makes a rush worse.
final class Pace {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    /// Pauses without one answer between them, after which nothing more is asked: some two minutes.
    private static final int PAUSES = 9;

    /// Further off than this, and it is left for another time.
    static final Duration PATIENCE = Duration.ofMinutes(2);

    private final TaxOffice office;
    private final Clock clock;
    private long quietUntil = System.nanoTime();
    private Duration pause = FIRST_PAUSE;
    private int pauses;

    /// @param clock the gateway's times are held against
    Pace(TaxOffice office, Clock clock) {
        this.office = office;
        this.clock = clock;
    }

    /// Returns when the gateway may be asked again, or when the batch is stopped.
    void await(Brake brake) throws InterruptedException {
        for (var left = left(); left.isPositive(); left = left()) {
            if (brake.isStopped()) return;
            brake.rest(left);
        }
    }

    synchronized void answered() {
        pause = FIRST_PAUSE;
        pauses = 0;
    }

    /// The several that were under way when the line went are one reason to wait, not several.
    ///
    /// @return whether to go on trying
    synchronized boolean silent() {
        var now = System.nanoTime();
        if (now - quietUntil < 0) return true;
        quietUntil = now + pause.toNanos();
        var twice = pause.multipliedBy(2);
        pause = twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
        return ++pauses < PAUSES;
    }

    /// @return whether that is near enough to wait for
    synchronized boolean comeBack(Instant at) {
        var wait = Duration.between(clock.instant(), at);
        if (wait.compareTo(PATIENCE) > 0) return false;
        var end = System.nanoTime() + wait.toNanos();
        if (end - quietUntil > 0) quietUntil = end;
        return true;
    }

    private synchronized Duration left() {
        var ours = Duration.ofNanos(quietUntil - System.nanoTime());
        var theirs = office.quietFor();
        return ours.compareTo(theirs) > 0 ? ours : theirs;
    }
}
