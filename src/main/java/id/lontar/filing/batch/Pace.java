package id.lontar.filing.batch;

import id.lontar.filing.Backoff;
import id.lontar.filing.Problem;

import java.time.Duration;

/// How a batch keeps to the back-off it shares with everything else in this program that asks the
/// same gateway, and when it has waited for an answer long enough.
final class Pace {
    /// Pauses without one answer to anybody between them, whoever began them, after which nothing
    /// more is asked: some two minutes.
    private static final int PAUSES = 9;

    private final Backoff backoff;

    /// A time told to one return, such as when its code may be sent again, halts this batch alone.
    private final Backoff own;

    /// A silence from before this batch does not count against it.
    private final long begun;

    Pace(Backoff backoff) {
        this.backoff = backoff;
        this.own = backoff.own();
        this.begun = backoff.pauses();
    }

    /// Returns when the gateway may be asked again, or when the batch is stopped.
    void await(Brake brake) throws InterruptedException {
        for (var left = left(); left.isPositive(); left = left()) {
            if (brake.isStopped()) return;
            brake.rest(left);
        }
    }

    private Duration left() {
        var all = backoff.left();
        var ours = own.left();
        return all.compareTo(ours) > 0 ? all : ours;
    }

    void answered() {
        backoff.answered();
    }

    /// @return whether to go on trying
    boolean silent() {
        backoff.silent();
        return backoff.silenceSince(begun) < PAUSES;
    }

    /// @return whether that is near enough to wait for
    boolean comeBack(Problem problem) {
        problem.officeRetryAt().ifPresent(backoff::comeBack);
        return problem.retryAt().filter(own::comeBack).isPresent();
    }
}
