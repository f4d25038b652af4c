package id.lontar.gateway;

import id.lontar.filing.Sha256;
import id.lontar.filing.Standing.State;
import id.lontar.gateway.mail.Letter.Change;
import id.lontar.gateway.mail.Letter.Notice;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.time.Instant;

/// The owner takes back a return that waits for its code. What was confirmed cannot be taken back.
record Withdrawals(Jdbi db, Submissions submissions, Challenges challenges, Notices notices) {
    /// Once more does nothing: whoever got no answer may ask again. Of a withdrawal and a
    /// confirmation at one instant, one goes through.
    void withdraw(String npwp, Sha256 sptDigest, Instant now) {
        Turn.use(
                db,
                npwp,
                handle -> {
                    var submission =
                            submissions
                                    .bySeal(handle, npwp, sptDigest)
                                    .orElseThrow(() -> Refusal.of(404, "SUBMISSION_UNKNOWN"));
                    if (submission.state() == State.WITHDRAWN) return;
                    if (submission.isReleased()) throw Challenges.alreadyFiled();
                    challenges.mustAwait(submission, now);
                    end(handle, npwp, submission, now);
                });
    }

    private void end(Handle handle, String npwp, Submission submission, Instant now) {
        submissions.move(handle, submission.id(), State.AWAITING_VERIFICATION, State.WITHDRAWN);
        challenges.end(handle, submission);
        Audit.note(handle, npwp, now, "RETURN_WITHDRAWN", "submission " + submission.id());
        var fingerprint = submission.sptDigest().fingerprint();
        notices.queue(handle, npwp, new Notice(Change.RETURN_WITHDRAWN, fingerprint));
    }
}
