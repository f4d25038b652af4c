package id.lontar.gateway;

import id.lontar.filing.Challenge;
import id.lontar.filing.Proof;
import id.lontar.filing.Sha256;
import id.lontar.filing.TokenCheck;
import id.lontar.filing.VerificationCode;
import id.lontar.gateway.Release.How;
import id.lontar.wire.QrClaims;
import id.lontar.wire.QrToken;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Judges what a person brings to release a return. A wrong code costs an attempt; what cannot be
/// this challenge's proof in the first place costs none.
final class Confirmations {
    /// Returns of the same person a code may be meant for besides the one it was entered at.
    static final int OTHERS = 2;

    private final Jdbi db;
    private final Challenges challenges;
    private final Release release;
    private final CodeKeys keys;
    private final Failures failures;
    private final TotpFactors factors;
    private final SealsAtHand seals;
    private final CardProofs cards;
    private final TokenCheck tokens;
    private final Steps steps;
    private final Metrics metrics;

    Confirmations(Jdbi db, Challenges challenges, Release release, Judges judges) {
        this.db = db;
        this.challenges = challenges;
        this.release = release;
        this.keys = judges.keys();
        this.failures = judges.failures();
        this.factors = judges.factors();
        this.seals = judges.seals();
        this.cards =
                new CardProofs(
                        db,
                        challenges,
                        release,
                        new CardProofs.Parts(
                                judges.cards(), failures, judges.seals(), judges.steps()));
        this.tokens = judges.tokens();
        this.steps = judges.steps();
        this.metrics = judges.metrics();
    }

    /// What proofs are measured by.
    record Judges(
            CodeKeys keys,
            Failures failures,
            TotpFactors factors,
            CardFactors cards,
            SealsAtHand seals,
            TokenCheck tokens,
            Steps steps,
            Metrics metrics) {}

    /// Gives the submission that is released, now or before; refuses otherwise.
    String confirm(Caller caller, String challengeId, Proof proof, Instant now) {
        var method =
                switch (proof) {
                    case Proof.Code code -> How.EMAIL;
                    case Proof.QrToken token -> How.QR_PAGE;
                    case Proof.Totp totp -> How.TOTP;
                    case Proof.Card card -> How.CARD;
                };
        try {
            var submissionId = confirmed(caller, challengeId, proof, now);
            metrics.verified(method.name(), "ok");
            return submissionId;
        } catch (Refusal e) {
            metrics.verified(method.name(), e.problem().type());
            throw e;
        }
    }

    private String confirmed(Caller caller, String challengeId, Proof proof, Instant now) {
        var npwp = caller.npwp();
        switch (proof) {
            case Proof.Card card -> {
                db.useHandle(handle -> challenges.owned(handle, npwp, challengeId));
                cards.confirm(npwp, challengeId, card, now);
            }
            case Proof.Code(var digits) ->
                    judged(
                            npwp,
                            challengeId,
                            now,
                            (handle, challenge, submission) ->
                                    byCode(handle, npwp, challenge, submission, digits, now));
            case Proof.QrToken(var text) ->
                    judged(
                            npwp,
                            challengeId,
                            now,
                            (handle, challenge, submission) ->
                                    byToken(handle, challenge, submission, text, now));
            case Proof.Totp totp -> {
                db.useHandle(handle -> challenges.owned(handle, npwp, challengeId));
                judged(
                        npwp,
                        challengeId,
                        now,
                        (handle, challenge, submission) -> {
                            mustBeFor(totp, submission);
                            seals.mustStillHold(handle, submission, now);
                            return byTotp(handle, challenge, submission, totp, now);
                        });
            }
        }
        return db.withHandle(
                handle -> challenges.handled(handle, npwp, challengeId).submissionId());
    }

    /// Gives why a proof is refused, if it is.
    private interface Judging {
        Optional<Refusal> judge(Handle handle, OpenedChallenge challenge, Submission submission);
    }

    /// @param npwp of whoever brings it: the owner, or who sent the return for the owner
    private void judged(String npwp, String challengeId, Instant now, Judging judging) {
        var owner = db.withHandle(handle -> challenges.handled(handle, npwp, challengeId)).npwp();
        var refusal =
                Turn.in(
                        db,
                        owner,
                        handle -> {
                            var challenge = challenges.handled(handle, npwp, challengeId);
                            var submission = challenges.submissionOf(handle, challenge);
                            if (submission.isReleased()) return Optional.<Refusal>empty();
                            challenges.mayAct(handle, submission, npwp, now);
                            challenges.mustAwait(submission, now);
                            var judged = judging.judge(handle, challenge, submission);
                            if (judged.isEmpty() && !npwp.equals(owner))
                                Audit.note(
                                        handle,
                                        owner,
                                        now,
                                        "DELEGATE_RELEASE",
                                        "submission " + submission.id());
                            steps.passed("release.storing");
                            return judged;
                        });
        if (refusal.isPresent()) throw refusal.get();
    }

    /// A refusal that must last (an attempt is counted) is returned, not thrown.
    private Optional<Refusal> byCode(
            Handle handle,
            String caller,
            OpenedChallenge challenge,
            Submission submission,
            String digits,
            Instant now) {
        challenges.mustBeOpen(challenge, now);
        var npwp = challenge.npwp();
        challenges.mailMustDo(handle, submission, now);
        var wait = failures.waitUntil(handle, npwp, Failures.Kind.CODE, now);
        if (wait.isPresent()) throw Accounts.mustWait(wait.get());
        var code = ContactCode.typed(digits);
        if (fits(challenge, code)) {
            var how = challenges.roadOf(handle, challenge);
            if (release.release(handle, submission, challenge, how, now)) {
                failures.forget(handle, npwp, Failures.Kind.CODE);
                challenges.entered(challenge, now);
            }
            return Optional.empty();
        }
        var others = others(handle, caller, challenge, now);
        var owner = others.stream().filter(each -> fits(each, code)).findFirst();
        if (owner.isPresent())
            throw forOtherReturn(challenges.submissionOf(handle, owner.get()), submission);
        ChallengeTable.wrongCode(handle, challenge.id(), now);
        // Whoever guesses has guessed at each of them.
        for (var i = 0; i <= others.size(); i++)
            failures.add(handle, npwp, Failures.Kind.CODE, now);
        return Optional.of(wrong(challenges.owned(handle, npwp, challenge.id()), now));
    }

    /// A code of an app knows no return. The program names the seal it is meant for, and the key
    /// that sealed it must still be the account's own.
    private static void mustBeFor(Proof.Totp totp, Submission submission) {
        if (!totp.sptDigest().equals(submission.sptDigest()))
            throw Refusal.of(409, "TOTP_FOR_OTHER_RETURN").then("OPEN_OTHER_RETURN");
    }

    private Optional<Refusal> byTotp(
            Handle handle,
            OpenedChallenge challenge,
            Submission submission,
            Proof.Totp totp,
            Instant now) {
        // Only the mailed code grows stale.
        if (challenge.stateAt(now) != Challenge.State.STALE) challenges.mustBeOpen(challenge, now);
        var npwp = challenge.npwp();
        var refusal = factors.refusal(handle, npwp, totp.digits(), now);
        if (refusal.isPresent()) return Optional.of(counted(handle, challenge, refusal.get(), now));
        if (release.release(handle, submission, challenge, How.TOTP, now)) {
            failures.forget(handle, npwp, Failures.Kind.CODE);
            seals.note(handle, submission, "TOTP_RELEASE", now);
        }
        return Optional.empty();
    }

    /// A used code was right once and costs nothing; any other wrong one costs an attempt of the
    /// challenge too.
    private Refusal counted(
            Handle handle, OpenedChallenge challenge, Refusal refusal, Instant now) {
        if (refusal.problem().type().equals("TOTP_REUSED")) return refusal;
        ChallengeTable.wrongCode(handle, challenge.id(), now);
        var after = challenges.owned(handle, challenge.npwp(), challenge.id());
        return locked(after, now)
                .orElseGet(() -> refusal.fact("attemptsLeft", after.code().attemptsLeft()));
    }

    private Optional<Refusal> locked(OpenedChallenge challenge, Instant now) {
        return challenge.stateAt(now) == Challenge.State.LOCKED
                ? Optional.of(challenges.locked(challenge))
                : Optional.empty();
    }

    private Refusal wrong(OpenedChallenge challenge, Instant now) {
        var locked = locked(challenge, now);
        if (locked.isPresent()) return locked.get();
        var left = challenge.code().attemptsLeft();
        return Refusal.of(422, "CODE_WRONG", left)
                .fact("attemptsLeft", left)
                .then("ENTER_CODE", "USE_QR");
    }

    private boolean fits(OpenedChallenge challenge, VerificationCode code) {
        return keys.of(challenge.code().keyDay())
                .matches(challenge.code().verifierBytes(), Ids.bytes(challenge.id()), code);
    }

    /// The newest of the same person's other open returns; for a delegate, of those the delegate
    /// sent.
    private List<OpenedChallenge> others(
            Handle handle, String caller, OpenedChallenge asked, Instant now) {
        return ChallengeTable.open(handle, asked.npwp()).stream()
                .filter(each -> !each.submissionId().equals(asked.submissionId()))
                .filter(each -> each.stateAt(now) != Challenge.State.EXPIRED)
                .filter(each -> challenges.submissionOf(handle, each).isHandledBy(caller))
                .sorted(Comparator.comparing(OpenedChallenge::id).reversed())
                .limit(OTHERS)
                .toList();
    }

    private static Refusal forOtherReturn(Submission other, Submission asked) {
        var theirs = other.sptDigest().fingerprint();
        var ours = asked.sptDigest().fingerprint();
        return Refusal.of(409, "CODE_FOR_OTHER_RETURN", theirs, ours)
                .fact("otherFingerprint", theirs)
                .fact("fingerprint", ours)
                .then("ENTER_CODE", "OPEN_OTHER_RETURN");
    }

    private Optional<Refusal> byToken(
            Handle handle,
            OpenedChallenge challenge,
            Submission submission,
            String text,
            Instant now) {
        if (challenge.stored() == OpenedChallenge.Stored.SUPERSEDED
                || challenge.stateAt(now) == Challenge.State.EXPIRED)
            challenges.mustBeOpen(challenge, now);
        var verdict =
                tokens.check(
                        text,
                        submission.matter().npwp(),
                        submission.sptDigest(),
                        challenge.id(),
                        now);
        if (verdict instanceof TokenCheck.Verdict.DoesNot(var reason, var other))
            throw refused(reason, other, submission);
        var claims = claims(text);
        var fresh =
                claims.purpose() == QrClaims.Purpose.BATCH_APPROVAL
                        ? QrTokens.useApart(handle, claims.tokenId(), submission.id(), now)
                        : QrTokens.use(handle, claims.tokenId(), challenge.id(), now);
        if (!fresh) throw Refusal.of(409, "QR_USED").then("USE_QR");
        release.release(handle, submission, challenge, How.QR_PAGE, now);
        return Optional.empty();
    }

    /// What the owner's phone gave for a return a delegate sent, days ago perhaps: no challenge
    /// need be open for it.
    ///
    /// @return the submission
    String approve(Caller caller, Sha256 sptDigest, String text, Instant now) {
        var npwp = caller.npwp();
        try {
            var owner = db.withHandle(handle -> sent(handle, npwp, sptDigest)).owner();
            var id =
                    Turn.in(
                            db,
                            owner,
                            handle ->
                                    approved(
                                            handle,
                                            sent(handle, npwp, sptDigest),
                                            npwp,
                                            text,
                                            now));
            metrics.verified("APPROVAL", "ok");
            return id;
        } catch (Refusal e) {
            metrics.verified("APPROVAL", e.problem().type());
            throw e;
        }
    }

    private String approved(
            Handle handle, Submission submission, String npwp, String text, Instant now) {
        if (submission.isReleased()) return submission.id();
        challenges.mayAct(handle, submission, npwp, now);
        challenges.mustAwait(submission, now);
        var verdict =
                tokens.check(text, submission.matter().npwp(), submission.sptDigest(), "", now);
        if (verdict instanceof TokenCheck.Verdict.DoesNot(var reason, var other))
            throw refused(reason, other, submission);
        if (!QrTokens.useApart(handle, claims(text).tokenId(), submission.id(), now))
            throw Refusal.of(409, "QR_USED").then("USE_QR");
        if (!release.releaseApart(handle, submission, challenges, "APPROVAL", now))
            throw Challenges.alreadyFiled();
        Audit.note(
                handle, submission.owner(), now, "OWNER_APPROVAL", "submission " + submission.id());
        steps.passed("release.storing");
        return submission.id();
    }

    private Submission sent(Handle handle, String npwp, Sha256 sptDigest) {
        return challenges
                .submissions()
                .bySeal(handle, npwp, sptDigest)
                .orElseThrow(() -> Refusal.of(404, "SUBMISSION_UNKNOWN"));
    }

    private static QrClaims claims(String text) {
        return switch (QrToken.read(text.strip())) {
            case QrToken.Reading.Read(var token) -> token.claims();
            case QrToken.Reading.Bad bad -> throw new IllegalStateException("it was read before");
        };
    }

    private static Refusal refused(
            TokenCheck.Reason reason, Optional<String> other, Submission submission) {
        var ours = submission.sptDigest().fingerprint();
        return switch (reason) {
            case OTHER_RETURN ->
                    Refusal.of(409, "CODE_FOR_OTHER_RETURN", other.orElse("?"), ours)
                            .fact("otherFingerprint", other.orElse("?"))
                            .fact("fingerprint", ours)
                            .then("USE_QR");
            case OTHER_ACCOUNT -> Refusal.of(422, "QR_WRONG_ACCOUNT").then("USE_QR");
            case EXPIRED, OLD_REQUEST -> Refusal.of(409, "QR_EXPIRED").then("USE_QR");
            case ALREADY_USED -> Refusal.of(409, "QR_USED").then("USE_QR");
            case UNKNOWN_KEY, BAD_SIGNATURE -> Refusal.of(422, "QR_BAD_SIGNATURE").then("USE_QR");
            case URL, NOT_OURS, TOO_LONG, MALFORMED, WRONG_PURPOSE ->
                    Refusal.of(422, "QR_UNREADABLE").then("USE_QR");
        };
    }
}
