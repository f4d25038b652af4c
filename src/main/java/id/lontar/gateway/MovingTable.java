package id.lontar.gateway;

import id.lontar.gateway.mail.StoredTime;

import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The moving QRs in the database.
final class MovingTable {
    private MovingTable() {}

    /// @param seenBy hash of the session of the phone that read it
    record Row(
            String challengeId,
            String offerId,
            Instant begunAt,
            String askedFrom,
            int wrong,
            Optional<Instant> seenAt,
            Optional<String> seenBy) {}

    /// Begins anew: whatever phone read the one before has to read this one.
    static void offer(Handle db, Row row) {
        db.execute("delete from moving_qr where challenge_id = ?", row.challengeId());
        db.execute(
                "insert into moving_qr (challenge_id, offer_id, begun_at, asked_from, wrong)"
                        + " values (?, ?, ?, ?, 0)",
                row.challengeId(),
                row.offerId(),
                row.begunAt().toEpochMilli(),
                row.askedFrom());
    }

    static Optional<Row> find(Handle db, String challengeId) {
        return db.select("select * from moving_qr where challenge_id = ?", challengeId)
                .map((row, context) -> read(row))
                .findOne();
    }

    /// Those of an account that began since then.
    static List<Row> of(Handle db, String npwp, Instant since) {
        return db.select(
                        "select m.* from moving_qr m join challenge c"
                                + " on c.challenge_id = m.challenge_id"
                                + " where c.npwp = ? and m.begun_at > ?",
                        npwp,
                        since.toEpochMilli())
                .map((row, context) -> read(row))
                .list();
    }

    static void seen(Handle db, String challengeId, String session, Instant now) {
        db.execute(
                "update moving_qr set seen_at = ?, seen_by = ? where challenge_id = ?",
                now.toEpochMilli(),
                session,
                challengeId);
    }

    static void wrong(Handle db, String challengeId) {
        db.execute("update moving_qr set wrong = wrong + 1 where challenge_id = ?", challengeId);
    }

    static void end(Handle db, String challengeId) {
        db.execute("delete from moving_qr where challenge_id = ?", challengeId);
    }

    private static Row read(ResultSet row) throws SQLException {
        return new Row(
                row.getString("challenge_id"),
                row.getString("offer_id"),
                Instant.ofEpochMilli(row.getLong("begun_at")),
                row.getString("asked_from"),
                row.getInt("wrong"),
                StoredTime.of(row, "seen_at"),
                Optional.ofNullable(row.getString("seen_by")));
    }
}
