package id.lontar.gateway.sms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import id.lontar.filing.Challenge.Reason;
import id.lontar.gateway.sms.SmsOperator.Answer;
import id.lontar.gateway.sms.SmsOperator.Text;
import id.lontar.wire.WireJson;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/// The adapter against a real server on this machine, with every answer an operator may give.
class HttpOperatorTest {
    private static final String TOKEN = "secret-token-of-ours";
    private static final Text TEXT = new Text("abc-1", "+6281234567890", "Kode 8180 3094");
    private HttpServer server;
    private volatile int status = 202;
    private volatile String answer = "";
    private volatile Optional<String> retryAfter = Optional.empty();
    private volatile CountDownLatch held = new CountDownLatch(0);
    private volatile String request = "";
    private volatile String headers = "";

    @BeforeEach
    void open() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/messages", this::take);
        server.start();
    }

    @AfterEach
    void close() {
        held.countDown();
        server.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        headers =
                exchange.getRequestHeaders().getFirst("Authorization")
                        + " "
                        + exchange.getRequestHeaders().getFirst("Idempotency-Key");
        try {
            held.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        retryAfter.ifPresent(it -> exchange.getResponseHeaders().add("Retry-After", it));
        var bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Test
    void theMessageGoesOutAsItIsDescribedAndIsTaken() {
        assertInstanceOf(Answer.Taken.class, operator(Duration.ofSeconds(10)).send(TEXT));
        assertEquals(
                Map.of("id", "abc-1", "to", "+6281234567890", "text", "Kode 8180 3094"),
                WireJson.read(request.getBytes(StandardCharsets.UTF_8), Map.class));
        assertEquals("Bearer " + TOKEN + " abc-1", headers);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # status, reason when it is refused for good
                    400,      REFUSED
                    404,      NO_SUCH_USER
                    422,      NO_SUCH_USER
                    """)
    void whatIsRefusedForGoodIsNotTriedAgain(int answered, Reason reason) {
        status = answered;
        answer = "{\"echo\":\"Kode 8180 3094\"}";
        var no =
                assertInstanceOf(Answer.Refused.class, operator(Duration.ofSeconds(10)).send(TEXT));
        assertEquals(reason, no.reason());
        assertEquals("HTTP " + answered, no.reply());
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # status, Retry-After, reason,      seconds it asks for
                    429,      120,         HELD_BACK,   120
                    429,      ,            HELD_BACK,
                    500,      ,            LATE,
                    503,      30,          LATE,        30
                    503,      tomorrow,    LATE,
                    401,      ,            LATE,
                    302,      ,            LATE,
                    """)
    void whatIsRefusedForNowIsTriedLater(
            int answered, String after, Reason reason, Integer seconds) {
        status = answered;
        retryAfter = Optional.ofNullable(after);
        var later =
                assertInstanceOf(Answer.Later.class, operator(Duration.ofSeconds(10)).send(TEXT));
        assertEquals(reason, later.reason());
        assertEquals(Optional.ofNullable(seconds).map(Duration::ofSeconds), later.after());
        assertFalse(later.reply().contains("8180"));
    }

    @Test
    void whoeverDoesNotAnswerIsAskedLater() throws Exception {
        held = new CountDownLatch(1);
        var later =
                assertInstanceOf(Answer.Later.class, operator(Duration.ofMillis(200)).send(TEXT));
        assertEquals(Reason.UNREACHABLE, later.reason());
        held.countDown();
        var gone = URI.create("http://127.0.0.1:" + closedPort() + "/");
        var nobody = new HttpOperator("Contoh", gone, TOKEN).send(TEXT);
        assertEquals(Reason.UNREACHABLE, assertInstanceOf(Answer.Later.class, nobody).reason());
    }

    private static int closedPort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://sms.example/v1",
                "http://localhost/v1",
                "http://127.0.0.1.example/",
                "https://user:word@sms.example/",
                "ftp://127.0.0.1/",
                "/v1/messages"
            })
    void anAddressThatWouldShowTheTokenToOthersIsRefused(String address) {
        var no =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> new HttpOperator("Contoh", URI.create(address), TOKEN));
        assertFalse(no.getMessage().contains(TOKEN));
    }

    @Test
    void nothingPrintsTheTextOfAMessage() {
        assertFalse(TEXT.toString().contains("8180"));
        assertTrue(TEXT.toString().contains("abc-1"));
    }

    private HttpOperator operator(Duration patience) {
        var url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1/messages");
        return new HttpOperator("Contoh", url, TOKEN, patience);
    }
}
