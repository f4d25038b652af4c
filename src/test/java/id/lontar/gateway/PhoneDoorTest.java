package id.lontar.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import okhttp3.FormBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.tls.HandshakeCertificates;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// What the phone page does not let in, whatever a browser or somebody else's page sends.
class PhoneDoorTest {
    @TempDir Path folder;

    @Test
    void everyAnswerIsGuardedAndNoneIsKept() throws Exception {
        try (var world = new World(folder)) {
            for (var path : List.of("/phone", "/phone/returns/nothing", "/phone/page.css"))
                try (var answer = get(world, path, "")) {
                    var policy = answer.header("Content-Security-Policy", "");
                    assertTrue(policy.contains("default-src 'none'"), path);
                    assertTrue(policy.contains("frame-ancestors 'none'"), path);
                    assertFalse(policy.contains("unsafe"), path);
                    assertEquals("nosniff", answer.header("X-Content-Type-Options"));
                    assertEquals("DENY", answer.header("X-Frame-Options"));
                    if (!path.endsWith(".css"))
                        assertEquals("no-store", answer.header("Cache-Control"), path);
                }
        }
    }

    @Test
    void aSessionIsACookieNoScriptAndNoOtherSiteCanUse() throws Exception {
        try (var world = new World(folder)) {
            var cookie = signIn(world, World.NPWP);
            for (var part : List.of("Secure", "HttpOnly", "SameSite=Lax", "Path=/"))
                assertTrue(cookie.contains(part), part);
            assertTrue(cookie.startsWith("__Host-"));
            var session = cookie.split(";")[0];
            try (var answer = get(world, "/phone", session)) {
                assertEquals(200, answer.code());
                assertFalse(answer.body().string().contains(session.split("=")[1]));
            }
        }
    }

    @Test
    void aFormOfAnotherSiteOrOfAnotherSessionDoesNothing() throws Exception {
        try (var world = new World(folder)) {
            var challenge = world.client(World.NPWP).sendAndOpen(120_000_000);
            var session = signIn(world, World.NPWP).split(";")[0];
            var key = PhoneVisit.formKey(session.split("=")[1]);
            var path = "/phone/returns/" + challenge.challengeId() + "/token";
            var ours = world.profile().address();
            var right = Map.of("pin", World.PIN, "form", key);
            try (var answer = post(world, path, session, "https://elsewhere.example", right)) {
                assertEquals(403, answer.code());
            }
            var other = Map.of("pin", World.PIN, "form", PhoneVisit.formKey("another"));
            try (var answer = post(world, path, session, ours, other)) {
                assertEquals(403, answer.code());
                assertTrue(answer.body().string().contains("tidak ada yang dikirim"));
            }
            assertEquals(0, world.count("select count(*) from qr_token"));
            try (var answer = post(world, path, session, ours, right)) {
                assertEquals(200, answer.code());
            }
            assertEquals(1, world.count("select count(*) from qr_token"));
        }
    }

    @Test
    void someoneElsesReturnIsAnsweredLikeOneThatIsNotThere() throws Exception {
        try (var world = new World(folder)) {
            var challenge = world.client(World.NPWP).sendAndOpen(120_000_000);
            var budi = signIn(world, World.OTHER_NPWP).split(";")[0];
            try (var theirs = get(world, "/phone/returns/" + challenge.challengeId(), budi);
                    var none = get(world, "/phone/returns/" + "0".repeat(32), budi)) {
                assertEquals(404, theirs.code());
                assertEquals(404, none.code());
                assertEquals(none.body().string(), theirs.body().string());
            }
        }
    }

    private static String signIn(World world, String npwp) throws IOException {
        var typed = Map.of("npwp", npwp, "password", World.PASSWORD);
        try (var answer = post(world, "/phone/session", "", world.profile().address(), typed)) {
            assertEquals(303, answer.code());
            return answer.header("Set-Cookie", "");
        }
    }

    private static Response get(World world, String path, String cookie) throws IOException {
        return ask(world, to(world, path, cookie).build());
    }

    private static Response post(
            World world, String path, String cookie, String origin, Map<String, String> typed)
            throws IOException {
        var form = new FormBody.Builder();
        typed.forEach(form::add);
        return ask(
                world, to(world, path, cookie).header("Origin", origin).post(form.build()).build());
    }

    private static Request.Builder to(World world, String path, String cookie) {
        return new Request.Builder().url(world.profile().address() + path).header("Cookie", cookie);
    }

    private static Response ask(World world, Request request) throws IOException {
        var trusted =
                new HandshakeCertificates.Builder()
                        .addTrustedCertificate(world.town().gateway().serverCertificate())
                        .build();
        return new OkHttpClient.Builder()
                .followRedirects(false)
                .sslSocketFactory(trusted.sslSocketFactory(), trusted.trustManager())
                .build()
                .newCall(request)
                .execute();
    }
}
