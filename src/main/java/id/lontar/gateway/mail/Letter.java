package id.lontar.gateway.mail;

import id.lontar.filing.Sha256;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/// A mail with a code that is to be written and sent. The code itself is made when it is sent.
///
/// @param keepUntil when nobody wants it any more: the hard end of the challenge
/// @param valid how long the code lives once a mail server took it
public record Letter(
        String challengeId,
        String to,
        Locale language,
        About about,
        Instant requestedAt,
        Duration valid,
        Instant keepUntil) {
    public static final String CHANNEL = "EMAIL";

    /// Which return. No amount and no taxpayer number: a mail is read by many machines.
    public record About(String form, String period, int revision, String fingerprint) {}

    /// The same for the same challenge, in every process and after every restart.
    public String deliveryId() {
        var source = "lontar-mail/v1\0" + challengeId + "\0" + CHANNEL;
        return Sha256.of(source.getBytes(StandardCharsets.UTF_8)).hex().substring(0, 32);
    }

    public String domain() {
        return to.substring(to.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }
}
