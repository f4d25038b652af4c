package id.lontar.gateway;

import id.lontar.wire.Messages;
import id.lontar.wire.Messages.Device;

import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

/// The e-mail address of an account.
record EmailRoutes(Http http, EmailChanges changes) {
    private static final String PATH = "/v1/account/email";
    private static final String CHANGE = PATH + "/change";

    void addTo(HttpRouting.Builder routing) {
        routing.get(PATH, http.signed(Device.DESKTOP, this::standing));
        routing.post(CHANGE, http.signed(Device.DESKTOP, this::begin));
        routing.delete(CHANGE, http.signed(Device.DESKTOP, this::cancel));
        routing.post(CHANGE + "/confirmation", http.signed(Device.DESKTOP, this::confirm));
        Http.only(routing, PATH, "GET");
        Http.only(routing, CHANGE, "POST, DELETE");
        Http.only(routing, CHANGE + "/confirmation", "POST");
    }

    private void standing(Caller caller, ServerRequest request, ServerResponse response) {
        Http.answer(response, 200, changes.of(caller.npwp()));
    }

    private void begin(Caller caller, ServerRequest request, ServerResponse response) {
        var asked = Http.body(request, Messages.ChangeEmail.class);
        Http.answer(response, 201, changes.begin(caller.npwp(), asked));
    }

    private void confirm(Caller caller, ServerRequest request, ServerResponse response) {
        var asked = Http.body(request, Messages.ConfirmEmail.class);
        Http.answer(response, 200, changes.confirm(caller.npwp(), asked.code()));
    }

    private void cancel(Caller caller, ServerRequest request, ServerResponse response) {
        changes.cancel(caller.npwp());
        response.status(204).send();
    }
}
