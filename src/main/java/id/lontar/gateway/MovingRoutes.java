package id.lontar.gateway;

import id.lontar.wire.Messages.Device;

import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

import java.net.InetSocketAddress;

/// The desktop's side of the moving QR.
record MovingRoutes(Http http, MovingQrs moving) {
    private static final String PATH = "/v1/challenges/{challengeId}/moving-qr";

    void addTo(HttpRouting.Builder routing) {
        routing.get(PATH, http.signed(Device.DESKTOP, this::now));
        routing.post(PATH, http.signed(Device.DESKTOP, this::offer));
        Http.only(routing, PATH, "GET, POST");
    }

    private void now(Caller caller, ServerRequest request, ServerResponse response) {
        Http.answer(response, 200, moving.now(caller.npwp(), Http.path(request, "challengeId")));
    }

    private void offer(Caller caller, ServerRequest request, ServerResponse response) {
        var from = address(request);
        var id = Http.path(request, "challengeId");
        Http.answer(response, 200, moving.offer(caller.npwp(), id, from));
    }

    /// In digits: a name is whatever its owner says it is.
    private static String address(ServerRequest request) {
        return request.remotePeer().address() instanceof InetSocketAddress internet
                ? internet.getAddress().getHostAddress()
                : "?";
    }
}
