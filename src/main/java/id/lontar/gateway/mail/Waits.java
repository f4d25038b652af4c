package id.lontar.gateway.mail;

import java.time.Duration;
import java.util.List;

/// How long a code's mail waits between attempts: short at first, for somebody is sitting there.
final class Waits {
    private static final List<Duration> STEPS =
            List.of(
                    Duration.ofSeconds(30),
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(2),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(10),
                    Duration.ofMinutes(15));
    private static final int SPREAD_PERCENT = 20;

    private Waits() {}

    /// The usual wait after the attempt with this number (the first is 1), spread by a fifth either
    /// way so that a thousand letters held back together do not come back together.
    static Duration after(int attempt, String deliveryId) {
        var step = STEPS.get(Math.clamp(attempt - 1L, 0, STEPS.size() - 1));
        var spread = Math.floorMod((deliveryId + attempt).hashCode(), 2 * SPREAD_PERCENT + 1);
        return step.multipliedBy(100L - SPREAD_PERCENT + spread).dividedBy(100);
    }
}
