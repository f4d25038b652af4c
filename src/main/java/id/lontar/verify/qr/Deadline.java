package id.lontar.verify.qr;

import java.time.Duration;

/// How long may be looked at one picture, and since when.
///
/// @param started on the clock of [System#nanoTime]
record Deadline(long started, Duration budget) {
    static Deadline in(Duration budget) {
        return new Deadline(System.nanoTime(), budget);
    }

    Duration used() {
        return Duration.ofNanos(System.nanoTime() - started);
    }

    /// One that began with this and lasts longer.
    Deadline within(Duration longer) {
        return new Deadline(started, longer);
    }

    /// Nothing when it has passed.
    Duration left() {
        var left = budget.minus(used());
        return left.isNegative() ? Duration.ZERO : left;
    }

    boolean passed() {
        return left().isZero();
    }
}
