package id.lontar.gateway;

import id.lontar.filing.Standing.State;
import id.lontar.gateway.OpenedChallenge.Stored;

import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.List;

/// The one way a return becomes confirmed, all in one transaction: the challenge, the number, and
/// the end of every other version of the same return.
record Release(Submissions submissions, CodesOut out) {
    /// False when somebody else was first.
    boolean release(
            Handle db, Submission submission, OpenedChallenge challenge, How how, Instant now) {
        if (!ChallengeTable.verify(db, challenge.id(), how.from())) return false;
        if (!submissions.release(db, submission, how.name(), now)) {
            db.rollback();
            return false;
        }
        out.cancel(db, challenge.id());
        closeOthers(db, submission);
        return true;
    }

    /// A return whose certificate already said everything.
    boolean releaseAtOnce(Handle db, Submission submission, Instant now) {
        if (!submissions.release(db, submission, "CERT", now)) return false;
        closeOthers(db, submission);
        return true;
    }

    /// By what stands outside any challenge of the return: the owner's mandate or approval.
    ///
    /// @param method as the receipt names it
    boolean releaseApart(
            Handle db, Submission submission, Challenges challenges, String method, Instant now) {
        if (!submissions.release(db, submission, method, now)) return false;
        ChallengeTable.supersede(db, submission.id()).forEach(id -> out.cancel(db, id));
        challenges.answered(db, submission, now);
        closeOthers(db, submission);
        return true;
    }

    /// How a return was confirmed, and which challenges that may close: a locked one still opens to
    /// something that is not typed, and to a card, which has limits of its own.
    enum How {
        EMAIL,
        SMS,
        TOTP,
        QR_PAGE,
        PHONE,
        CARD;

        List<Stored> from() {
            return switch (this) {
                case EMAIL, SMS, TOTP -> List.of(Stored.OPEN);
                case QR_PAGE, PHONE, CARD -> List.of(Stored.OPEN, Stored.LOCKED);
            };
        }
    }

    private void closeOthers(Handle db, Submission released) {
        var older = true;
        for (var each : submissions.versions(db, released.matter())) {
            if (each.id().equals(released.id())) {
                older = false;
                continue;
            }
            var to = older ? State.SUPERSEDED : State.REJECTED;
            submissions.move(db, each.id(), State.AWAITING_VERIFICATION, to);
            ChallengeTable.supersede(db, each.id()).forEach(id -> out.cancel(db, id));
        }
    }
}
