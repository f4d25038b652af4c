package id.lontar.gateway;

import id.lontar.filing.CardCode;
import id.lontar.filing.CodeCards.Card;
import id.lontar.filing.CodeCards.Cards;
import id.lontar.filing.CodeCards.Offer;
import id.lontar.gateway.CardTable.Asked;
import id.lontar.gateway.mail.Letter.Change;
import id.lontar.gateway.mail.Letter.Notice;
import id.lontar.wire.Messages;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Printed code cards of accounts (section 4.4): asked for with the EFIN, and with a code of the
/// authenticator app where there is one, so that a card is no way round it; told of by mail; and
/// revoked by whoever is signed in.
final class CardFactors {
    private static final String ASKED = "CARD_ASKED";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Jdbi db;
    private final Accounts accounts;
    private final Notices notices;
    private final Terms terms;
    private final Clock clock;

    CardFactors(Jdbi db, Accounts accounts, Notices notices, Terms terms, Clock clock) {
        this.db = db;
        this.accounts = accounts;
        this.notices = notices;
        this.terms = terms;
        this.clock = clock;
    }

    /// @param hash that codes are kept by
    /// @param app whose code is needed where an account has one
    record Terms(SecretHash hash, TotpFactors app, Policy policy) {}

    Cards of(String npwp) {
        return db.withHandle(handle -> of(handle, npwp));
    }

    Offer make(String npwp, Messages.MakeCard asked) {
        mustBeOffered();
        accounts.check(npwp, Failures.Kind.EFIN, DeviceKeys.digits(asked.efin()));
        var now = clock.instant();
        var byApp = terms.app().mustGuard(npwp, asked.totp(), CardFactors::needsApp, now);
        var serial = db.withHandle(handle -> serial(handle, npwp));
        var codes =
                IntStream.rangeClosed(1, CardCode.COUNT)
                        .mapToObj(number -> CardCode.fresh(serial, number, RANDOM))
                        .toList();
        // Slow on purpose, so nobody's turn waits for it.
        var kept = kept(codes);
        var card =
                new CardTable.Row(
                        Ids.next(now),
                        serial,
                        byApp,
                        now,
                        now.plus(terms.policy().cards().life()),
                        Optional.empty(),
                        CardCode.COUNT);
        Turn.use(
                db,
                npwp,
                handle -> {
                    Audit.mustNotFlood(
                            handle, npwp, ASKED, terms.policy().cards().madePerDay(), now);
                    CardTable.offer(handle, npwp, card, kept);
                    Audit.note(handle, npwp, now, ASKED, serial);
                });
        return new Offer(
                card.id(),
                serial,
                card.expiresAt(),
                codes.stream().map(CardCode::characters).toList());
    }

    /// Once more does nothing: whoever got no answer may ask again.
    Cards activate(String npwp, String cardId) {
        mustBeOffered();
        var now = clock.instant();
        var cards =
                Turn.in(
                        db,
                        npwp,
                        handle -> {
                            var card = owned(handle, npwp, cardId);
                            if (card.life().isEmpty()) activate(handle, npwp, card, now);
                            return of(handle, npwp);
                        });
        notices.ring();
        return cards;
    }

    private void activate(Handle handle, String npwp, CardTable.Row card, Instant now) {
        // An app that was added meanwhile guards what was begun without it too.
        if (!card.byApp() && terms.app().counts(handle, npwp, now)) throw needsApp();
        for (var each : CardTable.activated(handle, npwp))
            if (!each.hasCounted(now)) CardTable.end(handle, each.id(), now);
        var usable = card.byApp() ? now : now.plus(terms.policy().deviceDelay());
        var notice = notices.queue(handle, npwp, new Notice(Change.CARD_MADE, card.serial()));
        CardTable.activate(handle, card.id(), now, usable, notice);
        Audit.note(handle, npwp, now, "CARD_MADE", card.serial());
    }

    /// Once more does nothing.
    void revoke(String npwp, String cardId) {
        var now = clock.instant();
        Turn.use(
                db,
                npwp,
                handle -> {
                    var card = owned(handle, npwp, cardId);
                    if (!CardTable.end(handle, cardId, now)) return;
                    Audit.note(handle, npwp, now, "CARD_REVOKED", card.serial());
                    notices.queue(handle, npwp, new Notice(Change.CARD_REVOKED, card.serial()));
                });
        notices.ring();
    }

    /// The code that is asked for now. It stays the same until it is used, so that whoever found
    /// one code cannot ask until it is its turn.
    Optional<Asked> asked(Handle handle, String npwp, Instant now) {
        if (!terms.policy().cards().offered()) return Optional.empty();
        return current(handle, npwp, now).flatMap(each -> CardTable.next(handle, each));
    }

    boolean fits(Asked code, String characters) {
        return terms.hash().fits(characters, code.hash());
    }

    /// Uses a code up, inside the transaction that it releases a return in.
    ///
    /// @return false when it was used before, or its card was revoked meanwhile
    boolean use(Handle handle, String npwp, Asked code, String challengeId, Instant now) {
        if (!CardTable.use(handle, code, challengeId, now)) return false;
        if (code.number().left() == 1)
            notices.queue(handle, npwp, new Notice(Change.CARD_USED_UP, code.number().serial()));
        return true;
    }

    void ring() {
        notices.ring();
    }

    void mustBeOffered() {
        if (!terms.policy().cards().offered())
            throw Refusal.of(409, "CARDS_NOT_OFFERED").then("ENTER_CODE", "USE_QR");
    }

    private static Refusal needsApp() {
        return Refusal.of(409, "CARD_NEEDS_TOTP").then("ENTER_TOTP");
    }

    private static CardTable.Row owned(Handle handle, String npwp, String cardId) {
        return CardTable.find(handle, npwp, cardId)
                .orElseThrow(() -> Refusal.of(404, "CARD_UNKNOWN").then("LIST_CARDS"));
    }

    private static Optional<CardTable.Row> current(Handle handle, String npwp, Instant now) {
        return CardTable.activated(handle, npwp).stream()
                .filter(each -> each.hasCounted(now))
                .reduce((older, newer) -> newer)
                .filter(each -> each.hasFuture(now));
    }

    private Cards of(Handle handle, String npwp) {
        var now = clock.instant();
        var shown = new ArrayList<CardTable.Row>();
        current(handle, npwp, now).ifPresent(shown::add);
        CardTable.activated(handle, npwp).stream()
                .filter(each -> !each.hasCounted(now) && each.hasFuture(now))
                .forEach(shown::add);
        return new Cards(
                terms.policy().cards().offered(), shown.stream().map(CardFactors::card).toList());
    }

    private static Card card(CardTable.Row row) {
        return new Card(
                row.id(),
                row.serial(),
                row.madeAt(),
                row.usableFrom(),
                row.expiresAt(),
                row.left());
    }

    private static String serial(Handle handle, String npwp) {
        var serial = CardCode.freshSerial(RANDOM);
        while (CardTable.hasSerial(handle, npwp, serial)) serial = CardCode.freshSerial(RANDOM);
        return serial;
    }

    private List<CardTable.Code> kept(List<CardCode> codes) {
        var places = new ArrayList<>(IntStream.range(0, codes.size()).boxed().toList());
        Collections.shuffle(places, RANDOM);
        return codes.stream()
                .map(
                        each ->
                                new CardTable.Code(
                                        each.number(),
                                        places.get(each.number() - 1),
                                        terms.hash().of(each.characters())))
                .toList();
    }
}
