package id.lontar.gateway;

import id.lontar.gateway.mail.StoredTime;

import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/// The addresses of accounts in the database, and those that wait to take their place.
final class EmailTable {
    private EmailTable() {}

    /// @param id what its mail and its code are made by
    /// @param byApp whether it was asked for with a code of the authenticator app
    /// @param keyDay which day's keys make the code
    record Change(
            String id,
            String npwp,
            String email,
            String keyDay,
            Instant usableFrom,
            Instant expiresAt,
            int attemptsLeft,
            boolean byApp) {}

    static Optional<Change> find(Handle db, String npwp) {
        return db.select("select * from email_change where npwp = ?", npwp)
                .map((row, context) -> read(row))
                .findOne();
    }

    static Optional<Change> byId(Handle db, String changeId) {
        return db.select("select * from email_change where change_id = ?", changeId)
                .map((row, context) -> read(row))
                .findOne();
    }

    static void add(Handle db, Change change, Instant now) {
        db.execute(
                "insert into email_change (npwp, change_id, email, key_day, begun_at, usable_from,"
                        + " expires_at, attempts_left, by_app) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                change.npwp(),
                change.id(),
                change.email(),
                change.keyDay(),
                now.toEpochMilli(),
                change.usableFrom().toEpochMilli(),
                change.expiresAt().toEpochMilli(),
                change.attemptsLeft(),
                change.byApp() ? 1 : 0);
    }

    static void wrongCode(Handle db, String npwp) {
        db.execute(
                "update email_change set attempts_left = attempts_left - 1"
                        + " where npwp = ? and attempts_left > 0",
                npwp);
    }

    static void remove(Handle db, String npwp) {
        db.execute("delete from email_change where npwp = ?", npwp);
    }

    static void take(Handle db, Change change) {
        db.execute(
                "update account set email = ?, email_refused_at = null where npwp = ?",
                change.email(),
                change.npwp());
        remove(db, change.npwp());
    }

    static Optional<Instant> refusedAt(Handle db, String npwp) {
        return db.select("select email_refused_at from account where npwp = ?", npwp)
                .map((row, context) -> StoredTime.of(row, "email_refused_at"))
                .one();
    }

    /// The first time stays.
    static void refused(Handle db, String email, Instant at) {
        db.execute(
                "update account set email_refused_at = ? where email = ?"
                        + " and email_refused_at is null",
                at.toEpochMilli(),
                email);
    }

    private static Change read(ResultSet row) throws SQLException {
        return new Change(
                row.getString("change_id"),
                row.getString("npwp"),
                row.getString("email"),
                row.getString("key_day"),
                Instant.ofEpochMilli(row.getLong("usable_from")),
                Instant.ofEpochMilli(row.getLong("expires_at")),
                row.getInt("attempts_left"),
                row.getInt("by_app") == 1);
    }
}
