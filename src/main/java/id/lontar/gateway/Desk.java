package id.lontar.gateway;

import id.lontar.filing.Challenge;
import id.lontar.filing.Proof;
import id.lontar.filing.ProvisionalReceipt;
import id.lontar.filing.Sha256;
import id.lontar.filing.Standing;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/// What a signed-in person can do with a return of their own, or one they sent for its owner, one
/// call each; every answer stands on disk before it goes out.
final class Desk {
    private final Jdbi db;
    private final Parts parts;
    private final Environment environment;

    /// The parts that do the work.
    record Parts(
            Uploads uploads,
            Submissions submissions,
            Challenges challenges,
            Confirmations confirmations,
            Withdrawals withdrawals,
            Post post) {}

    /// What goes out to people.
    record Post(Receipts receipts, CodesOut out) {}

    Desk(Jdbi db, Parts parts, Environment environment) {
        this.db = db;
        this.parts = parts;
        this.environment = environment;
    }

    ProvisionalReceipt upload(Caller caller, Sha256 claimed, byte[] container) {
        var receipt = parts.uploads().take(caller, claimed, container, now());
        passed("upload.stored");
        return receipt;
    }

    Standing standing(Caller caller, Sha256 sptDigest) {
        return standing(
                caller, handle -> parts.submissions().bySeal(handle, caller.npwp(), sptDigest));
    }

    Challenge open(Caller caller, String submissionId) {
        var challenge =
                Turn.in(
                        db,
                        owner(caller, submissionId),
                        handle -> {
                            var opened =
                                    parts.challenges()
                                            .open(handle, caller.npwp(), submissionId, now());
                            passed("challenge.opening");
                            return opened;
                        });
        passed("challenge.opened");
        parts.post().out().mail().ring();
        return challenge;
    }

    Challenge challenge(Caller caller, String challengeId) {
        var challenge =
                Turn.look(
                        db,
                        handle ->
                                parts.challenges().get(handle, caller.npwp(), challengeId, now()));
        // Looking writes nothing; that somebody waits is noted by itself, and only while it helps.
        if (challenge.deliveries().stream().anyMatch(each -> each.nextAttemptAt().isPresent()))
            parts.post().out().mail().watched(challengeId);
        return challenge;
    }

    Challenge resend(Caller caller, String challengeId) {
        var challenge =
                Turn.in(
                        db,
                        ownerOfChallenge(caller, challengeId),
                        handle ->
                                parts.challenges()
                                        .resend(handle, caller.npwp(), challengeId, now()));
        passed("challenge.resent");
        parts.post().out().mail().ring();
        return challenge;
    }

    Challenge text(Caller caller, String challengeId, Locale language) {
        var challenge =
                Turn.in(
                        db,
                        ownerOfChallenge(caller, challengeId),
                        handle ->
                                parts.challenges()
                                        .text(handle, caller.npwp(), challengeId, language, now()));
        passed("challenge.texted");
        parts.post().out().ring();
        return challenge;
    }

    Challenge renew(Caller caller, String challengeId) {
        var challenge =
                Turn.in(
                        db,
                        ownerOfChallenge(caller, challengeId),
                        handle ->
                                parts.challenges()
                                        .renew(handle, caller.npwp(), challengeId, now()));
        passed("challenge.renewed");
        parts.post().out().mail().ring();
        return challenge;
    }

    Standing verify(Caller caller, String challengeId, Proof proof) {
        var id = parts.confirmations().confirm(caller, challengeId, proof, now());
        passed("release.stored");
        return standing(caller, handle -> parts.submissions().find(handle, caller.npwp(), id));
    }

    Standing approve(Caller caller, Sha256 sptDigest, String token) {
        var id = parts.confirmations().approve(caller, sptDigest, token, now());
        passed("release.stored");
        return standing(caller, handle -> parts.submissions().find(handle, caller.npwp(), id));
    }

    Standing withdraw(Caller caller, Sha256 sptDigest) {
        parts.withdrawals().withdraw(caller.npwp(), sptDigest, now());
        passed("withdrawal.stored");
        parts.post().out().mail().ring();
        return standing(caller, sptDigest);
    }

    byte[] receipt(Caller caller, String submissionId) {
        return parts.post().receipts().pdf(caller.npwp(), submissionId);
    }

    /// Whose turn it is: what is done to a return is done in its owner's, whoever does it.
    private String owner(Caller caller, String submissionId) {
        return db.withHandle(
                        handle -> parts.submissions().find(handle, caller.npwp(), submissionId))
                .map(Submission::owner)
                .orElseThrow(() -> Refusal.of(404, "SUBMISSION_UNKNOWN"));
    }

    private String ownerOfChallenge(Caller caller, String challengeId) {
        return db.withHandle(
                        handle -> parts.challenges().handled(handle, caller.npwp(), challengeId))
                .npwp();
    }

    private interface Finder {
        Optional<Submission> in(Handle handle);
    }

    private Standing standing(Caller caller, Finder finder) {
        db.withHandle(finder::in).ifPresent(parts.post().receipts()::complete);
        return Turn.look(
                db,
                handle ->
                        finder.in(handle)
                                .map(each -> standing(handle, caller, each))
                                .orElse(NOT_HERE));
    }

    private static final Standing NOT_HERE =
            new Standing(
                    Standing.State.NOT_HERE, Optional.empty(), Optional.empty(), Optional.empty());

    private Standing standing(Handle handle, Caller caller, Submission submission) {
        return new Standing(
                submission.stateAt(now()),
                Optional.of(submission.provisional()),
                parts.challenges().latest(handle, submission, caller.npwp(), now()),
                submission.filed().map(Submission.Filed::ntte));
    }

    /// As exact as what is stored.
    private Instant now() {
        return environment.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private void passed(String step) {
        environment.steps().passed(step);
    }
}
