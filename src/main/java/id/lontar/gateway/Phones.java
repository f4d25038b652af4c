package id.lontar.gateway;

import id.lontar.rules.Taxpayer;
import id.lontar.wire.KeyId;
import id.lontar.wire.Messages.Approval;
import id.lontar.wire.Messages.Approve;
import id.lontar.wire.Messages.Waiting;
import id.lontar.wire.QrClaims;
import id.lontar.wire.QrToken;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The phone's side: it shows what the gateway reads from the stored return, and after its PIN
/// gives a token for this one challenge of its own account. Mail has no part in it. What somebody
/// else sent for the account needs no open challenge: its token goes back to whoever sent it,
/// good for days.
final class Phones {
    private static final Duration LIFE = Duration.ofMinutes(5);

    /// Of an approval that goes back to a delegate; never longer than the return may wait.
    static final Duration SENT_BACK = Duration.ofDays(14);

    private final Jdbi db;
    private final Accounts accounts;
    private final Challenges challenges;
    private final Terms terms;
    private final Clock clock;

    /// What phones are shown and given things by.
    record Terms(SealsAtHand seals, Recomputed figures, KeyAndCertificate key) {}

    Phones(Jdbi db, Accounts accounts, Challenges challenges, Terms terms, Clock clock) {
        this.db = db;
        this.accounts = accounts;
        this.challenges = challenges;
        this.terms = terms;
        this.clock = clock;
    }

    /// What waits, as the phone page lists it.
    List<Map<String, Object>> list(String npwp, ReturnsOnPhone shown) {
        var now = clock.instant();
        return db.withHandle(
                handle ->
                        challenges.awaiting(handle, npwp, now).stream()
                                .flatMap(
                                        each ->
                                                askedAs(handle, each, now)
                                                        .map(it -> shown.brief(it, each))
                                                        .stream())
                                .toList());
    }

    /// One of the account's returns, read again from the seal that is stored.
    ReturnsOnPhone.Waits look(String npwp, String challengeId) {
        var now = clock.instant();
        return Turn.look(
                db,
                handle -> {
                    var submission =
                            apart(handle, npwp, challengeId, now)
                                    .orElseGet(() -> awaited(handle, npwp, challengeId, now));
                    var taxReturn = terms.seals().opened(handle, submission).taxReturn();
                    return new ReturnsOnPhone.Waits(
                            challengeId,
                            submission,
                            taxReturn.answers().get(Taxpayer.NAME).orElse("?"),
                            submission
                                    .actor()
                                    .map(each -> Accounts.stored(handle, each.npwp()).name()),
                            terms.figures().form(taxReturn),
                            terms.figures().assessment(taxReturn));
                });
    }

    List<Waiting> waiting(String npwp) {
        var now = clock.instant();
        return db.withHandle(
                handle ->
                        challenges.awaiting(handle, npwp, now).stream()
                                .flatMap(each -> waiting(handle, each, now).stream())
                                .toList());
    }

    Approval approve(String npwp, Approve asked) {
        accounts.check(npwp, Failures.Kind.PIN, asked.pin());
        var now = clock.instant();
        return Turn.in(
                db,
                npwp,
                handle -> {
                    var apart = apart(handle, npwp, asked.challengeId(), now);
                    if (apart.isPresent()) return sentBack(handle, apart.get(), now);
                    var challenge = challenges.owned(handle, npwp, asked.challengeId());
                    var submission = awaited(handle, challenge, now);
                    var claims = claims(submission, challenge.id(), now);
                    var expires = claims.expiresAt().orElseThrow();
                    QrTokens.issued(handle, claims.tokenId(), challenge.id(), expires);
                    return new Approval(signed(claims), expires);
                });
    }

    private Approval sentBack(Handle handle, Submission submission, Instant now) {
        var provisional = submission.provisional();
        var longest = now.plus(SENT_BACK);
        var expires = provisional.verifyBy().isBefore(longest) ? provisional.verifyBy() : longest;
        var claims =
                QrClaims.approval(
                        provisional.gatewayId(),
                        submission.matter().npwp(),
                        submission.sptDigest(),
                        new QrClaims.Life(Ids.next(now), now, expires));
        QrTokens.issuedApart(handle, claims.tokenId(), submission.id(), expires);
        return new Approval(signed(claims), expires);
    }

    private String signed(QrClaims claims) {
        return QrToken.issue(claims, terms.key().key(), new KeyId(terms.key().keyId()));
    }

    /// A return somebody else sent for this account, by its own id.
    private Optional<Submission> apart(Handle handle, String npwp, String id, Instant now) {
        var submission =
                challenges
                        .submissions()
                        .find(handle, npwp, id)
                        .filter(each -> each.owner().equals(npwp))
                        .filter(each -> each.actor().isPresent());
        if (submission.filter(Submission::isReleased).isPresent()) throw Challenges.alreadyFiled();
        submission.ifPresent(each -> challenges.mustAwait(each, now));
        return submission;
    }

    private Submission awaited(Handle handle, String npwp, String challengeId, Instant now) {
        return awaited(handle, challenges.owned(handle, npwp, challengeId), now);
    }

    /// The return of a challenge that can still be approved.
    Submission awaited(Handle handle, OpenedChallenge challenge, Instant now) {
        var submission = challenges.submissionOf(handle, challenge);
        if (submission.isReleased()) throw Challenges.alreadyFiled();
        challenges.mustAwait(submission, now);
        if (!isReleasable(challenge, now)) challenges.mustBeOpen(challenge, now);
        return submission;
    }

    private QrClaims claims(Submission submission, String challengeId, Instant now) {
        return QrClaims.release(
                submission.provisional().gatewayId(),
                submission.matter().npwp(),
                submission.sptDigest(),
                challengeId,
                new QrClaims.Life(Ids.next(now), now, now.plus(LIFE)));
    }

    private Optional<Waiting> waiting(Handle handle, Submission submission, Instant now) {
        var matter = submission.matter();
        return askedAs(handle, submission, now)
                .map(
                        each ->
                                new Waiting(
                                        each,
                                        matter.form().code(),
                                        matter.period(),
                                        matter.revision(),
                                        matter.status().name(),
                                        "Rp " + matter.amount(),
                                        submission.sptDigest().fingerprint()));
    }

    /// What a phone names when it approves: the open challenge, or the return itself where somebody
    /// else sent it.
    private static Optional<String> askedAs(Handle handle, Submission submission, Instant now) {
        return submission.actor().isPresent()
                ? Optional.of(submission.id())
                : releasable(handle, submission, now).map(OpenedChallenge::id);
    }

    private static Optional<OpenedChallenge> releasable(
            Handle handle, Submission submission, Instant now) {
        return ChallengeTable.latest(handle, submission.id())
                .filter(each -> isReleasable(each, now));
    }

    private static boolean isReleasable(OpenedChallenge challenge, Instant now) {
        return switch (challenge.stateAt(now)) {
            case OPEN, STALE, LOCKED -> true;
            case VERIFIED, EXPIRED, SUPERSEDED -> false;
        };
    }
}
