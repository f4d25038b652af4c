package id.lontar.gateway;

import id.lontar.filing.Challenge;
import id.lontar.filing.Challenge.Delivery;
import id.lontar.filing.Proof;
import id.lontar.gateway.OpenedChallenge.Life;
import id.lontar.gateway.OpenedChallenge.Stored;

import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// The one code of a manifest: mailed to whoever handed it in, or of that account's authenticator
/// app, where it has one. It is made of the challenge, which is of one root and no other.
record BatchCodes(
        CodesOut out,
        Letters letters,
        CodeKeys keys,
        TotpFactors factors,
        Failures failures,
        Policy policy) {
    void open(Handle db, BatchTable.Batch batch, Instant now) {
        var id = Ids.next(now);
        var fresh =
                new OpenedChallenge(
                        id,
                        batch.id(),
                        batch.delegate(),
                        Stored.OPEN,
                        code(id, 1, now, policy.codes().attempts()),
                        new Life(
                                now,
                                Optional.empty(),
                                now.plus(policy.codes().hardLife()),
                                Optional.empty(),
                                now,
                                0));
        BatchTable.open(db, fresh);
        if (mailCounts(db, batch, now)) letters.queue(db, out.mail(), fresh, batch);
    }

    /// Whether the challenge that is there is the one to go on with. Its mail is sent again when
    /// it is time for that, with a new code if the old one is past its time.
    boolean goesOn(Handle db, BatchTable.Batch batch, OpenedChallenge challenge, Instant now) {
        return switch (challenge.stateAt(now)) {
            case EXPIRED, SUPERSEDED -> false;
            case VERIFIED -> true;
            case LOCKED -> {
                if (now.isBefore(free(challenge))) throw locked(challenge);
                yield false;
            }
            case OPEN, STALE -> {
                again(db, batch, challenge, now);
                yield true;
            }
        };
    }

    private void again(Handle db, BatchTable.Batch batch, OpenedChallenge challenge, Instant now) {
        if (!mailCounts(db, batch, now)) return;
        var stale = challenge.stateAt(now) == Challenge.State.STALE;
        if (!stale && isUnderWay(db, challenge)) return;
        if (next(challenge).filter(each -> !now.isBefore(each)).isEmpty()) return;
        if (stale) {
            out.cancel(db, challenge.id());
            var old = challenge.code();
            BatchTable.newCode(
                    db,
                    challenge.id(),
                    code(challenge.id(), old.counter() + 1, now, old.attemptsLeft()));
        }
        BatchTable.sentAgain(db, challenge.id(), now);
        var fresh = BatchTable.challenge(db, challenge.id()).orElseThrow();
        letters.queue(db, out.mail(), fresh, batch);
    }

    /// A refusal that must last (an attempt is counted) is returned, not thrown.
    Optional<Refusal> judge(
            Handle db,
            BatchTable.Batch batch,
            OpenedChallenge challenge,
            Proof proof,
            Instant now) {
        return switch (proof) {
            case Proof.Code(var digits) -> byCode(db, batch, challenge, digits, now);
            case Proof.Totp totp -> byTotp(db, batch, challenge, totp, now);
            case Proof.QrToken token -> throw Refusal.of(422, "BATCH_PROOF").then("ENTER_CODE");
            case Proof.Card card -> throw Refusal.of(422, "BATCH_PROOF").then("ENTER_CODE");
        };
    }

    private Optional<Refusal> byCode(
            Handle db,
            BatchTable.Batch batch,
            OpenedChallenge challenge,
            String digits,
            Instant now) {
        if (!mailCounts(db, batch, now))
            throw Refusal.of(409, "MAIL_NOT_ENOUGH").then("ENTER_TOTP");
        mustBeOpen(challenge, now);
        var npwp = batch.delegate();
        failures.waitUntil(db, npwp, Failures.Kind.CODE, now)
                .ifPresent(
                        at -> {
                            throw Accounts.mustWait(at);
                        });
        var code = ContactCode.typed(digits);
        var right =
                keys.of(challenge.code().keyDay())
                        .matches(challenge.code().verifierBytes(), Ids.bytes(challenge.id()), code);
        if (right) {
            verified(db, challenge);
            return Optional.empty();
        }
        failures.add(db, npwp, Failures.Kind.CODE, now);
        return Optional.of(counted(db, challenge, now).orElseGet(() -> wrong(db, challenge)));
    }

    private Optional<Refusal> byTotp(
            Handle db,
            BatchTable.Batch batch,
            OpenedChallenge challenge,
            Proof.Totp totp,
            Instant now) {
        if (!totp.sptDigest().equals(batch.root()))
            throw Refusal.of(409, "TOTP_FOR_OTHER_RETURN").then("OPEN_OTHER_RETURN");
        // Only the mailed code grows stale.
        if (challenge.stateAt(now) != Challenge.State.STALE) mustBeOpen(challenge, now);
        var refusal = factors.refusal(db, batch.delegate(), totp.digits(), now);
        if (refusal.isEmpty()) {
            verified(db, challenge);
            return refusal;
        }
        if (refusal.get().problem().type().equals("TOTP_REUSED")) return refusal;
        return counted(db, challenge, now).or(() -> refusal);
    }

    private void verified(Handle db, OpenedChallenge challenge) {
        if (!BatchTable.verify(db, challenge.id())) return;
        failures.forget(db, challenge.npwp(), Failures.Kind.CODE);
        out.cancel(db, challenge.id());
    }

    /// An attempt less; gives the refusal of one that is locked by it.
    private Optional<Refusal> counted(Handle db, OpenedChallenge challenge, Instant now) {
        BatchTable.wrongCode(db, challenge.id(), now);
        return BatchTable.challenge(db, challenge.id())
                .filter(each -> each.stored() == Stored.LOCKED)
                .map(this::locked);
    }

    private static Refusal wrong(Handle db, OpenedChallenge challenge) {
        var left = BatchTable.challenge(db, challenge.id()).orElseThrow().code().attemptsLeft();
        return Refusal.of(422, "CODE_WRONG", left)
                .fact("attemptsLeft", left)
                .then("ENTER_CODE", "USE_QR");
    }

    private void mustBeOpen(OpenedChallenge challenge, Instant now) {
        switch (challenge.stateAt(now)) {
            case OPEN, VERIFIED -> {}
            case STALE -> throw Refusal.of(409, "CODE_STALE").then("RESEND");
            case LOCKED -> throw locked(challenge);
            case EXPIRED, SUPERSEDED ->
                    throw Refusal.of(409, "CHALLENGE_EXPIRED").then("NEW_CHALLENGE");
        }
    }

    private Refusal locked(OpenedChallenge challenge) {
        var until = free(challenge);
        return Refusal.of(429, "CHALLENGE_LOCKED", Refusal.words().moment(until))
                .retryAt(until)
                .then("WAIT");
    }

    private Instant free(OpenedChallenge challenge) {
        return challenge.life().lockedAt().orElseThrow().plus(policy.codes().lockedFor());
    }

    /// As with a return: once there is an app, mail alone releases nothing.
    private boolean mailCounts(Handle db, BatchTable.Batch batch, Instant now) {
        return !factors.replacesMail(db, batch.delegate(), now);
    }

    private boolean isUnderWay(Handle db, OpenedChallenge challenge) {
        return out.mail().deliveries(db, challenge.id()).stream()
                .map(Delivery::state)
                .anyMatch(Challenges.UNDER_WAY::contains);
    }

    private Optional<Instant> next(OpenedChallenge challenge) {
        var life = challenge.life();
        return policy.codes().nextResend(life.resendsUsed(), life.lastSentAt());
    }

    private OpenedChallenge.Code code(String id, int counter, Instant now, int attemptsLeft) {
        var day = CodeKeys.day(now);
        var derivation = keys.of(day);
        var bytes = Ids.bytes(id);
        var verifier = derivation.verifier(bytes, derivation.code(bytes, counter));
        return new OpenedChallenge.Code(
                counter, day, HexFormat.of().formatHex(verifier), attemptsLeft);
    }

    Challenge shown(Handle db, BatchTable.Batch batch, OpenedChallenge challenge, Instant now) {
        return new Challenge(
                challenge.id(),
                batch.id(),
                batch.root(),
                challenge.stateAt(now),
                List.of(mailCounts(db, batch, now) ? "EMAIL" : "TOTP"),
                challenge.life().openedAt(),
                challenge.life().softExpiresAt(),
                challenge.life().hardExpiresAt(),
                challenge.code().attemptsLeft(),
                challenge.life().resendsUsed(),
                next(challenge),
                out.deliveries(db, challenge.id()),
                Optional.empty(),
                Optional.empty());
    }

    void ring() {
        out.mail().ring();
    }
}
