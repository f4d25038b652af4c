package id.lontar.gateway.load;

import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/// How long answers of one kind took, in microseconds from the moment each was due: a request that
/// had to wait for its turn counts its waiting, so that no omission is coordinated.
final class Latencies {
    private static final long LONGEST = 120_000_000;

    private final String kind;
    private final Histogram histogram = new ConcurrentHistogram(LONGEST, 3);
    private final AtomicInteger errors = new AtomicInteger();
    private final AtomicInteger again = new AtomicInteger();

    Latencies(String kind) {
        this.kind = kind;
    }

    void took(long nanos) {
        histogram.recordValue(Math.min(LONGEST, nanos / 1000));
    }

    /// Answered by neither gateway, or refused for no good reason.
    void failed() {
        errors.incrementAndGet();
    }

    /// The line broke and the same was asked again.
    void askedAgain() {
        again.incrementAndGet();
    }

    long answered() {
        return histogram.getTotalCount();
    }

    int errors() {
        return errors.get();
    }

    double millisAt(double percentile) {
        return histogram.getValueAtPercentile(percentile) / 1000.0;
    }

    /// A row of a table.
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.1f | %.1f | %.1f | %.1f | %d | %d |",
                kind,
                answered(),
                millisAt(50),
                millisAt(99),
                millisAt(99.9),
                millisAt(100),
                again.get(),
                errors());
    }
}
