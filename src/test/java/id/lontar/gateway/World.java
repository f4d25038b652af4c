package id.lontar.gateway;

import id.lontar.submit.HttpGateway;
import id.lontar.wire.GatewayProfile;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;

/// A real gateway over HTTPS with a clock that tests turn.
final class World implements AutoCloseable {
    static final String NPWP = "3171010101900001";
    static final String NAME = "Budi Contoh";
    static final String PASSWORD = "Kata-Sandi-Budi-1";
    static final String EFIN = "1234567890";
    static final String PIN = "246810";

    private volatile Instant now = Instant.parse("2025-03-20T02:00:00Z");
    private final Contract contract = new Contract();
    private final Path folder;
    private Gateway gateway;

    World(Path folder) throws IOException {
        this.folder = folder;
        gateway = Gateway.start(settings(0));
        gateway.accounts()
                .create(
                        new Accounts.NewAccount(
                                NPWP,
                                NAME,
                                "budi@contoh.id",
                                new Accounts.Secrets(PASSWORD, EFIN, PIN)));
    }

    HttpGateway office() {
        return new HttpGateway(profile(), List.of(contract));
    }

    /// A client that believes this gateway's profile, but for the address.
    HttpGateway officeAt(String address) {
        var p = profile();
        return new HttpGateway(
                new GatewayProfile(
                        p.id(),
                        p.name(),
                        address,
                        p.tlsPins(),
                        p.keys(),
                        p.practice(),
                        p.authority()));
    }

    void restart() throws IOException {
        var port = Integer.parseInt(profile().address().replaceAll(".*:", ""));
        gateway.close();
        gateway = Gateway.start(settings(port));
    }

    GatewayProfile profile() {
        return gateway.profile();
    }

    Contract contract() {
        return contract;
    }

    Instant now() {
        return now;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    private GatewaySettings settings(int port) {
        InstantSource source = this::now;
        Clock clock = source.withZone(ZoneOffset.UTC);
        return new GatewaySettings(
                folder,
                port,
                new GatewaySettings.Realm("practice:uji", "Gateway Uji", true, false),
                Policy.practice(),
                clock);
    }

    @Override
    public void close() {
        gateway.close();
    }
}
