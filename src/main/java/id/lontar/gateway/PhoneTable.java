package id.lontar.gateway;

import id.lontar.filing.PhoneNumber;

import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/// The mobile numbers of accounts in the database, and those that wait to take their place.
final class PhoneTable {
    private static final String CHANGE =
            "select phone_change.*" + Notices.WITH + " from phone_change" + Notices.JOINED;

    private PhoneTable() {}

    /// @param id what its message and its code are made by
    /// @param byApp whether it was asked for with a code of the authenticator app
    /// @param keyDay which day's keys make the code
    /// @param usableFrom empty until the mail that tells the owner was taken
    record Change(
            String id,
            String npwp,
            PhoneNumber phone,
            String keyDay,
            Optional<Instant> usableFrom,
            Instant expiresAt,
            int attemptsLeft,
            boolean byApp) {}

    /// Of an account.
    static Optional<PhoneNumber> of(Handle db, String npwp) {
        return db.select("select phone from account where npwp = ? and phone is not null", npwp)
                .mapTo(String.class)
                .findOne()
                .map(PhoneNumber::new);
    }

    static Optional<Change> find(Handle db, String npwp) {
        return db.select(CHANGE + " where npwp = ?", npwp)
                .map((row, context) -> read(row))
                .findOne();
    }

    static Optional<Change> byId(Handle db, String changeId) {
        return db.select(CHANGE + " where change_id = ?", changeId)
                .map((row, context) -> read(row))
                .findOne();
    }

    /// @param usableFrom as if the owner had been told at once
    static void add(Handle db, Change change, Instant now, Instant usableFrom, String noticeId) {
        db.execute(
                "insert into phone_change (npwp, change_id, phone, key_day, begun_at, usable_from,"
                        + " notice_id, expires_at, attempts_left, by_app)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                change.npwp(),
                change.id(),
                change.phone().e164(),
                change.keyDay(),
                now.toEpochMilli(),
                usableFrom.toEpochMilli(),
                noticeId,
                change.expiresAt().toEpochMilli(),
                change.attemptsLeft(),
                change.byApp() ? 1 : 0);
    }

    static void wrongCode(Handle db, String npwp) {
        db.execute(
                "update phone_change set attempts_left = attempts_left - 1"
                        + " where npwp = ? and attempts_left > 0",
                npwp);
    }

    static void remove(Handle db, String npwp) {
        db.execute("delete from phone_change where npwp = ?", npwp);
    }

    static void take(Handle db, Change change) {
        db.execute(
                "update account set phone = ? where npwp = ?",
                change.phone().e164(),
                change.npwp());
        remove(db, change.npwp());
    }

    /// The account has none from now on.
    static void forget(Handle db, String npwp) {
        db.execute("update account set phone = null where npwp = ?", npwp);
    }

    private static Change read(ResultSet row) throws SQLException {
        return new Change(
                row.getString("change_id"),
                row.getString("npwp"),
                new PhoneNumber(row.getString("phone")),
                row.getString("key_day"),
                Notices.usableFrom(row, "begun_at"),
                Instant.ofEpochMilli(row.getLong("expires_at")),
                row.getInt("attempts_left"),
                row.getInt("by_app") == 1);
    }
}
