package id.lontar.gateway;

import io.helidon.webserver.http.HttpRouting;

import org.jdbi.v3.core.Jdbi;

import java.io.IOException;

/// Puts the parts of a gateway together.
record Services(Accounts accounts, DeviceKeys devices) {
    static Services build(GatewaySettings settings, Jdbi db, GatewayKeys keys) throws IOException {
        var policy = settings.policy();
        var hash = new SecretHash(keys.folder().secret("accounts", 32));
        var failures = new Failures(policy.failures());
        var accounts = new Accounts(db, hash, failures, settings.clock());
        var devices =
                new DeviceKeys(
                        db,
                        accounts,
                        (handle, owner, key) -> {},
                        policy.deviceDelay(),
                        settings.clock());
        return new Services(accounts, devices);
    }

    void addTo(HttpRouting.Builder routing) {
        var http = new Http(accounts);
        new AccountRoutes(http, accounts, devices).addTo(routing);
    }
}
