package id.lontar.submit;

import id.lontar.filing.Outcome;
import id.lontar.filing.Problem;
import id.lontar.wire.GatewayProfile;
import id.lontar.wire.ProblemJson;
import id.lontar.wire.WireJson;

import okhttp3.ConnectionPool;
import okhttp3.EventListener;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManager;

/// The connection to one gateway. It tells honestly whether a request that got no answer may have
/// been carried out: once its first byte was written, it may.
final class Line {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration SILENCE = Duration.ofSeconds(40);
    private static final Duration WHOLE_CALL = Duration.ofMinutes(5);

    private final RetryAfter retryAfter = new RetryAfter();
    private final ServerClock serverClock = new ServerClock();
    private final OkHttpClient client;
    private final String address;

    /// The answer came over the right line and is not the gateway's word.
    static final class NotGenuine extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotGenuine() {
            super("signature of a provisional receipt", null, false, false);
        }
    }

    Line(GatewayProfile profile, List<Interceptor> onTheWay) {
        this.address = profile.address();
        var pinned = new PinnedServer(Set.copyOf(profile.tlsPins()));
        var builder =
                new OkHttpClient.Builder()
                        .sslSocketFactory(sockets(pinned).getSocketFactory(), pinned)
                        // The pin says who it is; the name in a self-made certificate adds nothing.
                        .hostnameVerifier((host, session) -> true)
                        .connectTimeout(CONNECT)
                        .readTimeout(SILENCE)
                        .writeTimeout(SILENCE)
                        .callTimeout(WHOLE_CALL)
                        .followRedirects(false)
                        // A kept connection that died looks like a request that may have arrived.
                        .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
                        .retryOnConnectionFailure(false)
                        .eventListenerFactory(call -> departure());
        builder.addInterceptor(retryAfter).addInterceptor(serverClock);
        onTheWay.forEach(builder::addNetworkInterceptor);
        this.client = builder.build();
    }

    Request.Builder to(String path) {
        return new Request.Builder().url(address + path).tag(Departed.class, new Departed());
    }

    Duration quietFor() {
        return retryAfter.left(Instant.now());
    }

    Optional<Duration> clockAhead() {
        return serverClock.ahead();
    }

    <T> Outcome<T> ask(Request request, Function<byte[], T> reader) {
        try (var response = client.newCall(request).execute()) {
            var body = response.body().bytes();
            if (response.isSuccessful()) return new Outcome.Done<>(reader.apply(body));
            return refused(response, body);
        } catch (IOException e) {
            return new Outcome.Unreachable<>(reason(e), hasDeparted(request));
        } catch (NotGenuine e) {
            return new Outcome.Unreachable<>("submit.provisionalNotGenuine", true);
        } catch (WireJson.NotAMessage e) {
            return new Outcome.Unreachable<>("submit.unreadableAnswer", true);
        }
    }

    /// Something in between (a proxy, a portal that asks for a sign-in) is no answer of the
    /// gateway. A fault of the gateway leaves open what it had done before.
    private static <T> Outcome<T> refused(Response response, byte[] body) {
        Optional<Problem> problem = ProblemJson.read(body);
        if (problem.isPresent() && response.code() < 500)
            return new Outcome.Refused<>(problem.get());
        return new Outcome.Unreachable<>(
                problem.isPresent() ? "submit.gatewayFault" : "submit.notTheGatewaysAnswer", true);
    }

    private static String reason(IOException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause())
            if (cause instanceof PinnedServer.NotTheGateway) return "submit.notTheGateway";
        return switch (e) {
            case UnknownHostException unknown -> "submit.noNetwork";
            case NoRouteToHostException noRoute -> "submit.noNetwork";
            case ConnectException refused -> "submit.refusedConnection";
            case SocketTimeoutException slow -> "submit.timeOut";
            case SSLException tls -> "submit.noSecureConnection";
            default -> "submit.brokenConnection";
        };
    }

    private static boolean hasDeparted(Request request) {
        var departed = request.tag(Departed.class);
        return departed == null || departed.yes.get();
    }

    private static final class Departed {
        final AtomicBoolean yes = new AtomicBoolean();
    }

    private static EventListener departure() {
        return new EventListener() {
            @Override
            public void requestHeadersStart(okhttp3.Call started) {
                var departed = started.request().tag(Departed.class);
                if (departed != null) departed.yes.set(true);
            }
        };
    }

    private static SSLContext sockets(PinnedServer pinned) {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {pinned}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has TLS", e);
        }
    }
}
