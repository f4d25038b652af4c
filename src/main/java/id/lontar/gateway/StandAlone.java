package id.lontar.gateway;

import id.lontar.gateway.mail.DnsRecord;
import id.lontar.gateway.mail.MailHost;
import id.lontar.gateway.mail.MailName;
import id.lontar.gateway.mail.MxRoutes;
import id.lontar.gateway.mail.RelayRoutes;
import id.lontar.gateway.mail.Routes;
import id.lontar.wire.WireJson;

import org.xbill.DNS.Lookup;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The gateway by itself, for whoever operates one. What it is stands in `realm.json` of its
/// folder; without that file it is a practice gateway with the practice people. `channels.json`
/// names the channels that are off, and `sms.json` who carries its short messages; without that
/// file it sends none. Accounts come from `accounts.json`, which is taken in at the
/// next start and then removed, as it holds passwords.
public final class StandAlone {
    private static final GatewaySettings.Realm PRACTICE =
            new GatewaySettings.Realm(OwnName.PRACTICE, "Gateway Latihan Lontar", true, false);

    private StandAlone() {}

    public static Gateway start(Path folder, int port, Routes mail, Clock clock)
            throws IOException {
        var environment = new Environment(clock, mail, MailName.NOBODYS);
        return start(folder, GatewaySettings.Door.here(port), environment);
    }

    public static Gateway start(Path folder, GatewaySettings.Door door, Environment environment)
            throws IOException {
        OwnFolder.make(folder);
        var realm = realm(folder.resolve("realm.json"));
        var usual = realm.practice() ? Policy.practice() : Policy.real();
        var policy = usual.without(switchedOff(folder.resolve("channels.json")));
        var plain = new GatewaySettings(folder, door, realm, policy, environment);
        var settings = SmsFile.in(folder, plain.keys()).map(plain::texting).orElse(plain);
        var gateway = Gateway.start(settings);
        if (realm.practice()) PracticeTown.settle(gateway.accounts());
        takeIn(folder.resolve("accounts.json"), gateway.accounts());
        return gateway;
    }

    /// What the operator of the gateway in a folder publishes in DNS before it sends mail. The keys
    /// are made if they are not there yet.
    ///
    /// @param keys the folder of its keys
    public static List<DnsRecord> mailRecords(Path keys, MailName name, Clock clock)
            throws IOException {
        OwnFolder.make(keys);
        var folder = new KeyFolder(keys, clock.instant());
        try {
            return DnsRecord.of(name.host(), MailKeys.open(folder, name).all());
        } catch (GeneralSecurityException e) {
            throw new IOException("the gateway's keys do not open", e);
        }
    }

    /// Straight to the receivers' servers, or all through one.
    ///
    /// @param relay `host:port`; then nothing goes straight
    /// @param mx `host:port` by mail domain, before any look-up
    public static Routes routes(Optional<String> relay, Map<String, String> mx) {
        if (relay.isPresent()) return new RelayRoutes(host(relay.get()));
        var fixed = new HashMap<String, MailHost>();
        mx.forEach((domain, host) -> fixed.put(domain, host(host)));
        return new MxRoutes(fixed, Lookup.getDefaultResolver());
    }

    /// @param text `address:port`
    public static InetSocketAddress address(String text) {
        var host = host(text);
        return new InetSocketAddress(host.address(), host.port());
    }

    /// One account of `accounts.json`. It never prints itself.
    record Newcomer(
            String npwp, String name, String email, String password, String efin, String pin) {
        @Override
        public String toString() {
            return "Newcomer[...]";
        }
    }

    record Newcomers(List<Newcomer> accounts) {
        Newcomers {
            accounts = List.copyOf(accounts);
        }
    }

    private static GatewaySettings.Realm realm(Path file) throws IOException {
        return Files.exists(file)
                ? WireJson.read(Files.readAllBytes(file), GatewaySettings.Realm.class)
                : PRACTICE;
    }

    /// What `channels.json` switches off: `{"off":["CARD","PHONE"]}`.
    record Channels(Set<Policy.Switched> off) {
        Channels {
            off = Set.copyOf(off);
        }
    }

    private static Set<Policy.Switched> switchedOff(Path file) throws IOException {
        return Files.exists(file)
                ? WireJson.read(Files.readAllBytes(file), Channels.class).off()
                : Set.of();
    }

    private static void takeIn(Path file, Accounts accounts) throws IOException {
        if (!Files.exists(file)) return;
        for (var each : WireJson.read(Files.readAllBytes(file), Newcomers.class).accounts())
            accounts.create(
                    List.of(new Accounts.NewAccount(each.npwp(), each.name(), each.email())),
                    new Accounts.Secrets(each.password(), each.efin(), each.pin()));
        Files.delete(file);
    }

    private static MailHost host(String text) {
        var colon = text.lastIndexOf(':');
        if (colon < 1) throw new IllegalArgumentException("not host:port: " + text);
        return MailHost.at(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
    }
}
