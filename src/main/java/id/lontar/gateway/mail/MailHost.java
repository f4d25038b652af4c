package id.lontar.gateway.mail;

/// One mail server: the name it goes by, and where it is reached.
///
/// @param name as in the MX record; the provider is told by it
public record MailHost(String name, String address, int port, Tls tls) {
    public enum Tls {
        /// STARTTLS when offered; a certificate nobody vouches for is better than none.
        WHEN_OFFERED,
        /// STARTTLS or nothing. Between mail servers certificates are seldom checkable.
        ALWAYS,
        /// STARTTLS with a certificate that fits the name, for a relay with a password.
        CHECKED
    }

    public static MailHost at(String address, int port) {
        return new MailHost(address, address, port, Tls.WHEN_OFFERED);
    }
}
