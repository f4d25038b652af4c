package id.lontar.gateway;

import id.lontar.wire.Messages;
import id.lontar.wire.Messages.Device;

import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

/// What only a phone may ask.
record PhoneRoutes(Http http, Phones phones) {
    void addTo(HttpRouting.Builder routing) {
        routing.get("/v1/phone/waiting", http.signed(Device.PHONE, this::waiting));
        routing.post("/v1/phone/approvals", http.signed(Device.PHONE, this::approve));
        Http.only(routing, "/v1/phone/waiting", "GET");
        Http.only(routing, "/v1/phone/approvals", "POST");
    }

    private void waiting(Caller caller, ServerRequest request, ServerResponse response) {
        Http.answer(response, 200, new Messages.WaitingList(phones.waiting(caller.npwp())));
    }

    private void approve(Caller caller, ServerRequest request, ServerResponse response) {
        var asked = Http.body(request, Messages.Approve.class);
        Http.answer(response, 201, phones.approve(caller.npwp(), asked));
    }
}
