package id.lontar.gateway;

import id.lontar.filing.Sha256;
import id.lontar.wire.Messages;
import id.lontar.wire.Messages.Device;

import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

/// Returns a delegate sent, released by their owners' mandates or approvals.
record BatchRoutes(Http http, Batches batches) {
    private static final String ALL = "/v1/batches";
    private static final String ONE = ALL + "/{batchRoot}";

    void addTo(HttpRouting.Builder routing) {
        routing.post(ALL, http.signed(Device.DESKTOP, this::submit));
        routing.get(ONE, http.signed(Device.DESKTOP, this::standing));
        routing.post(ONE + "/code", http.signed(Device.DESKTOP, this::ask));
        routing.post(ONE + "/verify", http.signed(Device.DESKTOP, this::verify));
        Http.only(routing, ALL, "POST");
        Http.only(routing, ONE, "GET");
        for (var each : new String[] {"/code", "/verify"}) Http.only(routing, ONE + each, "POST");
    }

    private void submit(Caller caller, ServerRequest request, ServerResponse response) {
        var signed = Http.body(request, Messages.SignedManifest.class);
        Http.answer(response, 200, batches.submit(caller, signed));
    }

    private void standing(Caller caller, ServerRequest request, ServerResponse response) {
        Http.answer(response, 200, batches.standing(caller, root(request)));
    }

    private void ask(Caller caller, ServerRequest request, ServerResponse response) {
        Http.answer(response, 200, batches.ask(caller, root(request)));
    }

    private void verify(Caller caller, ServerRequest request, ServerResponse response) {
        var proof =
                Http.body(request, Messages.Verify.class)
                        .proof()
                        .orElseThrow(() -> Refusal.of(400, "REQUEST_UNREADABLE"));
        Http.answer(response, 200, batches.confirm(caller, root(request), proof));
    }

    private static Sha256 root(ServerRequest request) {
        try {
            return new Sha256(Http.path(request, "batchRoot"));
        } catch (IllegalArgumentException e) {
            throw Refusal.of(400, "REQUEST_UNREADABLE");
        }
    }
}
