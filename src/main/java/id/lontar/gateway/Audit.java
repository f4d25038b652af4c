package id.lontar.gateway;

import org.jdbi.v3.core.Handle;

import java.time.Instant;

/// What was done to an account's factors and with them. No secret and no code stands here.
final class Audit {
    private Audit() {}

    static void note(Handle db, String npwp, Instant at, String what, String about) {
        db.execute(
                "insert into audit (npwp, at, what, about) values (?, ?, ?, ?)",
                npwp,
                at.toEpochMilli(),
                what,
                about);
    }
}
