package id.lontar.submit;

import id.lontar.filing.Mandates;
import id.lontar.filing.Outcome;
import id.lontar.wire.Messages;

import java.util.Optional;

/// The mandates of an account, over the gateway's line.
record HttpMandates(HttpGateway gateway) implements Mandates {
    private static final String MANDATES = "/v1/mandates";

    @Override
    public Outcome<Known> of(String npwp) {
        return gateway.get(npwp, MANDATES, Known.class);
    }

    @Override
    public Outcome<Mandate> grant(String npwp, Wanted wanted, String efin, Optional<String> totp) {
        var asked =
                new Messages.GrantMandate(
                        wanted.delegate(),
                        wanted.scope().forms(),
                        wanted.scope().years(),
                        wanted.until(),
                        efin,
                        totp,
                        wanted.confirms());
        return gateway.post(npwp, MANDATES, asked, Mandate.class);
    }

    @Override
    public Outcome<Known> revoke(String npwp, String mandateId) {
        return gateway.delete(npwp, MANDATES, mandateId).then(done -> of(npwp));
    }
}
