package id.lontar.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// How a gateway of its own shall run.
public record GatewayPlan(Path folder, Door door, Mail mail, Optional<Store> store) {
    /// @param bind the address it listens on
    /// @param host what clients call it; the address it listens on, when empty
    /// @param admin port for health, readiness and metrics, on this machine only
    public record Door(String bind, int port, Optional<String> host, OptionalInt admin) {}

    /// A store that several gateways share.
    ///
    /// @param url `postgresql://host:port/database`
    /// @param passwordFile holds the password of the user in its first line
    /// @param keys the folder of the keys they share
    public record Store(String url, String user, Optional<Path> passwordFile, Path keys) {}

    /// @param relay `host:port` that everything goes through
    /// @param mx `host:port` by mail domain, before any look-up
    /// @param name whose mail it is, when the operator has a domain
    /// @param reports `address:port` where reports about mails that were taken come in
    public record Mail(
            Optional<String> relay,
            Map<String, String> mx,
            Optional<Name> name,
            Optional<String> reports) {
        public Mail {
            mx = Map.copyOf(mx);
        }
    }

    /// @param domain the operator's; codes come from a domain below it
    /// @param selector of the signing keys in DNS; the usual one, when empty
    /// @param host the machine that sends; `mail` in the domain, when empty
    public record Name(String domain, Optional<String> selector, Optional<String> host) {}
}
