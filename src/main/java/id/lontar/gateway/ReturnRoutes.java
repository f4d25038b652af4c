package id.lontar.gateway;

import id.lontar.filing.Sha256;
import id.lontar.wire.Messages;
import id.lontar.wire.Messages.Device;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

import java.util.List;
import java.util.function.BiFunction;

/// Uploads, challenges and receipts.
record ReturnRoutes(Http http, Desk desk) {
    void addTo(HttpRouting.Builder routing) {
        var submission = "/v1/submissions/{sptDigest}";
        var challenge = "/v1/challenges/{challengeId}";
        routing.put(submission, http.signed(Device.DESKTOP, this::upload));
        routing.get(submission, http.signed(Device.DESKTOP, this::standing));
        routing.post(submission + "/withdrawal", http.signed(Device.DESKTOP, this::withdraw));
        routing.post(submission + "/approval", http.signed(Device.DESKTOP, this::approve));
        routing.post("/v1/challenges", http.signed(Device.DESKTOP, this::open));
        routing.get(challenge, http.signed(Device.DESKTOP, on(desk::challenge)));
        routing.post(challenge + "/resend", http.signed(Device.DESKTOP, on(desk::resend)));
        routing.post(challenge + "/sms", http.signed(Device.DESKTOP, this::text));
        routing.post(challenge + "/new-code", http.signed(Device.DESKTOP, on(desk::renew)));
        routing.post(challenge + "/verify", http.signed(Device.DESKTOP, this::verify));
        routing.get("/v1/receipts/{submissionId}", http.signed(Device.DESKTOP, this::receipt));
        Http.only(routing, submission, "GET, PUT");
        Http.only(routing, submission + "/withdrawal", "POST");
        Http.only(routing, submission + "/approval", "POST");
        Http.only(routing, "/v1/challenges", "POST");
        Http.only(routing, challenge, "GET");
        for (var step : List.of("/resend", "/sms", "/new-code", "/verify"))
            Http.only(routing, challenge + step, "POST");
        Http.only(routing, "/v1/receipts/{submissionId}", "GET");
    }

    private void upload(Caller caller, ServerRequest request, ServerResponse response) {
        var digest = digest(request);
        var key = request.headers().first(HeaderNames.create("Idempotency-Key")).orElse("");
        if (!key.equals(digest.hex())) throw Refusal.of(400, "REQUEST_UNREADABLE");
        Http.answer(response, 200, desk.upload(caller, digest, Http.bytes(request)));
    }

    private void standing(Caller caller, ServerRequest request, ServerResponse response) {
        Http.answer(response, 200, desk.standing(caller, digest(request)));
    }

    private void withdraw(Caller caller, ServerRequest request, ServerResponse response) {
        Http.answer(response, 200, desk.withdraw(caller, digest(request)));
    }

    private void approve(Caller caller, ServerRequest request, ServerResponse response) {
        var token =
                Http.body(request, Messages.Verify.class)
                        .token()
                        .orElseThrow(() -> Refusal.of(400, "REQUEST_UNREADABLE"));
        Http.answer(response, 200, desk.approve(caller, digest(request), token));
    }

    private void open(Caller caller, ServerRequest request, ServerResponse response) {
        var asked = Http.body(request, Messages.OpenChallenge.class);
        Http.answer(response, 200, desk.open(caller, asked.submissionId()));
    }

    private void text(Caller caller, ServerRequest request, ServerResponse response) {
        var asked = Http.body(request, Messages.SendText.class);
        var id = Http.path(request, "challengeId");
        Http.answer(response, 200, desk.text(caller, id, asked.locale()));
    }

    private Http.Signed on(BiFunction<Caller, String, ?> action) {
        return (caller, request, response) ->
                Http.answer(response, 200, action.apply(caller, Http.path(request, "challengeId")));
    }

    private void verify(Caller caller, ServerRequest request, ServerResponse response) {
        var asked = Http.body(request, Messages.Verify.class);
        var id = Http.path(request, "challengeId");
        Http.answer(
                response,
                200,
                desk.verify(
                        caller,
                        id,
                        asked.proof().orElseThrow(() -> Refusal.of(400, "REQUEST_UNREADABLE"))));
    }

    private void receipt(Caller caller, ServerRequest request, ServerResponse response) {
        var pdf = desk.receipt(caller, Http.path(request, "submissionId"));
        response.header("Content-Type", "application/pdf").header("Cache-Control", "no-store");
        response.send(pdf);
    }

    private static Sha256 digest(ServerRequest request) {
        try {
            return new Sha256(Http.path(request, "sptDigest"));
        } catch (IllegalArgumentException e) {
            throw Refusal.of(400, "REQUEST_UNREADABLE");
        }
    }
}
