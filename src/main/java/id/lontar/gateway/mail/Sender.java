package id.lontar.gateway.mail;

import id.lontar.filing.TaxOffice;

import java.time.Duration;

/// Who writes: the gateway, and how it appears in the world of mail. The From address is always of
/// the domain that signs.
///
/// @param mailbox what stands before the `@` of the From address
/// @param heloName this host's own name
/// @param patience how long to wait for each connection and each answer
public record Sender(
        TaxOffice.Gateway gateway,
        String mailbox,
        DkimKey dkim,
        String heloName,
        Duration patience) {
    String domain() {
        return dkim.domain();
    }

    String address() {
        return mailbox + "@" + domain();
    }

    /// Where mail that cannot be delivered comes back to, with the delivery's tag.
    String bounceDomain() {
        return bounceDomain(domain());
    }

    static String bounceDomain(String domain) {
        return "bounce." + domain;
    }
}
