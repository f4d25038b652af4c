package id.lontar.gateway;

import id.lontar.wire.Messages;
import id.lontar.wire.Messages.Device;

import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

/// The factors of an account, besides its mailbox.
record FactorRoutes(Http http, TotpFactors totp, CardFactors cards) {
    void addTo(HttpRouting.Builder routing) {
        routing.get("/v1/factors", http.signed(Device.DESKTOP, this::factors));
        routing.post("/v1/factors/totp", http.signed(Device.DESKTOP, this::begin));
        routing.post("/v1/factors/totp/confirmation", http.signed(Device.DESKTOP, this::confirm));
        routing.post("/v1/factors/totp/removal", http.signed(Device.DESKTOP, this::remove));
        routing.get("/v1/factors/cards", http.signed(Device.DESKTOP, this::cards));
        routing.post("/v1/factors/cards", http.signed(Device.DESKTOP, this::make));
        routing.post("/v1/factors/cards/activation", http.signed(Device.DESKTOP, this::activate));
        routing.delete("/v1/factors/cards/{cardId}", http.signed(Device.DESKTOP, this::revoke));
        Http.only(routing, "/v1/factors", "GET");
        Http.only(routing, "/v1/factors/totp", "POST");
        Http.only(routing, "/v1/factors/totp/confirmation", "POST");
        Http.only(routing, "/v1/factors/totp/removal", "POST");
        Http.only(routing, "/v1/factors/cards", "GET, POST");
        Http.only(routing, "/v1/factors/cards/activation", "POST");
        Http.only(routing, "/v1/factors/cards/{cardId}", "DELETE");
    }

    private void factors(Caller caller, ServerRequest request, ServerResponse response) {
        Http.answer(response, 200, totp.of(caller.npwp()));
    }

    private void begin(Caller caller, ServerRequest request, ServerResponse response) {
        var asked = Http.body(request, Messages.BeginTotp.class);
        Http.answer(response, 201, totp.begin(caller.npwp(), asked.efin()));
    }

    private void confirm(Caller caller, ServerRequest request, ServerResponse response) {
        var asked = Http.body(request, Messages.ConfirmTotp.class);
        Http.answer(response, 200, totp.confirm(caller.npwp(), asked.first(), asked.second()));
    }

    private void remove(Caller caller, ServerRequest request, ServerResponse response) {
        var asked = Http.body(request, Messages.RemoveTotp.class);
        Http.answer(response, 200, totp.remove(caller.npwp(), asked.efin(), asked.code()));
    }

    private void cards(Caller caller, ServerRequest request, ServerResponse response) {
        Http.answer(response, 200, cards.of(caller.npwp()));
    }

    private void make(Caller caller, ServerRequest request, ServerResponse response) {
        var asked = Http.body(request, Messages.MakeCard.class);
        Http.answer(response, 201, cards.make(caller.npwp(), asked));
    }

    private void activate(Caller caller, ServerRequest request, ServerResponse response) {
        var asked = Http.body(request, Messages.ActivateCard.class);
        Http.answer(response, 200, cards.activate(caller.npwp(), asked.cardId()));
    }

    private void revoke(Caller caller, ServerRequest request, ServerResponse response) {
        cards.revoke(caller.npwp(), request.path().pathParameters().get("cardId"));
        response.status(204).send();
    }
}
