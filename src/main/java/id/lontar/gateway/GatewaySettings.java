package id.lontar.gateway;

import java.nio.file.Path;

/// Where a gateway lives and what it is.
///
/// @param port 0 for any free one
public record GatewaySettings(
        Path folder, int port, Realm realm, Policy policy, Environment environment) {
    /// @param id goes into every seal; starts with `practice:` in practice mode
    /// @param authority whether the tax office itself runs it
    public record Realm(String id, String name, boolean practice, boolean authority) {}

    public Path profileFile() {
        return folder.resolve("gateway-profile.json");
    }
}
