package id.lontar.gateway.mail;

import id.lontar.filing.Sha256;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// A mail that is to be written and sent. A code in it is made when it is sent.
///
/// @param challengeId or, of a receipt, the submission; of a notice, itself
/// @param keepUntil when nobody wants it any more: the hard end of the challenge
/// @param office who sent the return it is about for its owner: its letters go one after the other
/// @param valid how long the code lives once a mail server took it
public record Letter(
        String challengeId,
        String to,
        Locale language,
        Matter about,
        Instant requestedAt,
        Duration valid,
        Instant keepUntil,
        Optional<String> office) {
    /// Of no office.
    public Letter(
            String challengeId,
            String to,
            Locale language,
            Matter about,
            Instant requestedAt,
            Duration valid,
            Instant keepUntil) {
        this(challengeId, to, language, about, requestedAt, valid, keepUntil, Optional.empty());
    }

    public static final String CHANNEL = "EMAIL";
    private static final String RECEIPT_CHANNEL = "EMAIL_BPE";
    private static final String RECEIPT_LANES = "bpe:";

    /// What a mail is about.
    public sealed interface Matter {}

    /// A change the owner of an account is told of. Such a mail carries no code.
    ///
    /// @param about id of the device key, 16 hex digits; fingerprint of the return; serial of the
    /// code card; the end of a delegate's number; a masked phone
    /// number; else empty
    public record Notice(Change change, String about) implements Matter {}

    public enum Change {
        TOTP_ADDED,
        TOTP_REMOVED,
        DEVICE_KEY_ADDED,
        DEVICE_KEY_REVOKED,
        RETURN_WITHDRAWN,
        CARD_MADE,
        CARD_REVOKED,
        CARD_USED_UP,
        MANDATE_GRANTED,
        MANDATE_CONFIRMS,
        MANDATE_REVOKED,
        MANDATE_ENDED,
        EMAIL_CHANGING,
        EMAIL_CHANGED,
        PHONE_CHANGING,
        PHONE_CHANGED,
        PHONE_REMOVED
    }

    /// The code that proves that an address is its owner's.
    public record AddressCode() implements Matter {
        static final String NAME = "ADDRESS_CODE";
    }

    /// The code that releases many returns their sender holds mandates for.
    ///
    /// @param returns how many the manifest lists
    /// @param fingerprint of its root
    public record BatchCode(int returns, String fingerprint) implements Matter {
        static final String NAME = "BATCH_CODE";
    }

    /// Which return. No amount and no taxpayer number: a mail is read by many machines.
    public record About(String form, String period, int revision, String fingerprint)
            implements Matter {}

    /// That a return was accepted. Again no amount and no taxpayer number: the receipt itself is
    /// fetched, not mailed (decision 0016).
    ///
    /// @param filedAt the filing time that counts
    public record Receipt(About about, String ntte, Instant filedAt) implements Matter {}

    String channel() {
        return about instanceof Receipt ? RECEIPT_CHANNEL : CHANNEL;
    }

    boolean carriesCode() {
        return about instanceof About || about instanceof BatchCode;
    }

    /// The lane of this letter at a provider: receipts have a set of their own.
    String lane(String provider) {
        return about instanceof Receipt ? RECEIPT_LANES + provider : provider;
    }

    /// The provider of a lane of either set.
    static String provider(String lane) {
        return lane.startsWith(RECEIPT_LANES) ? lane.substring(RECEIPT_LANES.length()) : lane;
    }

    /// The same for the same challenge, in every process and after every restart.
    public String deliveryId() {
        var source = "lontar-mail/v1\0" + challengeId + "\0" + channel();
        return Sha256.of(source.getBytes(StandardCharsets.UTF_8)).hex().substring(0, 32);
    }

    public String domain() {
        return to.substring(to.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }
}
