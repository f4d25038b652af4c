package id.lontar.submit;

import id.lontar.filing.CodeCards;
import id.lontar.filing.Outcome;
import id.lontar.wire.Messages;

import java.util.Optional;

/// The printed code cards of an account, over the gateway's line.
record HttpCodeCards(HttpGateway gateway) implements CodeCards {
    private static final String CARDS = "/v1/factors/cards";

    @Override
    public Outcome<Cards> of(String npwp) {
        return gateway.get(npwp, CARDS, Cards.class);
    }

    @Override
    public Outcome<Offer> make(String npwp, String efin, Optional<String> totp) {
        return gateway.post(npwp, CARDS, new Messages.MakeCard(efin, totp), Offer.class);
    }

    @Override
    public Outcome<Cards> activate(String npwp, String cardId) {
        var asked = new Messages.ActivateCard(cardId);
        return gateway.post(npwp, CARDS + "/activation", asked, Cards.class);
    }

    @Override
    public Outcome<Cards> revoke(String npwp, String cardId) {
        return gateway.delete(npwp, CARDS, cardId).then(done -> of(npwp));
    }
}
