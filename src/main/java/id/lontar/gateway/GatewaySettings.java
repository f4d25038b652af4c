package id.lontar.gateway;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.OptionalInt;

/// Where a gateway lives and what it is.
public record GatewaySettings(
        Path folder, Door door, Realm realm, Policy policy, Environment environment) {
    /// Where it listens, and where clients find it: the two differ behind a router, and when it
    /// listens on every network.
    ///
    /// @param port 0 for any free one
    /// @param host as it stands in the profile file
    /// @param admin port on this machine for its operator, 0 for any free one
    public record Door(InetAddress bind, int port, String host, OptionalInt admin) {
        /// On this machine only.
        public static Door here(int port) {
            var loopback = InetAddress.getLoopbackAddress();
            return new Door(loopback, port, loopback.getHostAddress(), OptionalInt.empty());
        }

        public Door administered(int admin) {
            return new Door(bind, port, host, OptionalInt.of(admin));
        }
    }

    /// @param id goes into every seal; starts with `practice:` in practice mode
    /// @param authority whether the tax office itself runs it
    public record Realm(String id, String name, boolean practice, boolean authority) {}

    GatewaySettings texting(Environment.Texts texts) {
        return new GatewaySettings(folder, door, realm, policy, environment.texting(texts));
    }

    /// Its own, or those of all that serve as one.
    public Path keys() {
        return environment.shared().map(Shared::keys).orElse(folder.resolve("keys"));
    }

    public Path profileFile() {
        return folder.resolve("gateway-profile.json");
    }
}
