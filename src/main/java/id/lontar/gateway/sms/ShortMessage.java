package id.lontar.gateway.sms;

import id.lontar.filing.Sha256;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/// A short message with a code that is to be sent. The code is made when it is sent.
///
/// @param challengeId or, of a number that is to be proved, the change of it
/// @param to E.164
/// @param valid how long the code lives once it has arrived
/// @param keepUntil when nobody wants it any more
public record ShortMessage(
        String challengeId,
        String to,
        Locale language,
        Matter about,
        Instant requestedAt,
        Duration valid,
        Instant keepUntil) {
    public sealed interface Matter {}

    /// Which return. No amount and no taxpayer number: it lies on a screen others see.
    public record About(String form, String period, int revision, String fingerprint)
            implements Matter {}

    /// The code that proves that a number is its owner's.
    public record NumberCode() implements Matter {}

    /// The same for the same challenge, in every process and after every restart.
    String deliveryId() {
        var source = "lontar-sms/v1\0" + challengeId;
        return Sha256.of(source.getBytes(StandardCharsets.UTF_8)).hex().substring(0, 32);
    }
}
