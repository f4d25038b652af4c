package id.lontar.gateway;

import id.lontar.filing.Sha256;
import id.lontar.filing.Standing.State;
import id.lontar.gateway.mail.Letter.Change;
import id.lontar.gateway.mail.Letter.Notice;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.time.Instant;

/// The owner, or who sent it for the owner, takes back a return that waits for its code. What was
/// confirmed cannot be taken back.
record Withdrawals(Jdbi db, Submissions submissions, Challenges challenges, Notices notices) {
    /// Once more does nothing: whoever got no answer may ask again. Of a withdrawal and a
    /// confirmation at one instant, one goes through.
    void withdraw(String npwp, Sha256 sptDigest, Instant now) {
        Turn.use(
                db,
                db.withHandle(handle -> find(handle, npwp, sptDigest)).owner(),
                handle -> {
                    var submission = find(handle, npwp, sptDigest);
                    if (submission.state() == State.WITHDRAWN) return;
                    if (submission.isReleased()) throw Challenges.alreadyFiled();
                    challenges.mayAct(handle, submission, npwp, now);
                    challenges.mustAwait(submission, now);
                    end(handle, submission, npwp, now);
                });
    }

    private Submission find(Handle handle, String npwp, Sha256 sptDigest) {
        return submissions
                .bySeal(handle, npwp, sptDigest)
                .orElseThrow(() -> Refusal.of(404, "SUBMISSION_UNKNOWN"));
    }

    private void end(Handle handle, Submission submission, String by, Instant now) {
        var npwp = submission.owner();
        var delegate = by.equals(npwp) ? "" : " by its delegate";
        submissions.move(handle, submission.id(), State.AWAITING_VERIFICATION, State.WITHDRAWN);
        challenges.end(handle, submission);
        Audit.note(
                handle, npwp, now, "RETURN_WITHDRAWN", "submission " + submission.id() + delegate);
        var fingerprint = submission.sptDigest().fingerprint();
        notices.queue(handle, npwp, new Notice(Change.RETURN_WITHDRAWN, fingerprint));
    }
}
