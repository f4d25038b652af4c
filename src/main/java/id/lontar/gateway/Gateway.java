package id.lontar.gateway;

import id.lontar.wire.GatewayProfile;

import io.helidon.common.tls.Tls;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;

import org.jdbi.v3.core.Jdbi;

import java.io.IOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// The reference gateway: HTTPS on one side, its store on the other. Nothing that matters is in
/// memory only; killed at any moment it goes on where its store stands.
public final class Gateway implements AutoCloseable {
    private static final long LARGEST_UPLOAD = 64L * 1024 * 1024;

    private final GatewaySettings settings;
    private final GatewayKeys keys;
    private final Running running;
    private final GatewayProfile profile;

    private Gateway(
            GatewaySettings settings, GatewayKeys keys, Running running, GatewayProfile profile) {
        this.settings = settings;
        this.keys = keys;
        this.running = running;
        this.profile = profile;
    }

    private record Running(
            Database database, Services services, OptionalInt adminPort, Started started) {}

    /// @throws IOException also when another gateway runs in the folder
    public static Gateway start(GatewaySettings settings) throws IOException {
        var started = new Started();
        try {
            return start(settings, started);
        } catch (GeneralSecurityException e) {
            started.close();
            throw new IOException("the gateway's keys do not open", e);
        } catch (IOException | RuntimeException e) {
            started.close();
            throw e;
        }
    }

    private static Gateway start(GatewaySettings asked, Started started)
            throws IOException, GeneralSecurityException {
        started.add(FolderLock.take(asked.folder()));
        var shared = asked.environment().shared();
        var database =
                shared.isPresent()
                        ? Database.open(shared.get())
                        : Database.open(asked.folder().resolve("gateway.db"));
        started.add(database);
        var now = asked.environment().clock().instant();
        var keys = GatewayKeys.open(asked.keys(), asked.realm().name(), now);
        var settings = OwnName.in(asked, keys.folder());
        var services = Services.build(settings, database, keys);
        started.add(services::close);
        var server = server(settings, keys, services);
        started.add(server::stop);
        services.open();
        var reports = settings.environment().reports();
        if (reports.isPresent())
            started.add(services.post().out().mail().listenForReports(reports.get())::close);
        var profile = profile(settings, keys, server.port());
        profile.write(settings.profileFile());
        var admin = admin(settings.door(), services, started);
        return new Gateway(
                settings, keys, new Running(database, services, admin, started), profile);
    }

    private static OptionalInt admin(
            GatewaySettings.Door door, Services services, Started started) {
        if (door.admin().isEmpty()) return OptionalInt.empty();
        var server = services.operation().door().open(door.admin().getAsInt());
        started.add(server::stop);
        return OptionalInt.of(server.port());
    }

    /// Where its operator asks how it is, on this machine; empty when nobody may.
    public OptionalInt adminPort() {
        return running.adminPort();
    }

    public GatewayProfile profile() {
        return profile;
    }

    /// Who issues the practice people's certificates.
    KeyAndCertificate authority() {
        return keys.authority();
    }

    X509Certificate serverCertificate() {
        return keys.server().certificate();
    }

    Jdbi jdbi() {
        return running.database().jdbi();
    }

    DeviceKeys devices() {
        return running.services().devices();
    }

    Desk desk() {
        return running.services().desk();
    }

    PhoneChanges numbers() {
        return running.services().numbers();
    }

    MovingQrs movingQrs() {
        return running.services().moving();
    }

    Accounts accounts() {
        return running.services().accounts();
    }

    public java.nio.file.Path profileFile() {
        return settings.profileFile();
    }

    private static WebServer server(GatewaySettings settings, GatewayKeys keys, Services services) {
        var routing = HttpRouting.builder();
        services.addTo(routing);
        routing.get(
                "/v1/profile",
                (request, response) ->
                        response.header("Content-Type", "application/json")
                                .send(Files.readAllBytes(settings.profileFile())));
        Http.only(routing, "/v1/profile", "GET");
        Http.refusals(routing);
        return WebServer.builder()
                .address(settings.door().bind())
                .port(settings.door().port())
                .shutdownHook(false)
                .maxPayloadSize(LARGEST_UPLOAD)
                .directHandlers(Http::refusals)
                .tls(
                        Tls.builder()
                                .privateKey(keys.server().key())
                                .addPrivateKeyCertChain(keys.server().certificate())
                                .build())
                .routing(routing)
                .build()
                .start();
    }

    private static GatewayProfile profile(GatewaySettings settings, GatewayKeys keys, int port)
            throws GeneralSecurityException {
        var realm = settings.realm();
        return new GatewayProfile(
                realm.id(),
                realm.name(),
                address(settings.door().host(), port),
                List.of(keys.server().pin()),
                keys.published(),
                realm.practice(),
                realm.authority(),
                Optional.of(MailKeys.codeSender(settings.environment().name())));
    }

    private static String address(String host, int port) {
        return "https://" + (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
    }

    @Override
    public void close() {
        running.started().close();
    }
}
