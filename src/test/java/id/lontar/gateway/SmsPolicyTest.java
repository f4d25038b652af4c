package id.lontar.gateway;

import static id.lontar.gateway.SignInTest.done;
import static id.lontar.gateway.SignInTest.refused;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;

import id.lontar.filing.Challenge.DeliveryState;
import id.lontar.filing.Challenge.Road;
import id.lontar.filing.Standing;
import id.lontar.submit.HttpGateway;
import id.lontar.words.Words;

import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.tls.HandshakeCertificates;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/// A gateway of its own with an operator of short messages behind it, one without, and one that
/// switched them off.
class SmsPolicyTest {
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f]+-[0-9]+)\"");
    private static final Pattern CODE = Pattern.compile("(\\d{4}) (\\d{4})");
    private static final String TOKEN = "operator-token-1234";
    private static final String REPORTS = "report-token-567890";
    private final List<String> came = new CopyOnWriteArrayList<>();
    private HttpServer operator;
    @TempDir Path folder;

    @BeforeEach
    void operator() throws Exception {
        operator = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        operator.createContext(
                "/messages",
                exchange -> {
                    came.add(
                            exchange.getRequestHeaders().getFirst("Authorization")
                                    + " "
                                    + new String(
                                            exchange.getRequestBody().readAllBytes(),
                                            StandardCharsets.UTF_8));
                    exchange.sendResponseHeaders(202, -1);
                    exchange.close();
                });
        operator.start();
    }

    @AfterEach
    void hangUp() {
        operator.stop(0);
    }

    @Test
    void aRealOperatorCarriesTheCodeAndItsReportStartsTheLifeOfIt() throws Exception {
        write("{\"operator\":\"Contoh\",\"url\":\"" + url() + "\"}");
        secrets();
        try (var gateway = gateway()) {
            var siti = client(gateway);
            done(
                    siti.office()
                            .contactPhone()
                            .begin(World.NPWP, SmsTest.PHONE, World.EFIN, Optional.empty()));
            done(siti.office().contactPhone().confirm(World.NPWP, code(1)));
            var challenge = siti.sendAndOpen(120_000_000);
            done(siti.office().text(World.NPWP, challenge.challengeId(), Words.INDONESIAN));
            var code = code(2);
            var relayed =
                    World.await(
                            () ->
                                    siti.challenge(challenge)
                                            .message()
                                            .filter(each -> each.state() == DeliveryState.RELAYED));
            assertEquals("Contoh", relayed.lane());
            assertEquals(Optional.empty(), siti.challenge(challenge).softExpiresAt());
            assertTrue(came.getLast().startsWith("Bearer " + TOKEN + " {"), "token");
            var id = id(came.getLast());
            assertEquals(401, report(gateway, "not-the-operator", id, "DELIVERED"));
            assertEquals(400, report(gateway, REPORTS, id, "PERHAPS"));
            assertEquals(404, report(gateway, REPORTS, "0000-1", "DELIVERED"));
            assertEquals(204, report(gateway, REPORTS, id, "DELIVERED"));
            assertEquals(204, report(gateway, REPORTS, id, "NOT_DELIVERED"));
            var arrived = siti.challenge(challenge);
            assertEquals(DeliveryState.ACCEPTED, arrived.message().orElseThrow().state());
            assertTrue(arrived.softExpiresAt().isPresent());
            var standing = done(siti.verify(challenge, new id.lontar.filing.Proof.Code(code)));
            assertEquals(Standing.State.ACCEPTED, standing.state());
        }
    }

    @Test
    void switchedOffNoNumberIsTakenAndNoMessageSentAndItComesBackWithThePolicy() throws Exception {
        write("{\"operator\":\"Contoh\",\"url\":\"" + url() + "\"}");
        secrets();
        var channels = folder.resolve("channels.json");
        Files.writeString(channels, "{\"off\":[\"SMS\"]}");
        try (var gateway = gateway()) {
            mustBeOff(gateway);
        }
        Files.delete(channels);
        try (var gateway = gateway()) {
            assertTrue(done(client(gateway).office().contactPhone().of(World.NPWP)).offered());
        }
        assertEquals(List.of(), came);
    }

    @Test
    void withoutAnOperatorThereAreNoShortMessages() throws Exception {
        try (var gateway = gateway()) {
            mustBeOff(gateway);
            assertEquals(404, report(gateway, REPORTS, "0000-1", "DELIVERED"));
        }
    }

    @Test
    void anOperatorOverOpenHttpOrWithoutATokenIsRefusedAtTheStart() throws Exception {
        write("{\"operator\":\"Contoh\",\"url\":\"" + url() + "\"}");
        assertTrue(assertThrows(IOException.class, this::gateway).getMessage().contains("token"));
        secrets();
        for (var open : List.of("http://sms.example/v1", "http://127.0.0.1.example/", "sms")) {
            write("{\"operator\":\"Contoh\",\"url\":\"" + open + "\"}");
            var no = assertThrows(IOException.class, this::gateway);
            assertTrue(no.getMessage().contains("https"), no.getMessage());
        }
        Files.writeString(folder.resolve("keys/sms-token"), "short");
        assertFalse(assertThrows(IOException.class, this::gateway).getMessage().contains("short"));
    }

    private static void mustBeOff(Gateway gateway) {
        var siti = client(gateway);
        var phone = siti.office().contactPhone();
        assertFalse(done(phone.of(World.NPWP)).offered());
        var begun = phone.begin(World.NPWP, SmsTest.PHONE, World.EFIN, Optional.empty());
        assertEquals("CHANNEL_NOT_OFFERED", refused(begun).type());
        assertEquals("CHANNEL_NOT_OFFERED", refused(phone.again(World.NPWP)).type());
        var challenge = siti.sendAndOpen(120_000_000);
        assertFalse(challenge.channelsOffered().contains("SMS"));
        assertEquals(Road.OFF, challenge.sms().orElseThrow().road());
        var asked = siti.office().text(World.NPWP, challenge.challengeId(), Words.INDONESIAN);
        assertEquals("CHANNEL_NOT_OFFERED", refused(asked).type());
    }

    private String url() {
        return "http://127.0.0.1:" + operator.getAddress().getPort() + "/messages";
    }

    private void write(String json) throws IOException {
        Files.writeString(folder.resolve("sms.json"), json);
    }

    private void secrets() throws IOException {
        var keys = Files.createDirectories(folder.resolve("keys"));
        Files.writeString(keys.resolve("sms-token"), TOKEN + "\n");
        Files.writeString(keys.resolve("sms-report-token"), REPORTS + "\n");
    }

    private String code(int count) {
        var text =
                World.await(
                        () ->
                                Optional.of(came)
                                        .filter(each -> each.size() >= count)
                                        .map(List::getLast));
        var found = CODE.matcher(text);
        assertTrue(found.find());
        return found.group(1) + found.group(2);
    }

    private static String id(String message) {
        var found = ID.matcher(message);
        assertTrue(found.find(), message);
        return found.group(1);
    }

    private static int report(Gateway gateway, String token, String id, String status)
            throws IOException {
        var trusted =
                new HandshakeCertificates.Builder()
                        .addTrustedCertificate(gateway.serverCertificate())
                        .build();
        var client =
                new OkHttpClient.Builder()
                        .sslSocketFactory(trusted.sslSocketFactory(), trusted.trustManager())
                        .build();
        var body = "{\"id\":\"" + id + "\",\"status\":\"" + status + "\"}";
        var request =
                new Request.Builder()
                        .url(gateway.profile().address() + "/v1/sms-reports")
                        .header("Authorization", "Bearer " + token)
                        .post(RequestBody.create(body, MediaType.get("application/json")))
                        .build();
        try (var response = client.newCall(request).execute()) {
            return response.code();
        }
    }

    private static Client client(Gateway gateway) {
        return new Client(new HttpGateway(gateway.profile()), World.NPWP);
    }

    private Gateway gateway() throws IOException {
        var clock = Clock.fixed(Instant.parse("2025-03-20T02:00:00Z"), ZoneOffset.UTC);
        // Nobody listens there.
        var mail = StandAlone.routes(Optional.empty(), Map.of("latihan.example", "127.0.0.1:9"));
        return StandAlone.start(folder, 0, mail, clock);
    }
}
