package id.lontar.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.wire.Messages;
import id.lontar.wire.Messages.Device;
import id.lontar.wire.WireJson;

import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.tls.HandshakeCertificates;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// What no desktop client asks is held against the OpenAPI file as well: the phone, the list of
/// devices, the new code.
class ContractTest {
    @TempDir Path folder;

    @Test
    void thePhoneAndTheRestKeepToTheOpenApiFile() throws Exception {
        try (var world = new World(folder)) {
            var client = client(world);
            var siti = world.client(World.NPWP);
            var challenge = siti.sendAndOpen(120_000_000);
            world.codeInMail(World.EMAIL, 1);
            get(client, world, "/v1/profile", "", 200);
            var phone = signIn(client, world, Device.PHONE);
            var waiting = get(client, world, "/v1/phone/waiting", phone, 200);
            assertEquals(1, WireJson.read(waiting, Messages.WaitingList.class).waiting().size());
            var approve = new Messages.Approve(challenge.challengeId(), World.PIN);
            var approvals = "/v1/phone/approvals";
            var approval = post(client, world, approvals, phone, approve, 201);
            assertTrue(WireJson.read(approval, Messages.Approval.class).token().startsWith("SPT1"));
            var wrongPin = new Messages.Approve(challenge.challengeId(), "000000");
            post(client, world, approvals, phone, wrongPin, 403);
            get(client, world, "/v1/account", phone, 403);
            var desktop = signIn(client, world, Device.DESKTOP);
            get(client, world, "/v1/phone/waiting", desktop, 403);
            get(client, world, "/v1/account", desktop, 200);
            var keys = get(client, world, "/v1/device-keys", desktop, 200);
            var key = WireJson.read(keys, Messages.DeviceKeys.class).keys().getFirst();
            var own = "/v1/challenges/" + challenge.challengeId();
            post(client, world, own + "/new-code", desktop, List.of(), 429);
            world.pass(java.time.Duration.ofSeconds(61));
            post(client, world, own + "/new-code", desktop, List.of(), 200);
            delete(client, world, "/v1/device-keys/" + key.keyId(), desktop);
            delete(client, world, "/v1/sessions/current", desktop);
            get(client, world, "/v1/account", desktop, 401);
            assertEquals(List.of(), world.contract().breaches());
            assertEquals(17, world.contract().seen().size(), world.contract().seen().toString());
        }
    }

    private static String signIn(OkHttpClient client, World world, Device device)
            throws IOException {
        var asked = new Messages.SignIn(World.NPWP, World.PASSWORD, device);
        var session = post(client, world, "/v1/sessions", "", asked, 201);
        return WireJson.read(session, Messages.Session.class).token();
    }

    private static byte[] get(
            OkHttpClient client, World world, String path, String token, int wanted)
            throws IOException {
        return ask(client, to(world, path, token).build(), wanted);
    }

    private static byte[] post(
            OkHttpClient client, World world, String path, String token, Object body, int wanted)
            throws IOException {
        var json = body instanceof List<?> ? new byte[0] : WireJson.write(body);
        var content = RequestBody.create(json, MediaType.get("application/json"));
        return ask(client, to(world, path, token).post(content).build(), wanted);
    }

    private static void delete(OkHttpClient client, World world, String path, String token)
            throws IOException {
        ask(client, to(world, path, token).delete().build(), 204);
    }

    private static Request.Builder to(World world, String path, String token) {
        var request = new Request.Builder().url(world.profile().address() + path);
        if (!token.isEmpty()) request.header("Authorization", "Bearer " + token);
        return request;
    }

    private static byte[] ask(OkHttpClient client, Request request, int wanted) throws IOException {
        try (var response = client.newCall(request).execute()) {
            var body = response.body().bytes();
            assertEquals(wanted, response.code(), request.url().encodedPath());
            return body;
        }
    }

    private static OkHttpClient client(World world) {
        var trusted =
                new HandshakeCertificates.Builder()
                        .addTrustedCertificate(world.town().gateway().serverCertificate())
                        .build();
        return new OkHttpClient.Builder()
                .sslSocketFactory(trusted.sslSocketFactory(), trusted.trustManager())
                .addNetworkInterceptor(world.contract())
                .build();
    }
}
