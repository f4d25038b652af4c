package id.lontar.gateway;

import org.jdbi.v3.core.Handle;

import java.time.Duration;
import java.time.Instant;

/// What was done to an account's factors and with them. No secret and no code stands here.
final class Audit {
    private static final Duration DAY = Duration.ofDays(1);

    private Audit() {}

    static void note(Handle db, String npwp, Instant at, String what, String about) {
        db.execute(
                "insert into audit (npwp, at, what, about) values (?, ?, ?, ?)",
                npwp,
                at.toEpochMilli(),
                what,
                about);
    }

    /// Refuses what an account has been noted for often enough within a day, until it may again.
    static void mustNotFlood(Handle db, String npwp, String what, int mostPerDay, Instant now) {
        var today =
                db.select(
                                "select at from audit where npwp = ? and at > ? and what = ?"
                                        + " order by at",
                                npwp,
                                now.minus(DAY).toEpochMilli(),
                                what)
                        .mapTo(Long.class)
                        .list();
        if (today.size() >= mostPerDay)
            throw Accounts.mustWait(Instant.ofEpochMilli(today.getFirst()).plus(DAY));
    }
}
