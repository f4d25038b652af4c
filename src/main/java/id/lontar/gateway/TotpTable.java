package id.lontar.gateway;

import id.lontar.gateway.mail.StoredTime;

import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/// The authenticator apps in the database, at most one for each account.
final class TotpTable {
    private TotpTable() {}

    /// @param closed the secret as [SecretBox] keeps it
    /// @param life empty while it was only offered
    /// @param lastStep no code of this step or an earlier one is taken again
    record Row(byte[] closed, Optional<Life> life, long lastStep) {
        boolean counts(Instant now) {
            return life.filter(each -> !now.isBefore(each.usableFrom()))
                    .filter(each -> !each.isOver(now))
                    .isPresent();
        }
    }

    record Life(Instant usableFrom, Optional<Instant> endsAt) {
        boolean isOver(Instant now) {
            return endsAt.filter(end -> !now.isBefore(end)).isPresent();
        }
    }

    static Optional<Row> find(Handle db, String npwp) {
        return db.select("select * from totp where npwp = ?", npwp)
                .map((row, context) -> read(row))
                .findOne();
    }

    /// In the place of whatever stood there.
    static void offer(Handle db, String npwp, byte[] closed, Instant now) {
        db.execute("delete from totp where npwp = ?", npwp);
        db.execute(
                "insert into totp (npwp, secret, begun_at, last_step) values (?, ?, ?, 0)",
                npwp,
                closed,
                now.toEpochMilli());
    }

    static void confirm(Handle db, String npwp, long step, Instant usableFrom) {
        db.execute(
                "update totp set usable_from = ?, last_step = ?"
                        + " where npwp = ? and usable_from is null",
                usableFrom.toEpochMilli(),
                step,
                npwp);
    }

    static void end(Handle db, String npwp, Instant at) {
        db.execute("update totp set ends_at = ? where npwp = ?", at.toEpochMilli(), npwp);
    }

    /// False when this step or a later one was used before: of two at one instant one goes through.
    static boolean use(Handle db, String npwp, long step) {
        return db.execute(
                        "update totp set last_step = ? where npwp = ? and last_step < ?",
                        step,
                        npwp,
                        step)
                == 1;
    }

    private static Row read(ResultSet row) throws SQLException {
        var ends = StoredTime.of(row, "ends_at");
        return new Row(
                row.getBytes("secret"),
                StoredTime.of(row, "usable_from").map(usable -> new Life(usable, ends)),
                row.getLong("last_step"));
    }
}
