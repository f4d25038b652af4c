package id.lontar.gateway;

import id.lontar.filing.CardCode;
import id.lontar.filing.Challenge;
import id.lontar.filing.Proof;
import id.lontar.gateway.CardTable.Asked;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.time.Instant;
import java.util.Optional;

/// Judges codes of printed cards. Comparing one is slow on purpose and stands between two
/// transactions: the first counts it as a wrong one, so that whoever asks many times at once gets
/// no more tries for it; the second, if it was right, uses it up and releases the return.
final class CardProofs {
    private final Jdbi db;
    private final Challenges challenges;
    private final Release release;
    private final Parts parts;

    CardProofs(Jdbi db, Challenges challenges, Release release, Parts parts) {
        this.db = db;
        this.challenges = challenges;
        this.release = release;
        this.parts = parts;
    }

    record Parts(CardFactors cards, Failures failures, SealsAtHand seals, Steps steps) {}

    /// @param left further tries, should this one be wrong
    private record Try(Asked code, int left) {}

    /// Returns once the return is released, now or before; refuses otherwise.
    void confirm(String npwp, String challengeId, Proof.Card proof, Instant now) {
        var counted = Turn.in(db, npwp, handle -> counted(handle, npwp, challengeId, proof, now));
        if (counted.isEmpty()) return;
        var code = counted.get().code();
        if (!parts.cards().fits(code, characters(proof))) throw wrong(counted.get().left());
        Turn.use(
                db,
                npwp,
                handle -> {
                    var challenge = challenges.owned(handle, npwp, challengeId);
                    var submission = challenges.submissionOf(handle, challenge);
                    if (submission.isReleased()) return;
                    mustBeReleasable(handle, challenge, now);
                    if (!parts.cards().use(handle, npwp, code, challengeId, now))
                        throw otherCode(handle, npwp, now);
                    if (!release.release(handle, submission, challenge, Release.How.CARD, now)) {
                        // Somebody else released it just now, and the code stays unused.
                        handle.rollback();
                        return;
                    }
                    parts.failures().forget(handle, npwp, Failures.Kind.CARD);
                    parts.seals().note(handle, submission, "CARD_RELEASE", now);
                    parts.steps().passed("release.storing");
                });
        parts.cards().ring();
    }

    private Optional<Try> counted(
            Handle handle, String npwp, String challengeId, Proof.Card proof, Instant now) {
        var challenge = challenges.owned(handle, npwp, challengeId);
        var submission = challenges.submissionOf(handle, challenge);
        if (submission.isReleased()) return Optional.empty();
        parts.cards().mustBeOffered();
        if (!proof.sptDigest().equals(submission.sptDigest()))
            throw Refusal.of(409, "CARD_FOR_OTHER_RETURN").then("OPEN_OTHER_RETURN");
        mustBeReleasable(handle, challenge, now);
        var asked = parts.cards().asked(handle, npwp, now).orElseThrow(CardProofs::none);
        if (!proof.serial().equals(asked.number().serial())
                || proof.number() != asked.number().number()) throw otherCode(handle, npwp, now);
        characters(proof);
        var failures = parts.failures();
        var wait = failures.waitUntil(handle, npwp, Failures.Kind.CARD, now);
        if (wait.isPresent()) throw Accounts.mustWait(wait.get());
        failures.add(handle, npwp, Failures.Kind.CARD, now);
        return Optional.of(new Try(asked, failures.left(handle, npwp, Failures.Kind.CARD, now)));
    }

    /// A card knows no return: the seal does, and its key must still be the account's own. Neither
    /// a stale nor a locked mailed code stands in a card's way.
    private void mustBeReleasable(Handle handle, OpenedChallenge challenge, Instant now) {
        var submission = challenges.submissionOf(handle, challenge);
        challenges.mustAwait(submission, now);
        if (challenge.stored() == OpenedChallenge.Stored.SUPERSEDED
                || challenge.stateAt(now) == Challenge.State.EXPIRED)
            challenges.mustBeOpen(challenge, now);
        parts.seals().mustStillHold(handle, submission, now);
    }

    private static String characters(Proof.Card proof) {
        return CardCode.parse(proof.serial(), proof.number(), proof.characters())
                .map(CardCode::characters)
                .orElseThrow(() -> Refusal.of(422, "CARD_MISTYPED").then("ENTER_CARD_CODE"));
    }

    private Refusal otherCode(Handle handle, String npwp, Instant now) {
        return parts.cards()
                .asked(handle, npwp, now)
                .map(
                        each ->
                                Refusal.of(
                                                409,
                                                "CARD_OTHER_CODE",
                                                each.number().number(),
                                                each.number().serial())
                                        .fact("cardSerial", each.number().serial())
                                        .fact("cardNumber", each.number().number())
                                        .then("ENTER_CARD_CODE"))
                .orElseGet(CardProofs::none);
    }

    private static Refusal none() {
        return Refusal.of(409, "CARD_NONE").then("MAKE_CARD", "USE_QR");
    }

    private static Refusal wrong(int left) {
        return Refusal.of(422, "CARD_WRONG", left)
                .fact("attemptsLeft", left)
                .then("ENTER_CARD_CODE", "USE_QR");
    }
}
