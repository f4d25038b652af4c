package id.lontar.gateway;

import id.lontar.wire.Messages;
import id.lontar.wire.ProblemJson;
import id.lontar.wire.WireJson;

import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.HttpException;
import io.helidon.http.Status;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;

/// What all routes share: who is calling, JSON in and out, and how a refusal is answered.
final class Http {
    private static final Logger LOG = LoggerFactory.getLogger(Http.class);
    private static final String BEARER = "Bearer ";

    private final Accounts accounts;

    Http(Accounts accounts) {
        this.accounts = accounts;
    }

    /// A handler that needs a signed-in account.
    interface Signed {
        void handle(Caller caller, ServerRequest request, ServerResponse response);
    }

    io.helidon.webserver.http.Handler signed(Messages.Device device, Signed handler) {
        return (request, response) -> {
            var caller = caller(request);
            if (caller.device() != device) throw Refusal.of(403, "WRONG_DEVICE").then("SIGN_IN");
            handler.handle(caller, request, response);
        };
    }

    /// Notes how long each answer took, refused or not.
    static Filter measuring(Metrics metrics) {
        return (chain, request, response) -> {
            var began = System.nanoTime();
            response.whenSent(
                    () ->
                            metrics.answered(
                                    request.prologue().method().text(),
                                    request.matchingPattern().orElse("none"),
                                    response.status().code(),
                                    Duration.ofNanos(System.nanoTime() - began)));
            chain.proceed();
        };
    }

    static String token(ServerRequest request) {
        var header = request.headers().first(HeaderNames.AUTHORIZATION).orElse("");
        return header.startsWith(BEARER) ? header.substring(BEARER.length()) : "";
    }

    static <T> T body(ServerRequest request, Class<T> type) {
        return WireJson.read(bytes(request), type);
    }

    static byte[] bytes(ServerRequest request) {
        return request.content().hasEntity() ? request.content().as(byte[].class) : new byte[0];
    }

    static void answer(ServerResponse response, int status, Object message) {
        response.status(Status.create(status));
        response.header("Content-Type", "application/json");
        response.header("Cache-Control", "no-store");
        response.send(WireJson.write(message));
    }

    static String path(ServerRequest request, String name) {
        return request.path().pathParameters().get(name);
    }

    static void refusals(HttpRouting.Builder routing) {
        routing.error(Refusal.class, (request, response, refusal) -> refuse(response, refusal));
        routing.error(
                WireJson.NotAMessage.class,
                (request, response, error) ->
                        refuse(response, Refusal.of(400, "REQUEST_UNREADABLE")));
        routing.error(
                HttpException.class,
                (request, response, error) -> refuse(response, of(error.status())));
        routing.error(
                Throwable.class,
                (request, response, error) -> {
                    LOG.error("{} failed", request.prologue().method(), error);
                    refuse(response, Refusal.of(500, "GATEWAY_FAULT").then("TRY_AGAIN"));
                });
    }

    /// Any method but these is refused. Stands after the routes of the path.
    static void only(HttpRouting.Builder routing, String path, String methods) {
        routing.any(
                path,
                (request, response) -> {
                    response.header("Allow", methods);
                    refuse(response, of(Status.METHOD_NOT_ALLOWED_405));
                });
    }

    /// What is refused before any route sees it is refused in the same shape.
    static void refusals(DirectHandlers.Builder handlers) {
        for (var type : DirectHandler.EventType.values())
            handlers.addHandler(
                    type,
                    (request, event, status, headers, message) ->
                            DirectHandler.TransportResponse.builder()
                                    .status(status)
                                    .headers(headers)
                                    .header(HeaderNames.CONTENT_TYPE, ProblemJson.MEDIA_TYPE)
                                    .header(HeaderNames.CACHE_CONTROL, "no-store")
                                    .keepAlive(event.keepAlive())
                                    .entity(ProblemJson.write(of(status).problem()))
                                    .build());
    }

    private static Refusal of(Status status) {
        return switch (status.code()) {
            case 404 -> Refusal.of(404, "NOTHING_HERE");
            case 405 -> Refusal.of(405, "METHOD_NOT_ALLOWED");
            case 413 -> Refusal.of(413, "TOO_LARGE");
            default ->
                    status.code() < 500
                            ? Refusal.of(status.code(), "REQUEST_UNREADABLE")
                            : Refusal.of(status.code(), "GATEWAY_FAULT").then("TRY_AGAIN");
        };
    }

    private static void refuse(ServerResponse response, Refusal refusal) {
        response.status(Status.create(refusal.problem().status()));
        response.header("Content-Type", ProblemJson.MEDIA_TYPE);
        response.header("Cache-Control", "no-store");
        response.send(ProblemJson.write(refusal.problem()));
    }

    private Caller caller(ServerRequest request) {
        return accounts.caller(token(request))
                .orElseThrow(() -> Refusal.of(401, "SIGN_IN_NEEDED").then("SIGN_IN"));
    }
}
