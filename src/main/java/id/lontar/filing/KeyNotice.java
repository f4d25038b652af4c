package id.lontar.filing;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What the review page says of a key's time, before it bites.
///
/// @param key message key; `{0}` is the number of whole days left
/// @param blocking whether nothing can be signed with it
public record KeyNotice(String key, long days, boolean blocking) {
    /// Days before expiry from which it is said, each more urgently.
    private static final int[] STEPS = {2, 40, 90};

    public static Optional<KeyNotice> of(SigningKey.Description description, Instant now) {
        if (now.isBefore(description.validFrom()))
            return Optional.of(new KeyNotice("key.notYet", 0, true));
        if (now.isAfter(description.validUntil()))
            return Optional.of(new KeyNotice("key.expired", 0, true));
        var days = Duration.between(now, description.validUntil()).toDays();
        for (var step : STEPS)
            if (days < step) return Optional.of(new KeyNotice("key.expires." + step, days, false));
        return Optional.empty();
    }
}
