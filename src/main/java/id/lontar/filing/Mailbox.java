package id.lontar.filing;

import java.util.Optional;

/// A mailbox that its owner lets Lontar look into. Kept in the encrypted store only, and it never
/// prints itself.
///
/// @param port 993 speaks TLS from the first byte; any other has to change over to it, except on
///     this very computer
/// @param sender address that the gateway's codes come from; no other mail is looked at
public record Mailbox(String host, int port, String user, String password, String sender) {
    private static final String NOTE = "mailbox";
    private static final int FIELDS = 5;

    public static Optional<Mailbox> kept(Cabinet cabinet) {
        return cabinet.note(NOTE)
                .map(text -> text.split("\n", -1))
                .filter(parts -> parts.length == FIELDS)
                .map(
                        parts ->
                                new Mailbox(
                                        parts[0],
                                        Integer.parseInt(parts[1]),
                                        parts[2],
                                        parts[3],
                                        parts[4]));
    }

    public void keep(Cabinet cabinet) {
        cabinet.note(NOTE, String.join("\n", host, Integer.toString(port), user, password, sender));
    }

    public static void forget(Cabinet cabinet) {
        cabinet.note(NOTE, "");
    }

    /// Whether the password would stay on this computer even without TLS.
    public boolean isHere() {
        return host.equals("localhost") || host.equals("127.0.0.1") || host.equals("::1");
    }

    @Override
    public String toString() {
        return "Mailbox[...]";
    }
}
