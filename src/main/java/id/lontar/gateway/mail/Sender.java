package id.lontar.gateway.mail;

import id.lontar.filing.TaxOffice;

import java.time.Duration;

/// Who writes: the gateway, and how it appears in the world of mail. Codes and receipts are two
/// streams that share no domain, no key and no lane: a provider that shuts out the one has no
/// quarrel with the other.
///
/// @param heloName this host's own name
/// @param patience how long to wait for each connection and each answer
public record Sender(
        TaxOffice.Gateway gateway,
        Stream codes,
        Stream receipts,
        String heloName,
        Duration patience) {
    /// The From address is always of the domain that signs.
    ///
    /// @param mailbox what stands before the `@` of the From address
    public record Stream(String mailbox, DkimKey dkim) {
        String domain() {
            return dkim.domain();
        }

        String address() {
            return mailbox + "@" + domain();
        }

        /// Where mail that cannot be delivered comes back to, with the delivery's tag.
        String bounceDomain() {
            return Sender.bounceDomain(domain());
        }
    }

    Stream of(Letter.Matter matter) {
        return matter instanceof Letter.Receipt ? receipts : codes;
    }

    static String bounceDomain(String domain) {
        return "bounce." + domain;
    }
}
