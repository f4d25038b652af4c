package id.lontar.gateway.mail;

import id.lontar.filing.Sha256;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/// A mail that is to be written and sent. A code in it is made when it is sent.
///
/// @param keepUntil when nobody wants it any more: the hard end of the challenge
/// @param valid how long the code lives once a mail server took it
public record Letter(
        String challengeId,
        String to,
        Locale language,
        Matter about,
        Instant requestedAt,
        Duration valid,
        Instant keepUntil) {
    public static final String CHANNEL = "EMAIL";

    /// What a mail is about.
    public sealed interface Matter {}

    /// A change the owner of an account is told of. Such a mail carries no code.
    public enum Notice implements Matter {
        TOTP_ADDED,
        TOTP_REMOVED
    }

    /// Which return. No amount and no taxpayer number: a mail is read by many machines.
    public record About(String form, String period, int revision, String fingerprint)
            implements Matter {}

    /// The same for the same challenge, in every process and after every restart.
    public String deliveryId() {
        var source = "lontar-mail/v1\0" + challengeId + "\0" + CHANNEL;
        return Sha256.of(source.getBytes(StandardCharsets.UTF_8)).hex().substring(0, 32);
    }

    public String domain() {
        return to.substring(to.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }
}
