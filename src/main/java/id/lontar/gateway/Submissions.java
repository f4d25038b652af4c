package id.lontar.gateway;

import id.lontar.filing.Sha256;
import id.lontar.filing.Standing;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The submissions in the database. A container is large and is read only where it is looked into.
record Submissions(String gatewayId, Numbers numbers) {
    private static final String SELECT =
            "select submission_id, npwp, form, period, revision, status, amount, spt_digest,"
                    + " content_digest, state, tts_no, received_at, verify_by, tts_signature, ntte,"
                    + " verified_by, verified_at, filed_at, actor, mandate_id from submission";

    private static final String HANDLES = "(npwp = :npwp or actor = :npwp)";

    /// The sealed return as it was uploaded.
    byte[] container(Handle db, String submissionId) {
        return db.select("select container from submission where submission_id = ?", submissionId)
                .mapTo(byte[].class)
                .one();
    }

    void add(Handle db, Submission submission, byte[] container) {
        var matter = submission.matter();
        var provisional = submission.provisional();
        db.createUpdate(
                        """
                        insert into submission (submission_id, npwp, form, period, revision, status,
                            amount, spt_digest, content_digest, container, state, tts_no,
                            received_at, verify_by, tts_signature, actor, mandate_id)
                        values (:id, :npwp, :form, :period, :revision, :status, :amount, :spt,
                            :content, :container, :state, :tts, :received, :verifyBy, :signature,
                            :actor, :mandate)
                        """)
                .bind("id", submission.id())
                .bind("npwp", matter.npwp().digits())
                .bind("form", matter.form().code())
                .bind("period", matter.period())
                .bind("revision", matter.revision())
                .bind("status", matter.status().name())
                .bind("amount", matter.amount().amount())
                .bind("spt", submission.sptDigest().hex())
                .bind("content", submission.contentDigest().hex())
                .bind("container", container)
                .bind("state", submission.state().name())
                .bind("tts", provisional.ttsNo())
                .bind("received", provisional.receivedAt().toEpochMilli())
                .bind("verifyBy", provisional.verifyBy().toEpochMilli())
                .bind("signature", provisional.signature())
                .bind("actor", submission.actor().map(Submission.Actor::npwp))
                .bind("mandate", submission.actor().map(Submission.Actor::mandateId))
                .execute();
        taken(db, submission.sptDigest(), submission.id());
    }

    /// From now on this seal stands for that submission.
    void taken(Handle db, Sha256 sptDigest, String submissionId) {
        db.execute(
                "insert into taken_seal (spt_digest, submission_id) values (?, ?)",
                sptDigest.hex(),
                submissionId);
    }

    /// One that this account owns or sent.
    Optional<Submission> find(Handle db, String npwp, String submissionId) {
        return one(
                db.createQuery(SELECT + " where submission_id = :id and " + HANDLES)
                        .bind("id", submissionId)
                        .bind("npwp", npwp));
    }

    /// The same by a seal that was taken for it.
    Optional<Submission> bySeal(Handle db, String npwp, Sha256 sptDigest) {
        return one(
                db.createQuery(
                                SELECT
                                        + " where submission_id = (select submission_id from"
                                        + " taken_seal where spt_digest = :digest)"
                                        + " and "
                                        + HANDLES)
                        .bind("digest", sptDigest.hex())
                        .bind("npwp", npwp));
    }

    /// All versions of one return, oldest first.
    List<Submission> versions(Handle db, Submission.Matter matter) {
        return db.createQuery(
                        SELECT
                                + " where npwp = :npwp and form = :form"
                                + " and period = :period and revision = :revision"
                                + " order by received_at, tts_no")
                .bind("npwp", matter.npwp().digits())
                .bind("form", matter.form().code())
                .bind("period", matter.period())
                .bind("revision", matter.revision())
                .map((row, context) -> Submission.read(row, gatewayId))
                .list();
    }

    List<Submission> awaiting(Handle db, String npwp) {
        return db.createQuery(
                        SELECT
                                + " where npwp = :npwp"
                                + " and state = 'AWAITING_VERIFICATION' order by received_at")
                .bind("npwp", npwp)
                .map((row, context) -> Submission.read(row, gatewayId))
                .list();
    }

    /// Confirmed before a moment and not printed yet.
    List<Submission> withoutReceipt(Handle db, Instant before) {
        return db.createQuery(SELECT + " where state = 'VERIFIED' and verified_at < :before")
                .bind("before", before.toEpochMilli())
                .map((row, context) -> Submission.read(row, gatewayId))
                .list();
    }

    /// AWAITING_VERIFICATION to VERIFIED, with its number. False when it stood elsewhere.
    boolean release(Handle db, Submission submission, String method, Instant now) {
        var free =
                db.execute(
                        "update submission set state = 'VERIFIED' where submission_id = ?"
                                + " and state = 'AWAITING_VERIFICATION' and verify_by >= ?",
                        submission.id(),
                        now.toEpochMilli());
        if (free == 0) return false;
        db.execute(
                "update submission set ntte = ?, verified_by = ?, verified_at = ?, filed_at = ?"
                        + " where submission_id = ?",
                numbers.ntte(db, now),
                method,
                now.toEpochMilli(),
                submission.provisional().receivedAt().toEpochMilli(),
                submission.id());
        return true;
    }

    /// False when it stood elsewhere.
    boolean move(Handle db, String submissionId, Standing.State from, Standing.State to) {
        return db.execute(
                        "update submission set state = ? where submission_id = ? and state = ?",
                        to.name(),
                        submissionId,
                        from.name())
                == 1;
    }

    private Optional<Submission> one(Query query) {
        return query.map((row, context) -> Submission.read(row, gatewayId)).findOne();
    }
}
