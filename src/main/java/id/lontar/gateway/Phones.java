package id.lontar.gateway;

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
import java.util.Optional;

/// The phone's side: it shows what the gateway reads from the stored return, and after its PIN
/// gives a token for this one challenge of its own account. Mail has no part in it.
final class Phones {
    private static final Duration LIFE = Duration.ofMinutes(5);

    private final Jdbi db;
    private final Accounts accounts;
    private final Challenges challenges;
    private final KeyAndCertificate key;
    private final Clock clock;

    Phones(Jdbi db, Accounts accounts, Challenges challenges, KeyAndCertificate key, Clock clock) {
        this.db = db;
        this.accounts = accounts;
        this.challenges = challenges;
        this.key = key;
        this.clock = clock;
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
                    var challenge = challenges.owned(handle, npwp, asked.challengeId());
                    var submission = challenges.submissionOf(handle, challenge);
                    if (submission.isReleased()) throw Challenges.alreadyFiled();
                    challenges.mustAwait(submission, now);
                    if (!isReleasable(challenge, now)) challenges.mustBeOpen(challenge, now);
                    var claims = claims(submission, challenge.id(), now);
                    var expires = claims.expiresAt().orElseThrow();
                    QrTokens.issued(handle, claims.tokenId(), challenge.id(), expires);
                    var token = QrToken.issue(claims, key.key(), new KeyId(key.keyId()));
                    return new Approval(token, expires);
                });
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
        return ChallengeTable.latest(handle, submission.id())
                .filter(each -> isReleasable(each, now))
                .map(
                        each ->
                                new Waiting(
                                        each.id(),
                                        matter.form().code(),
                                        matter.period(),
                                        matter.revision(),
                                        matter.status().name(),
                                        "Rp " + matter.amount(),
                                        submission.sptDigest().fingerprint()));
    }

    private static boolean isReleasable(OpenedChallenge challenge, Instant now) {
        return switch (challenge.stateAt(now)) {
            case OPEN, STALE, LOCKED -> true;
            case VERIFIED, EXPIRED, SUPERSEDED -> false;
        };
    }
}
