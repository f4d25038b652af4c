package id.lontar.ui.desk;

import id.lontar.filing.CardCode;
import id.lontar.filing.CodeCards;
import id.lontar.filing.Outcome;
import id.lontar.filing.Problem;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

/// The gateway's side of printed code cards, as a test puts it in.
final class ScriptedCards implements CodeCards {
    static final String SERIAL = "K4TX";

    final List<String> asked = new CopyOnWriteArrayList<>();
    final List<String> codes =
            IntStream.rangeClosed(1, CardCode.COUNT)
                    .mapToObj(each -> CardCode.fresh(SERIAL, each, new SecureRandom()))
                    .map(CardCode::characters)
                    .toList();
    volatile Cards cards = new Cards(true, List.of());
    volatile Optional<Problem> refusal = Optional.empty();
    volatile boolean cut;

    void made(int left) {
        var expires = DeskWindow.NOW.plus(Duration.ofDays(366));
        var usable = Optional.of(DeskWindow.NOW);
        var card = new Card("0011", SERIAL, DeskWindow.NOW, usable, expires, left);
        cards = new Cards(true, List.of(card));
    }

    @Override
    public Outcome<Cards> of(String npwp) {
        return new Outcome.Done<>(cards);
    }

    @Override
    public Outcome<Offer> make(String npwp, String efin, Optional<String> totp) {
        asked.add("make " + efin + " " + totp.orElse("-"));
        if (refusal.isPresent()) return new Outcome.Refused<>(refusal.get());
        var expires = DeskWindow.NOW.plus(Duration.ofDays(366));
        return new Outcome.Done<>(new Offer("0011", SERIAL, expires, codes));
    }

    @Override
    public Outcome<Cards> activate(String npwp, String cardId) {
        asked.add("activate " + cardId);
        if (cut) return new Outcome.Unreachable<>("desk.unreachable.title", true);
        made(CardCode.COUNT);
        return new Outcome.Done<>(cards);
    }

    @Override
    public Outcome<Cards> revoke(String npwp, String cardId) {
        asked.add("revoke " + cardId);
        cards = new Cards(true, List.of());
        return new Outcome.Done<>(cards);
    }
}
