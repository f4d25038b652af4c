package id.lontar.gateway.mail;

import java.util.List;

/// Everything through one configured mail server.
public record RelayRoutes(MailHost relay) implements Routes {
    @Override
    public Route to(String domain) {
        return new Route.Open("relay:" + relay.name(), List.of(relay), true);
    }
}
