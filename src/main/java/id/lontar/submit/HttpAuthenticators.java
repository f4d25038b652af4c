package id.lontar.submit;

import id.lontar.filing.Authenticators;
import id.lontar.filing.Outcome;
import id.lontar.wire.Messages;

import java.util.Optional;

/// The authenticator app of an account, over the gateway's line.
record HttpAuthenticators(HttpGateway gateway) implements Authenticators {
    private static final String TOTP = "/v1/factors/totp";

    @Override
    public Outcome<Factors> of(String npwp) {
        return gateway.get(npwp, "/v1/factors", Factors.class);
    }

    @Override
    public Outcome<Offer> begin(String npwp, String efin) {
        return gateway.post(npwp, TOTP, new Messages.BeginTotp(efin), Offer.class);
    }

    @Override
    public Outcome<Factors> confirm(String npwp, String first, String second) {
        var asked = new Messages.ConfirmTotp(first, second);
        return gateway.post(npwp, TOTP + "/confirmation", asked, Factors.class);
    }

    @Override
    public Outcome<Factors> remove(String npwp, String efin, Optional<String> code) {
        var asked = new Messages.RemoveTotp(efin, code);
        return gateway.post(npwp, TOTP + "/removal", asked, Factors.class);
    }
}
