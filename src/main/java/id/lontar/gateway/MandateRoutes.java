package id.lontar.gateway;

import id.lontar.wire.Messages;
import id.lontar.wire.Messages.Device;

import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

/// The mandates an account gave and holds.
record MandateRoutes(Http http, Delegations delegations) {
    private static final String PATH = "/v1/mandates";
    private static final String ONE = PATH + "/{mandateId}";

    void addTo(HttpRouting.Builder routing) {
        routing.get(PATH, http.signed(Device.DESKTOP, this::list));
        routing.post(PATH, http.signed(Device.DESKTOP, this::grant));
        routing.delete(ONE, http.signed(Device.DESKTOP, this::revoke));
        Http.only(routing, PATH, "GET, POST");
        Http.only(routing, ONE, "DELETE");
    }

    private void list(Caller caller, ServerRequest request, ServerResponse response) {
        Http.answer(response, 200, delegations.of(caller.npwp()));
    }

    private void grant(Caller caller, ServerRequest request, ServerResponse response) {
        var asked = Http.body(request, Messages.GrantMandate.class);
        Http.answer(response, 201, delegations.grant(caller.npwp(), asked));
    }

    private void revoke(Caller caller, ServerRequest request, ServerResponse response) {
        delegations.revoke(caller.npwp(), Http.path(request, "mandateId"));
        response.status(204).send();
    }
}
