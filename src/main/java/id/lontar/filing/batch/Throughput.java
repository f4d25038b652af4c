package id.lontar.filing.batch;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.LongSupplier;

/// The rate of late: of the last returns within a window of time, so that a gateway that slows down
/// is seen as such and the quick first hundred are forgotten. Time in which nothing came counts.
final class Throughput {
    private static final Duration WINDOW = Duration.ofSeconds(60);
    private static final int MOST = 2_000;

    /// Two points make a rate; a few more make one that is worth saying.
    private static final int FEWEST = 5;

    private final LongSupplier nanos;
    private final Deque<Long> seen = new ArrayDeque<>();

    /// @param nanos as [System#nanoTime]
    Throughput(LongSupplier nanos) {
        this.nanos = nanos;
        seen.add(nanos.getAsLong());
    }

    /// One more came to its end.
    Pulse passed(int done, int of) {
        var now = nanos.getAsLong();
        seen.add(now);
        while (seen.size() > MOST || isOld(now)) seen.removeFirst();
        if (seen.size() <= FEWEST) return new Pulse(done, of, 0, Optional.empty());
        var span = Math.max(1, now - seen.getFirst());
        var each = (double) span / (seen.size() - 1);
        var left = Duration.ofNanos(Math.round(each * (of - done)));
        return new Pulse(done, of, Duration.ofMinutes(1).toNanos() / each, Optional.of(left));
    }

    /// The first few stay however old: with them a slow batch has a rate too.
    private boolean isOld(long now) {
        return seen.size() > FEWEST + 1 && now - seen.getFirst() > WINDOW.toNanos();
    }
}
