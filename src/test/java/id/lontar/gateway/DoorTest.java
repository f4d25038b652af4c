package id.lontar.gateway;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.wire.ProblemJson;

import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.tls.HandshakeCertificates;

import okio.BufferedSink;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// What a gateway does with requests nobody should make, with a second start, and with keys whose
/// time is over.
class DoorTest {
    private static final RequestBody NOTHING = RequestBody.create(new byte[0]);
    @TempDir Path folder;

    @Test
    void whatIsNotServedIsAProblemOfItsOwnStatus() throws Exception {
        try (var world = new World(folder)) {
            assertEquals("NOTHING_HERE", problem(world, "/v1/nothing", "GET", null, 404));
            assertEquals("METHOD_NOT_ALLOWED", problem(world, "/v1/sessions", "GET", null, 405));
            assertEquals("METHOD_NOT_ALLOWED", problem(world, "/v1/profile", "PUT", NOTHING, 405));
            var torn = RequestBody.create("{\"npwp\":", MediaType.get("application/json"));
            assertEquals("REQUEST_UNREADABLE", problem(world, "/v1/sessions", "POST", torn, 400));
            assertEquals("TOO_LARGE", problem(world, "/v1/sessions", "POST", new Announced(), 413));
        }
    }

    @Test
    void aSecondGatewayDoesNotStartInTheSameFolder() throws Exception {
        var mail = StandAlone.routes(java.util.Optional.empty(), java.util.Map.of());
        try (var first = StandAlone.start(folder, 0, mail, Clock.systemUTC())) {
            var profile = Files.readAllBytes(first.profileFile());
            var refused =
                    assertThrows(
                            IOException.class,
                            () -> StandAlone.start(folder, 0, mail, Clock.systemUTC()));
            assertTrue(refused.getMessage().contains(folder.toString()), refused.getMessage());
            assertArrayEquals(profile, Files.readAllBytes(first.profileFile()));
        }
        StandAlone.start(folder, 0, mail, Clock.systemUTC()).close();
    }

    @Test
    void aStartThatFailsLeavesNothingRunning() throws Exception {
        var mail = StandAlone.routes(java.util.Optional.empty(), java.util.Map.of());
        var profile = Files.createDirectories(folder.resolve("gateway-profile.json/in the way"));
        assertThrows(IOException.class, () -> StandAlone.start(folder, 0, mail, Clock.systemUTC()));
        Files.delete(profile);
        Files.delete(profile.getParent());
        StandAlone.start(folder, 0, mail, Clock.systemUTC()).close();
    }

    @Test
    void keysForCodesAreDeletedOnceNoChallengeCanNeedThem() throws Exception {
        var keys = new KeyFolder(folder, Instant.EPOCH);
        var codes = new CodeKeys(keys, Duration.ofDays(3));
        var first = LocalDate.parse("2025-03-20");
        for (var day = 0; day <= 4; day++) codes.of(first.plusDays(day).toString());
        assertTrue(keys.secrets("code-").contains("code-2025-03-20"));
        codes.of(first.plusDays(5).toString());
        assertFalse(keys.secrets("code-").contains("code-2025-03-20"));
        assertTrue(keys.secrets("code-").contains("code-2025-03-21"));
    }

    @Test
    void ofManyWhoMakeASecretAtOnceAllGetTheFirst() throws Exception {
        var keys = new KeyFolder(folder, Instant.EPOCH);
        try (var threads = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            var together = new java.util.concurrent.CyclicBarrier(16);
            java.util.concurrent.Callable<byte[]> one =
                    () -> {
                        together.await();
                        return keys.secret("one", 32);
                    };
            var all = threads.invokeAll(java.util.Collections.nCopies(16, one));
            for (var each : all) assertArrayEquals(all.getFirst().get(), each.get());
        }
        assertEquals(List.of("one"), keys.secrets(""));
    }

    @Test
    void everyPracticeGatewayHasItsOwnNameAndKeepsIt() throws Exception {
        try (var town = new World(folder.resolve("a"));
                var other = new World(folder.resolve("b"))) {
            var name = town.profile().id();
            assertTrue(name.matches("practice:[0-9A-HJKMNP-TV-Z]{8}"), name);
            assertFalse(name.equals(other.profile().id()));
            town.restart();
            assertEquals(name, town.profile().id());
        }
    }

    private static String problem(
            World world, String path, String method, RequestBody body, int wanted)
            throws IOException {
        var request = new Request.Builder().url(world.profile().address() + path);
        if (body instanceof Announced) request.header("Expect", "100-continue");
        try (var response = client(world).newCall(request.method(method, body).build()).execute()) {
            assertEquals(wanted, response.code(), path);
            assertEquals("application/problem+json", response.header("Content-Type"));
            return ProblemJson.read(response.body().bytes()).orElseThrow().type();
        }
    }

    /// Says that it is larger than anything the gateway takes; the rest need not follow.
    private static final class Announced extends RequestBody {
        @Override
        public MediaType contentType() {
            return MediaType.get("application/json");
        }

        @Override
        public long contentLength() {
            return 1L << 30;
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            sink.write(new byte[1024]);
            sink.flush();
            throw new IOException("no more");
        }
    }

    private static OkHttpClient client(World world) {
        var trusted =
                new HandshakeCertificates.Builder()
                        .addTrustedCertificate(world.town().gateway().serverCertificate())
                        .build();
        return new OkHttpClient.Builder()
                .sslSocketFactory(trusted.sslSocketFactory(), trusted.trustManager())
                .build();
    }
}
