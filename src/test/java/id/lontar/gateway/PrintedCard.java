package id.lontar.gateway;

import id.lontar.filing.CardCode;
import id.lontar.filing.Challenge;
import id.lontar.filing.CodeCards;
import id.lontar.filing.Proof;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;

/// A printed code card in its owner's hand.
record PrintedCard(String id, String serial, List<String> codes) {
    /// Made and activated, for an account without an authenticator app.
    static PrintedCard made(Client client) {
        var offer = offered(client, Optional.empty());
        SignInTest.done(client.office().codeCards().activate(client.npwp(), offer.id()));
        return offer;
    }

    static PrintedCard offered(Client client, Optional<String> totp) {
        var cards = client.office().codeCards();
        var offer = SignInTest.done(cards.make(client.npwp(), World.EFIN, totp));
        return new PrintedCard(offer.cardId(), offer.serial(), offer.codes());
    }

    static CodeCards.Cards of(Client client) {
        return SignInTest.done(client.office().codeCards().of(client.npwp()));
    }

    /// The code that is asked for.
    Proof.Card code(Challenge challenge) {
        return code(challenge.card().orElseThrow().number(), challenge);
    }

    Proof.Card code(int number, Challenge challenge) {
        return new Proof.Card(serial, number, codes.get(number - 1), challenge.sptDigest());
    }

    /// Fits its check character and is not on the card.
    Proof.Card wrong(Challenge challenge) {
        var number = challenge.card().orElseThrow().number();
        var other = CardCode.fresh(serial, number, new SecureRandom());
        return new Proof.Card(serial, number, other.characters(), challenge.sptDigest());
    }
}
