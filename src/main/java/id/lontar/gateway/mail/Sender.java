package id.lontar.gateway.mail;

import id.lontar.filing.TaxOffice;

import java.time.Duration;

/// Who writes: the gateway, and how it appears in the world of mail.
///
/// @param address the From address of the codes
/// @param bounceDomain where mail that cannot be delivered comes back to, with the delivery's tag
/// @param heloName this host's own name
/// @param patience how long to wait for each connection and each answer
public record Sender(
        TaxOffice.Gateway gateway,
        String address,
        String bounceDomain,
        String heloName,
        Duration patience) {
    String domain() {
        return address.substring(address.lastIndexOf('@') + 1);
    }
}
