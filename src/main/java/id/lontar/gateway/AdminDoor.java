package id.lontar.gateway;

import id.lontar.wire.WireJson;

import io.helidon.http.Status;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

import java.net.InetAddress;
import java.util.Map;

/// For the operator, on this machine only and apart from the door people come to.
final class AdminDoor {
    private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

    private final Metrics metrics;
    private final StoreGauges store;
    private final Readiness readiness;

    AdminDoor(Metrics metrics, StoreGauges store, Readiness readiness) {
        this.metrics = metrics;
        this.store = store;
        this.readiness = readiness;
    }

    /// @param port 0 for any free one
    WebServer open(int port) {
        return WebServer.builder()
                .address(InetAddress.getLoopbackAddress())
                .port(port)
                .shutdownHook(false)
                .routing(
                        HttpRouting.builder()
                                .get("/health", (request, response) -> health(response))
                                .get("/ready", (request, response) -> ready(response))
                                .get("/metrics", this::scrape))
                .build()
                .start();
    }

    /// That the process answers at all. Whoever restarts it asks this one.
    private static void health(ServerResponse response) {
        json(response, Status.OK_200, Map.of("status", "up"));
    }

    private void ready(ServerResponse response) {
        var report = readiness.report();
        var status = report.ready() ? Status.OK_200 : Status.SERVICE_UNAVAILABLE_503;
        json(response, status, report.parts());
    }

    private void scrape(ServerRequest request, ServerResponse response) {
        store.look();
        response.header("Content-Type", PROMETHEUS);
        response.send(metrics.registry().scrape("text/plain"));
    }

    private static void json(ServerResponse response, Status status, Map<String, String> content) {
        response.status(status);
        response.header("Content-Type", "application/json");
        response.send(WireJson.write(content));
    }
}
