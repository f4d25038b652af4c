package id.lontar.gateway;

import id.lontar.gateway.sms.SmsOperator.Report;
import id.lontar.gateway.sms.SmsPost;
import id.lontar.wire.Messages;
import id.lontar.wire.Messages.Device;

import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;

/// The mobile number of an account, and what the operator of short messages tells of them.
///
/// @param reportToken what the operator shows; without one no report is taken
record ContactPhoneRoutes(
        Http http, PhoneChanges changes, SmsPost post, Optional<String> reportToken) {
    private static final String PATH = "/v1/account/phone";
    private static final String CHANGE = PATH + "/change";
    private static final String REPORTS = "/v1/sms-reports";

    void addTo(HttpRouting.Builder routing) {
        routing.get(PATH, http.signed(Device.DESKTOP, this::standing));
        routing.delete(PATH, http.signed(Device.DESKTOP, this::remove));
        routing.post(CHANGE, http.signed(Device.DESKTOP, this::begin));
        routing.delete(CHANGE, http.signed(Device.DESKTOP, this::cancel));
        routing.post(CHANGE + "/message", http.signed(Device.DESKTOP, this::again));
        routing.post(CHANGE + "/confirmation", http.signed(Device.DESKTOP, this::confirm));
        Http.only(routing, PATH, "GET, DELETE");
        Http.only(routing, CHANGE, "POST, DELETE");
        Http.only(routing, CHANGE + "/message", "POST");
        Http.only(routing, CHANGE + "/confirmation", "POST");
        if (reportToken.isEmpty()) return;
        routing.post(REPORTS, this::report);
        Http.only(routing, REPORTS, "POST");
    }

    private void standing(Caller caller, ServerRequest request, ServerResponse response) {
        Http.answer(response, 200, changes.of(caller.npwp()));
    }

    private void begin(Caller caller, ServerRequest request, ServerResponse response) {
        var asked = Http.body(request, Messages.ChangePhone.class);
        Http.answer(response, 201, changes.begin(caller.npwp(), asked));
    }

    private void again(Caller caller, ServerRequest request, ServerResponse response) {
        Http.answer(response, 200, changes.again(caller.npwp()));
    }

    private void confirm(Caller caller, ServerRequest request, ServerResponse response) {
        var asked = Http.body(request, Messages.ConfirmPhone.class);
        Http.answer(response, 200, changes.confirm(caller.npwp(), asked.code()));
    }

    private void cancel(Caller caller, ServerRequest request, ServerResponse response) {
        changes.cancel(caller.npwp());
        response.status(204).send();
    }

    private void remove(Caller caller, ServerRequest request, ServerResponse response) {
        changes.remove(caller.npwp());
        response.status(204).send();
    }

    private void report(ServerRequest request, ServerResponse response) {
        if (!isOperator(Http.token(request)))
            throw Refusal.of(401, "SIGN_IN_NEEDED").then("SIGN_IN");
        var told = Http.body(request, Messages.TextReport.class);
        var report =
                Arrays.stream(Report.values())
                        .filter(each -> each.name().equals(told.status()))
                        .findFirst()
                        .orElseThrow(() -> Refusal.of(400, "REQUEST_UNREADABLE"));
        if (!post.report(told.id(), report)) throw Refusal.of(404, "NOTHING_HERE");
        response.status(204).send();
    }

    private boolean isOperator(String shown) {
        var ours = reportToken.orElseThrow().getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(ours, shown.getBytes(StandardCharsets.UTF_8));
    }
}
