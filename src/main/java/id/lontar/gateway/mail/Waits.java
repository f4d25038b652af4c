package id.lontar.gateway.mail;

import java.time.Duration;
import java.util.List;

/// How long a mail waits between attempts (verification-channel 8.3); the last wait repeats until
/// nobody wants the mail any more.
public enum Waits {
    /// Short at first, for somebody is sitting there.
    CODES(
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(5),
            Duration.ofMinutes(10),
            Duration.ofMinutes(15)),
    /// Receipts, and notices: they are good for days.
    RECEIPTS(
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(4));

    private static final int SPREAD_PERCENT = 20;

    // Nothing changes a list made by List.of.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Duration> steps;

    Waits(Duration... steps) {
        this.steps = List.of(steps);
    }

    static Waits of(Letter.Matter matter) {
        return switch (matter) {
            case Letter.About about -> CODES;
            case Letter.AddressCode code -> CODES;
            case Letter.BatchCode code -> CODES;
            case Letter.Receipt receipt -> RECEIPTS;
            case Letter.Notice notice -> RECEIPTS;
        };
    }

    /// The usual wait after the attempt with this number (the first is 1), spread by a fifth either
    /// way so that a thousand letters held back together do not come back together.
    Duration after(int attempt, String deliveryId) {
        var step = steps.get(Math.clamp(attempt - 1L, 0, steps.size() - 1));
        var spread = Math.floorMod((deliveryId + attempt).hashCode(), 2 * SPREAD_PERCENT + 1);
        return step.multipliedBy(100L - SPREAD_PERCENT + spread).dividedBy(100);
    }
}
