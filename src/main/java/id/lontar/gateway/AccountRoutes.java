package id.lontar.gateway;

import id.lontar.wire.Messages;
import id.lontar.wire.Messages.Device;

import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

/// Signing in and out, and the devices of an account.
record AccountRoutes(Http http, Accounts accounts, DeviceKeys devices) {
    void addTo(HttpRouting.Builder routing) {
        routing.post("/v1/sessions", this::signIn);
        routing.delete("/v1/sessions/current", this::signOut);
        routing.get("/v1/account", http.signed(Device.DESKTOP, this::account));
        routing.get("/v1/device-keys", http.signed(Device.DESKTOP, this::keys));
        routing.post("/v1/device-keys", http.signed(Device.DESKTOP, this::register));
        routing.delete("/v1/device-keys/{keyId}", http.signed(Device.DESKTOP, this::revoke));
        Http.only(routing, "/v1/sessions", "POST");
        Http.only(routing, "/v1/sessions/current", "DELETE");
        Http.only(routing, "/v1/account", "GET");
        Http.only(routing, "/v1/device-keys", "GET, POST");
        Http.only(routing, "/v1/device-keys/{keyId}", "DELETE");
    }

    private void signIn(ServerRequest request, ServerResponse response) {
        Http.answer(response, 201, accounts.signIn(Http.body(request, Messages.SignIn.class)));
    }

    private void signOut(ServerRequest request, ServerResponse response) {
        accounts.signOut(Http.token(request));
        response.status(204).send();
    }

    private void account(Caller caller, ServerRequest request, ServerResponse response) {
        Http.answer(response, 200, accounts.account(caller.npwp()));
    }

    private void keys(Caller caller, ServerRequest request, ServerResponse response) {
        Http.answer(response, 200, new Messages.DeviceKeys(devices.of(caller.npwp())));
    }

    private void register(Caller caller, ServerRequest request, ServerResponse response) {
        var asked = Http.body(request, Messages.RegisterDevice.class);
        Http.answer(response, 201, devices.register(caller.npwp(), asked));
    }

    private void revoke(Caller caller, ServerRequest request, ServerResponse response) {
        devices.revoke(caller.npwp(), Http.path(request, "keyId"));
        response.status(204).send();
    }
}
