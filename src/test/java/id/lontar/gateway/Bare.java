package id.lontar.gateway;

import id.lontar.filing.Proof;
import id.lontar.wire.Messages;
import id.lontar.wire.WireJson;

import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.tls.HandshakeCertificates;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/// A signed-in caller that is no client of ours: it sends what it likes and sees every byte of the
/// answer.
record Bare(OkHttpClient client, String address, String token) {
    /// @param headers without the date
    record Answer(int status, Map<String, String> headers, String body) {}

    static Bare signedIn(World world, String npwp) throws IOException {
        var trusted =
                new HandshakeCertificates.Builder()
                        .addTrustedCertificate(world.town().gateway().serverCertificate())
                        .build();
        var client =
                new OkHttpClient.Builder()
                        .sslSocketFactory(trusted.sslSocketFactory(), trusted.trustManager())
                        .build();
        var asked = new Messages.SignIn(npwp, World.PASSWORD, Messages.Device.DESKTOP);
        var anybody = new Bare(client, world.profile().address(), "");
        var session = anybody.post("/v1/sessions", WireJson.write(asked)).body();
        var bytes = session.getBytes(StandardCharsets.UTF_8);
        return new Bare(
                client, anybody.address, WireJson.read(bytes, Messages.Session.class).token());
    }

    Answer get(String path) throws IOException {
        return ask(to(path).build());
    }

    Answer post(String path, byte[] json) throws IOException {
        var body = RequestBody.create(json, MediaType.get("application/json"));
        return ask(to(path).post(body).build());
    }

    Answer verify(String challengeId, Proof proof) throws IOException {
        var message = WireJson.write(Messages.Verify.of(proof));
        return post("/v1/challenges/" + challengeId + "/verify", message);
    }

    private Request.Builder to(String path) {
        var request = new Request.Builder().url(address + path);
        if (!token.isEmpty()) request.header("Authorization", "Bearer " + token);
        return request;
    }

    private Answer ask(Request request) throws IOException {
        try (var response = client.newCall(request).execute()) {
            var headers = new TreeMap<String, String>();
            response.headers().forEach(each -> headers.put(each.getFirst(), each.getSecond()));
            headers.remove("Date");
            return new Answer(response.code(), headers, response.body().string());
        }
    }
}
