package id.lontar.gateway;

import id.lontar.gateway.OpenedChallenge.Stored;

import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The challenges in the database. Each change is one statement that says from where it may go, so
/// that of two at the same instant only one goes through.
final class ChallengeTable {
    private static final String OPENED =
            "select opened_at from challenge join submission"
                    + " on submission.submission_id = challenge.submission_id"
                    + " where opened_at > ?";

    private ChallengeTable() {}

    static void add(Handle db, OpenedChallenge challenge) {
        db.createUpdate(
                        """
                        insert into challenge (challenge_id, submission_id, npwp, state, counter,
                            key_day, verifier, opened_at, hard_expires_at, attempts_left,
                            resends_used, last_sent_at)
                        values (:id, :submission, :npwp, :state, :counter, :day, :verifier, :opened,
                            :hard, :attempts, 0, :opened)
                        """)
                .bind("id", challenge.id())
                .bind("submission", challenge.submissionId())
                .bind("npwp", challenge.npwp())
                .bind("state", challenge.stored().name())
                .bind("counter", challenge.code().counter())
                .bind("day", challenge.code().keyDay())
                .bind("verifier", challenge.code().verifier())
                .bind("opened", challenge.life().openedAt().toEpochMilli())
                .bind("hard", challenge.life().hardExpiresAt().toEpochMilli())
                .bind("attempts", challenge.code().attemptsLeft())
                .execute();
    }

    static Optional<OpenedChallenge> find(Handle db, String challengeId) {
        return db.select("select * from challenge where challenge_id = ?", challengeId)
                .map((row, context) -> OpenedChallenge.read(row))
                .findOne();
    }

    static Optional<OpenedChallenge> latest(Handle db, String submissionId) {
        return db.select(
                        "select * from challenge where submission_id = ?"
                                + " order by opened_at desc, challenge_id desc limit 1",
                        submissionId)
                .map((row, context) -> OpenedChallenge.read(row))
                .findOne();
    }

    /// Those of an account that are not closed.
    static List<OpenedChallenge> open(Handle db, String npwp) {
        return db.select("select * from challenge where npwp = ? and state = 'OPEN'", npwp)
                .map((row, context) -> OpenedChallenge.read(row))
                .list();
    }

    /// When the challenges of an account opened since then were opened, oldest first.
    ///
    /// @param actor only those of returns this delegate sent; empty for those the owner sent
    static List<Instant> openedSince(
            Handle db, String npwp, Optional<String> actor, Instant since) {
        return db.select(
                        OPENED
                                + " and challenge.npwp = ? and coalesce(actor, '') = ?"
                                + " order by opened_at",
                        since.toEpochMilli(),
                        npwp,
                        actor.orElse(""))
                .mapTo(Long.class)
                .map(Instant::ofEpochMilli)
                .list();
    }

    /// The same of all returns a delegate sent, whosever they are.
    static List<Instant> openedBy(Handle db, String actor, Instant since) {
        return db.select(OPENED + " and actor = ? order by opened_at", since.toEpochMilli(), actor)
                .mapTo(Long.class)
                .map(Instant::ofEpochMilli)
                .list();
    }

    static boolean verify(Handle db, String challengeId, List<Stored> from) {
        return db.createUpdate(
                                "update challenge set state = 'VERIFIED'"
                                        + " where challenge_id = :id and state in (<from>)")
                        .bind("id", challengeId)
                        .bindList("from", from.stream().map(Stored::name).toList())
                        .execute()
                == 1;
    }

    /// One attempt less; at none left it is locked.
    static void wrongCode(Handle db, String challengeId, Instant now) {
        db.execute(
                "update challenge set attempts_left = attempts_left - 1"
                        + " where challenge_id = ? and state = 'OPEN' and attempts_left > 0",
                challengeId);
        db.execute(
                "update challenge set state = 'LOCKED', locked_at = ?"
                        + " where challenge_id = ? and state = 'OPEN' and attempts_left = 0",
                now.toEpochMilli(),
                challengeId);
    }

    static void delivered(Handle db, String challengeId, Instant at, Instant softExpiresAt) {
        db.execute(
                "update challenge set first_delivered_at = coalesce(first_delivered_at, ?),"
                        + " soft_expires_at = ? where challenge_id = ? and state = 'OPEN'",
                at.toEpochMilli(),
                softExpiresAt.toEpochMilli(),
                challengeId);
    }

    static void sentAgain(Handle db, String challengeId, Instant now) {
        db.execute(
                "update challenge set resends_used = resends_used + 1, last_sent_at = ?"
                        + " where challenge_id = ? and state = 'OPEN'",
                now.toEpochMilli(),
                challengeId);
    }

    static void newCode(Handle db, String challengeId, OpenedChallenge.Code code) {
        db.execute(
                "update challenge set counter = ?, key_day = ?, verifier = ?,"
                        + " soft_expires_at = null where challenge_id = ? and state = 'OPEN'",
                code.counter(),
                code.keyDay(),
                code.verifier(),
                challengeId);
    }

    /// Closes what is open for a submission; gives the challenges it closed.
    static List<String> supersede(Handle db, String submissionId) {
        var ids =
                db.select(
                                "select challenge_id from challenge where submission_id = ?"
                                        + " and state in ('OPEN', 'LOCKED')",
                                submissionId)
                        .mapTo(String.class)
                        .list();
        for (var id : ids)
            db.execute("update challenge set state = 'SUPERSEDED' where challenge_id = ?", id);
        return ids;
    }
}
