package id.lontar;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;

import id.lontar.filing.Sha256;
import id.lontar.wire.GatewayProfile;
import id.lontar.wire.TestKeys;

import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/// Stands in front of a real gateway and is as bad as the last day of March: it loses questions and
/// answers, delays them, brings a question twice and answers with the second answer, and says that
/// it is busy. With a key of its own it is what the profile it gives points to.
final class UnrulyDoor implements AutoCloseable {
    enum Mood {
        FAIR,
        QUESTION_LOST,
        ANSWER_LOST,
        LATE,
        TWICE,
        BUSY
    }

    private static final String PASSPHRASE = "unruly";
    private static final int LONGEST_DELAY_MS = 400;
    private static final List<String> HEADERS = List.of("Authorization", "Idempotency-Key");

    private final TestKeys keys = TestKeys.p256("3171010101900001");
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final OkHttpClient client = trusting();
    private final Map<Mood, Integer> seen = new EnumMap<>(Mood.class);
    private final GatewayProfile gateway;
    private final Random random;
    private final HttpsServer server;
    private boolean fair;

    UnrulyDoor(GatewayProfile gateway, long seed) throws Exception {
        this.gateway = gateway;
        this.random = new Random(seed);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.setHttpsConfigurator(new HttpsConfigurator(own()));
        server.setExecutor(threads);
        server.createContext("/", this::take);
        server.start();
    }

    /// The gateway's, with this door's address and key.
    GatewayProfile profile() {
        var pin = Sha256.of(keys.certificate().getPublicKey().getEncoded()).hex();
        return new GatewayProfile(
                gateway.id(),
                gateway.name(),
                "https://127.0.0.1:" + server.getAddress().getPort(),
                List.of(pin),
                gateway.keys(),
                gateway.practice(),
                gateway.authority(),
                gateway.codeSender());
    }

    /// Everything goes through from now on.
    synchronized void calm() {
        fair = true;
    }

    synchronized Map<Mood, Integer> seen() {
        return new EnumMap<>(seen);
    }

    private synchronized Mood mood() {
        var drawn = random.nextInt(100);
        var mood =
                fair || drawn < 55
                        ? Mood.FAIR
                        : drawn < 65
                                ? Mood.QUESTION_LOST
                                : drawn < 77
                                        ? Mood.ANSWER_LOST
                                        : drawn < 87
                                                ? Mood.LATE
                                                : drawn < 97 ? Mood.TWICE : Mood.BUSY;
        seen.merge(mood, 1, Integer::sum);
        return mood;
    }

    private synchronized int delay() {
        return random.nextInt(LONGEST_DELAY_MS);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            switch (mood()) {
                case FAIR -> answer(exchange, body);
                case QUESTION_LOST -> {}
                case ANSWER_LOST -> ask(exchange, body).close();
                case LATE -> {
                    Thread.sleep(delay());
                    answer(exchange, body);
                }
                case TWICE -> {
                    ask(exchange, body).close();
                    answer(exchange, body);
                }
                case BUSY -> {
                    exchange.getResponseHeaders().set("Retry-After", "1");
                    exchange.sendResponseHeaders(503, -1);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(HttpExchange exchange, byte[] body) throws IOException {
        try (var response = ask(exchange, body)) {
            var bytes = response.body().bytes();
            var type = response.header("Content-Type");
            if (type != null) exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(response.code(), bytes.length == 0 ? -1 : bytes.length);
            if (bytes.length > 0) exchange.getResponseBody().write(bytes);
        }
    }

    private Response ask(HttpExchange exchange, byte[] body) throws IOException {
        var method = exchange.getRequestMethod();
        var type = exchange.getRequestHeaders().getFirst("Content-Type");
        var media = type == null ? null : MediaType.get(type);
        var carried = method.equals("GET") ? null : RequestBody.create(body, media);
        var request =
                new Request.Builder()
                        .url(gateway.address() + exchange.getRequestURI())
                        .method(method, carried);
        for (var each : HEADERS) {
            var value = exchange.getRequestHeaders().getFirst(each);
            if (value != null) request.header(each, value);
        }
        return client.newCall(request.build()).execute();
    }

    private SSLContext own() throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        store.load(new ByteArrayInputStream(keys.pkcs12(PASSPHRASE)), PASSPHRASE.toCharArray());
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, PASSPHRASE.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    /// It stands beside the gateway in the same process.
    private static OkHttpClient trusting() {
        try {
            var everybody = new Everybody();
            var context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {everybody}, null);
            return new OkHttpClient.Builder()
                    .sslSocketFactory(context.getSocketFactory(), everybody)
                    .hostnameVerifier((host, session) -> true)
                    .build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Everybody implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
