package id.lontar.filing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// One back-off towards a gateway for everything this program asks by itself: the batches, the list
/// at the code desk, the page of a return. What one of them is told (come back then) or not told
/// (no answer) holds for all, so that an office never makes a rush worse. What a person asks for
/// with their own hand goes out.
public final class Backoff {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    /// Nobody is held longer by a word of the gateway, nor by a clock that was set back.
    public static final Duration PATIENCE = Duration.ofMinutes(2);

    private final TaxOffice office;
    private final Clock clock;
    private Instant quietUntil = Instant.MIN;
    private Duration pause = FIRST_PAUSE;
    private long pauses;
    private long pausesAtAnswer;

    /// @param clock the gateway's times are held against
    Backoff(TaxOffice office, Clock clock) {
        this.office = office;
        this.clock = clock;
    }

    /// Another towards the same gateway, for what is one asker's own matter.
    public Backoff own() {
        return new Backoff(office, clock);
    }

    /// For how long nothing is to be asked; zero for not at all.
    public synchronized Duration left() {
        var ours = ours(clock.instant());
        var theirs = office.quietFor();
        return ours.compareTo(theirs) > 0 ? ours : theirs;
    }

    public boolean isQuiet() {
        return left().isPositive();
    }

    private Duration ours(Instant now) {
        if (!quietUntil.isAfter(now)) return Duration.ZERO;
        if (quietUntil.isAfter(now.plus(PATIENCE))) quietUntil = now.plus(PATIENCE);
        return Duration.between(now, quietUntil);
    }

    /// The gateway said something, whatever it was.
    public synchronized void answered() {
        pause = FIRST_PAUSE;
        pausesAtAnswer = pauses;
    }

    /// There was no answer. The several that were under way when the line went are one reason to
    /// wait, not several.
    ///
    /// @return whether a pause begins with it
    public synchronized boolean silent() {
        var now = clock.instant();
        if (ours(now).isPositive()) return false;
        quietUntil = now.plus(pause);
        pauses++;
        var twice = pause.multipliedBy(2);
        pause = twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
        return true;
    }

    /// So many pauses began so far, whoever began them.
    public synchronized long pauses() {
        return pauses;
    }

    /// So many of them began since then with no answer to anybody in between.
    ///
    /// @param then what [#pauses] was
    public synchronized long silenceSince(long then) {
        return pauses - Math.max(then, pausesAtAnswer);
    }

    /// The gateway wants to be asked later. Further off than is waited for, it is the matter of
    /// one return (so many codes a day) and holds nobody.
    ///
    /// @return whether that is near enough to wait for
    public synchronized boolean comeBack(Instant at) {
        var now = clock.instant();
        if (at.isAfter(now.plus(PATIENCE))) return false;
        if (at.isAfter(quietUntil)) quietUntil = at;
        return true;
    }
}
