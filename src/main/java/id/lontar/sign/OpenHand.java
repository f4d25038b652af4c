package id.lontar.sign;

import id.lontar.filing.Handoff;
import id.lontar.filing.Handoff.Card;
import id.lontar.filing.Handoff.Pack;
import id.lontar.filing.Handoff.Signed;
import id.lontar.filing.Handoff.Step;
import id.lontar.filing.HandoffKeys;
import id.lontar.filing.HandoffRefused;
import id.lontar.filing.HandoffRefused.Reason;
import id.lontar.filing.NotNow;
import id.lontar.filing.Sha256;
import id.lontar.wire.Cades;
import id.lontar.wire.HandoffCards;
import id.lontar.wire.HandoffPacks;
import id.lontar.wire.HandoffSignature;

import java.security.cert.CertificateException;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Optional;

import javax.security.auth.DestroyFailedException;

/// The hand-off keys one passphrase opened, the newest first.
final class OpenHand implements HandoffKeys.Hand {
    record Own(Card card, KeySecret secret) {}

    private final List<Card> cards;
    private final Clock clock;
    private List<Own> opened;

    OpenHand(List<Own> opened, Clock clock) {
        this.opened = List.copyOf(opened);
        this.cards = opened.stream().map(Own::card).toList();
        this.clock = clock;
    }

    @Override
    public Card card() {
        return cards.getFirst();
    }

    @Override
    public List<Card> cards() {
        return cards;
    }

    @Override
    public Signed sign(Step step, byte[] returnFile) {
        var json = HandoffPacks.bytes(step);
        var own = own(step.by());
        insistOnValid(own);
        var signature = Cades.sign(json, own.key(), own.chain(), Optional.of(step.at()));
        try {
            return HandoffPacks.signed(json, signature, returnFile);
        } catch (HandoffRefused e) {
            throw new IllegalArgumentException("not a step of this key: " + e.reason(), e);
        }
    }

    @Override
    public byte[] seal(Pack pack, Card to) {
        var own = own(pack.last().by().digest());
        var signed =
                HandoffSignature.around(
                        HandoffPacks.write(pack), own.key(), own.chain(), clock.instant());
        return HandoffEnvelope.seal(signed, HandoffCards.certificate(to));
    }

    /// Whoever sealed it must have written its last step, and for this card: otherwise somebody
    /// passes on what was meant for them.
    @Override
    public Pack unseal(byte[] file) throws HandoffRefused {
        if (file.length > Handoff.LARGEST) throw new HandoffRefused(Reason.TOO_LARGE);
        for (var own : opened)
            try {
                return unsealed(HandoffEnvelope.open(file, own.secret()), own.card());
            } catch (HandoffRefused e) {
                if (e.reason() != Reason.NOT_YOURS) throw e;
            }
        if (opened.isEmpty()) throw new IllegalStateException("the key is closed");
        throw new HandoffRefused(Reason.NOT_YOURS);
    }

    private static Pack unsealed(byte[] content, Card card) throws HandoffRefused {
        try {
            var signed = HandoffSignature.open(content);
            var sender = HandoffCards.card(signed.signer());
            var pack = HandoffPacks.read(signed.content());
            if (!pack.last().by().equals(sender)) throw new HandoffRefused(Reason.NOT_GENUINE);
            if (!pack.last().step().to().equals(card.digest()))
                throw new HandoffRefused(Reason.NOT_YOURS);
            return pack;
        } catch (Cades.BadSignature e) {
            throw new HandoffRefused(Reason.NOT_GENUINE);
        }
    }

    /// What is signed on another day than the card allows is refused by whoever gets it.
    private void insistOnValid(KeySecret own) {
        try {
            own.certificate().checkValidity(Date.from(clock.instant()));
        } catch (CertificateException e) {
            throw new NotNow("handoff.expired");
        }
    }

    /// The newest for whoever else's card: what comes of it is refused.
    private KeySecret own(Sha256 card) {
        return opened.stream()
                .filter(each -> each.card().digest().equals(card))
                .findFirst()
                .or(() -> opened.stream().findFirst())
                .map(Own::secret)
                .orElseThrow(() -> new IllegalStateException("the key is closed"));
    }

    /// As with a key to sign with: few providers wipe it.
    @Override
    public void close() {
        for (var each : opened)
            try {
                each.secret().key().destroy();
            } catch (DestroyFailedException e) {
                // Left to the garbage collector.
            }
        opened = List.of();
    }
}
