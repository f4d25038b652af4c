package id.lontar.gateway.sms;

import id.lontar.filing.Challenge.Reason;
import id.lontar.wire.WireJson;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/// An operator reached over HTTPS in the shape of our own that `operating.md` describes: each
/// message one `POST` of JSON. Whoever has another shape puts a small bridge in between.
public final class HttpOperator implements SmsOperator {
    private static final Logger LOG = LoggerFactory.getLogger(HttpOperator.class);
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String name;
    private final URI url;
    private final String token;
    private final Duration patience;
    private final HttpClient client;

    /// @param name as people are shown it
    /// @param token goes out as `Authorization: Bearer`, and nowhere else
    /// @throws IllegalArgumentException when the address is neither HTTPS nor this machine's
    public HttpOperator(String name, URI url, String token) {
        this(name, url, token, PATIENCE);
    }

    HttpOperator(String name, URI url, String token, Duration patience) {
        if (!isGuarded(url))
            throw new IllegalArgumentException("neither https nor this machine: " + url);
        this.name = name;
        this.url = url;
        this.token = token;
        this.patience = patience;
        this.client =
                HttpClient.newBuilder()
                        .connectTimeout(CONNECT)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build();
    }

    private static boolean isGuarded(URI url) {
        var scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
        if (url.getHost() == null || url.getUserInfo() != null) return false;
        return scheme.equals("https") || (scheme.equals("http") && isLoopback(url.getHost()));
    }

    /// A literal address only: a name could be anybody's tomorrow.
    private static boolean isLoopback(String host) {
        return host.equals("[::1]")
                || (host.matches("127(\\.[0-9]{1,3}){3}")
                        && InetAddress.ofLiteral(host).isLoopbackAddress());
    }

    @Override
    public String name() {
        return name;
    }

    record Message(String id, String to, String text) {
        @Override
        public String toString() {
            return "Message[" + id + "]";
        }
    }

    @Override
    public Answer send(Text text) {
        var message = new Message(text.id(), text.to(), text.text());
        var request =
                HttpRequest.newBuilder(url)
                        .timeout(patience)
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .header("Accept", "application/json")
                        .header("Idempotency-Key", text.id())
                        .POST(BodyPublishers.ofByteArray(WireJson.write(message)))
                        .build();
        try {
            var response = client.send(request, BodyHandlers.ofInputStream());
            response.body().close();
            return answer(response);
        } catch (IOException e) {
            // What it was is in the type; its words may hold what was sent.
            return later("", Optional.empty());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return later("", Optional.empty());
        }
    }

    /// The words of an operator may repeat the message with its code, so its status is all that is
    /// read and written down.
    private Answer answer(HttpResponse<?> response) {
        var status = response.statusCode();
        var reply = "HTTP " + status;
        if (status >= 200 && status < 300) return new Answer.Taken();
        if (status == 404 || status == 422) return new Answer.Refused(Reason.NO_SUCH_USER, reply);
        if (status == 400) return new Answer.Refused(Reason.REFUSED, reply);
        if (status == 429) return new Answer.Later(Reason.HELD_BACK, reply, after(response));
        if (status < 500)
            LOG.error(
                    "The operator of short messages must be looked after: {} answers {}",
                    name,
                    status);
        return later(reply, after(response));
    }

    private static Answer later(String reply, Optional<Duration> after) {
        return new Answer.Later(reply.isEmpty() ? Reason.UNREACHABLE : Reason.LATE, reply, after);
    }

    /// In seconds; a date is passed over.
    private static Optional<Duration> after(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(text -> text.matches("[0-9]{1,6}"))
                .map(Integer::parseInt)
                .map(Duration::ofSeconds);
    }
}
