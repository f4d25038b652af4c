package id.lontar.gateway;

import org.jdbi.v3.core.Handle;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Counts wrong answers of an account. After the daily number it has to wait, each time twice as
/// long, up to 16 hours; of wrong codes there is a number for thirty days too.
final class Failures {
    enum Kind {
        PASSWORD,
        EFIN,
        PIN,
        CODE,
        /// Of a printed card.
        CARD
    }

    private static final Duration WINDOW = Duration.ofDays(1);
    private static final Duration MONTH = Duration.ofDays(30);
    private final Policy.Failures limits;
    private final int cardsPerDay;

    Failures(Policy policy) {
        this.limits = policy.failures();
        this.cardsPerDay = policy.cards().wrongPerDay();
    }

    /// When the next try is allowed, if not now.
    Optional<Instant> waitUntil(Handle db, String npwp, Kind kind, Instant now) {
        var month = kind == Kind.CODE ? endOfMonth(db, npwp, now) : Optional.<Instant>empty();
        return month.isPresent() ? month : endOfPause(db, npwp, kind, now);
    }

    /// When there are fewer than the month's number of wrong codes again.
    private Optional<Instant> endOfMonth(Handle db, String npwp, Instant now) {
        return db.select(
                        "select at from failure where npwp = ? and kind = 'CODE' and at > ?"
                                + " order by at desc limit 1 offset ?",
                        npwp,
                        now.minus(MONTH).toEpochMilli(),
                        limits.codesPerMonth() - 1)
                .mapTo(Long.class)
                .findOne()
                .map(at -> Instant.ofEpochMilli(at).plus(MONTH));
    }

    private Optional<Instant> endOfPause(Handle db, String npwp, Kind kind, Instant now) {
        var count = count(db, npwp, kind, now);
        if (count < perDay(kind)) return Optional.empty();
        var doublings = Math.min(count - perDay(kind), 4);
        var free = last(db, npwp, kind).plus(limits.firstWait().multipliedBy(1L << doublings));
        return now.isBefore(free) ? Optional.of(free) : Optional.empty();
    }

    void add(Handle db, String npwp, Kind kind, Instant now) {
        db.execute(
                "insert into failure (npwp, kind, at) values (?, ?, ?)",
                npwp,
                kind.name(),
                now.toEpochMilli());
    }

    int left(Handle db, String npwp, Kind kind, Instant now) {
        return Math.max(0, perDay(kind) - count(db, npwp, kind, now));
    }

    private int perDay(Kind kind) {
        return kind == Kind.CARD ? cardsPerDay : limits.perDay();
    }

    void forget(Handle db, String npwp, Kind kind) {
        db.execute("delete from failure where npwp = ? and kind = ?", npwp, kind.name());
    }

    private static int count(Handle db, String npwp, Kind kind, Instant now) {
        return db.select(
                        "select count(*) from failure where npwp = ? and kind = ? and at > ?",
                        npwp,
                        kind.name(),
                        now.minus(WINDOW).toEpochMilli())
                .mapTo(Integer.class)
                .one();
    }

    private static Instant last(Handle db, String npwp, Kind kind) {
        var at =
                db.select(
                                "select max(at) from failure where npwp = ? and kind = ?",
                                npwp,
                                kind.name())
                        .mapTo(Long.class)
                        .one();
        return Instant.ofEpochMilli(at);
    }
}
