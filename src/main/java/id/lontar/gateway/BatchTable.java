package id.lontar.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.lontar.filing.Approvals.State;
import id.lontar.filing.Manifest;
import id.lontar.filing.Problem;
import id.lontar.filing.Sha256;
import id.lontar.gateway.OpenedChallenge.Code;
import id.lontar.wire.Messages.SignedManifest;
import id.lontar.wire.ProblemJson;

import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The manifests in the database, and their challenges. Each change of state says from where it may
/// go, so that of two at the same instant only one goes through.
final class BatchTable {
    private static final String CHALLENGE =
            "select challenge_id, batch_id as submission_id, delegate as npwp, state, counter,"
                    + " key_day, verifier, opened_at, soft_expires_at, hard_expires_at,"
                    + " attempts_left, locked_at, resends_used, last_sent_at from batch_challenge";

    private BatchTable() {}

    /// @param returns how many it lists
    record Batch(String id, String delegate, Sha256 root, int returns, SignedManifest signed) {}

    /// @param problem why it was refused, once it was
    record Entry(Sha256 sptDigest, State state, Optional<Problem> problem) {}

    static void add(
            Handle db, String id, Manifest manifest, SignedManifest signed, Instant madeAt) {
        db.execute(
                "insert into batch (batch_id, delegate, batch_root, returns, manifest, signature,"
                        + " made_at) values (?, ?, ?, ?, ?, ?, ?)",
                id,
                manifest.delegate(),
                manifest.root().hex(),
                manifest.returns().size(),
                signed.manifest(),
                signed.signature(),
                madeAt.toEpochMilli());
        var entries =
                db.prepareBatch(
                        "insert into batch_entry (batch_id, spt_digest, state)"
                                + " values (?, ?, 'WAITS')");
        for (var each : manifest.returns()) entries.add(id, each.hex());
        entries.execute();
    }

    static Optional<Batch> find(Handle db, String delegate, Sha256 root) {
        return db.select(
                        "select * from batch where delegate = ? and batch_root = ?",
                        delegate,
                        root.hex())
                .map((row, context) -> batch(row))
                .findOne();
    }

    /// Those whose code was entered and of which something is still undone.
    static List<Batch> unfinished(Handle db) {
        return db.select(
                        "select * from batch where exists (select 1 from batch_challenge where"
                                + " batch_challenge.batch_id = batch.batch_id"
                                + " and state = 'VERIFIED')"
                                + " and exists (select 1 from batch_entry where"
                                + " batch_entry.batch_id = batch.batch_id and state = 'WAITS')")
                .map((row, context) -> batch(row))
                .list();
    }

    private static Batch batch(ResultSet row) throws SQLException {
        return new Batch(
                row.getString("batch_id"),
                row.getString("delegate"),
                new Sha256(row.getString("batch_root")),
                row.getInt("returns"),
                new SignedManifest(row.getString("manifest"), row.getString("signature")));
    }

    static List<Entry> entries(Handle db, String batchId) {
        return db.select(
                        "select * from batch_entry where batch_id = ? order by spt_digest", batchId)
                .map(
                        (row, context) ->
                                new Entry(
                                        new Sha256(row.getString("spt_digest")),
                                        State.valueOf(row.getString("state")),
                                        Optional.ofNullable(row.getString("problem"))
                                                .map(each -> each.getBytes(UTF_8))
                                                .flatMap(ProblemJson::read)))
                .list();
    }

    /// Of one that waits.
    static void ended(
            Handle db, String batchId, Sha256 sptDigest, State to, Optional<Problem> problem) {
        db.createUpdate(
                        "update batch_entry set state = :to, problem = :problem"
                                + " where batch_id = :batch and spt_digest = :digest"
                                + " and state = 'WAITS'")
                .bind("to", to.name())
                .bind("problem", problem.map(each -> new String(ProblemJson.write(each), UTF_8)))
                .bind("batch", batchId)
                .bind("digest", sptDigest.hex())
                .execute();
    }

    static void open(Handle db, OpenedChallenge challenge) {
        db.createUpdate(
                        """
                        insert into batch_challenge (challenge_id, batch_id, delegate, state,
                            counter, key_day, verifier, opened_at, hard_expires_at, attempts_left,
                            resends_used, last_sent_at)
                        values (:id, :batch, :npwp, :state, :counter, :day, :verifier, :opened,
                            :hard, :attempts, 0, :opened)
                        """)
                .bind("id", challenge.id())
                .bind("batch", challenge.submissionId())
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

    static Optional<OpenedChallenge> challenge(Handle db, String challengeId) {
        return db.select(CHALLENGE + " where challenge_id = ?", challengeId)
                .map((row, context) -> OpenedChallenge.read(row))
                .findOne();
    }

    static Optional<OpenedChallenge> latest(Handle db, String batchId) {
        return db.select(
                        CHALLENGE
                                + " where batch_id = ?"
                                + " order by opened_at desc, challenge_id desc limit 1",
                        batchId)
                .map((row, context) -> OpenedChallenge.read(row))
                .findOne();
    }

    /// When the delegate's challenges opened since then were opened, oldest first.
    static List<Instant> openedSince(Handle db, String delegate, Instant since) {
        return db.select(
                        "select opened_at from batch_challenge where delegate = ?"
                                + " and opened_at > ? order by opened_at",
                        delegate,
                        since.toEpochMilli())
                .mapTo(Long.class)
                .map(Instant::ofEpochMilli)
                .list();
    }

    static boolean verify(Handle db, String challengeId) {
        return db.execute(
                        "update batch_challenge set state = 'VERIFIED'"
                                + " where challenge_id = ? and state = 'OPEN'",
                        challengeId)
                == 1;
    }

    /// One attempt less; at none left it is locked.
    static void wrongCode(Handle db, String challengeId, Instant now) {
        db.execute(
                "update batch_challenge set attempts_left = attempts_left - 1"
                        + " where challenge_id = ? and state = 'OPEN' and attempts_left > 0",
                challengeId);
        db.execute(
                "update batch_challenge set state = 'LOCKED', locked_at = ?"
                        + " where challenge_id = ? and state = 'OPEN' and attempts_left = 0",
                now.toEpochMilli(),
                challengeId);
    }

    static void delivered(Handle db, String challengeId, Instant softExpiresAt) {
        db.execute(
                "update batch_challenge set soft_expires_at = ?"
                        + " where challenge_id = ? and state = 'OPEN'",
                softExpiresAt.toEpochMilli(),
                challengeId);
    }

    static void sentAgain(Handle db, String challengeId, Instant now) {
        db.execute(
                "update batch_challenge set resends_used = resends_used + 1, last_sent_at = ?"
                        + " where challenge_id = ? and state = 'OPEN'",
                now.toEpochMilli(),
                challengeId);
    }

    static void newCode(Handle db, String challengeId, Code code) {
        db.execute(
                "update batch_challenge set counter = ?, key_day = ?, verifier = ?,"
                        + " soft_expires_at = null where challenge_id = ? and state = 'OPEN'",
                code.counter(),
                code.keyDay(),
                code.verifier(),
                challengeId);
    }
}
