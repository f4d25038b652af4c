package id.lontar.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// How a gateway of its own shall run.
public record GatewayPlan(Path folder, Door door, Mail mail) {
    /// @param bind the address it listens on
    /// @param host what clients call it; the address it listens on, when empty
    public record Door(String bind, int port, Optional<String> host) {}

    /// @param relay `host:port` that everything goes through
    /// @param mx `host:port` by mail domain, before any look-up
    /// @param domain what the codes come from, when the operator has one
    public record Mail(Optional<String> relay, Map<String, String> mx, Optional<String> domain) {
        public Mail {
            mx = Map.copyOf(mx);
        }
    }
}
