package id.lontar.gateway.mail;

import id.lontar.filing.Challenge.DeliveryState;
import id.lontar.filing.Challenge.Reason;

import org.jdbi.v3.core.Handle;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// One breaker per lane, in the database. An open one holds back the whole lane: a provider that
/// takes us for a nuisance is not persuaded by more mail.
final class Breakers {
    private static final String NOT_YET_HELD =
            "lane = :lane AND state IN ('QUEUED', 'DEFERRED') AND next_attempt_at IS NOT NULL";
    private static final Duration MUCH_LATER = Duration.ofMinutes(5);

    private Breakers() {}

    static Optional<Breaker> of(Handle handle, String lane) {
        return handle.createQuery(
                        "SELECT open_until, opened, reason FROM mail_lane WHERE lane = :lane")
                .bind("lane", lane)
                .map(
                        (row, context) ->
                                new Breaker(
                                        Instant.ofEpochMilli(row.getLong("open_until")),
                                        row.getInt("opened"),
                                        Reason.valueOf(row.getString("reason"))))
                .findOne();
    }

    /// A letter that came due, or came in, while the lane is shut.
    static void holdAsBefore(Handle handle, String lane, Breaker open, Instant now) {
        hold(handle, lane, open.until(), open.reason(), now);
    }

    /// A letter that went through opens the lane again, save one that was on the wire when it was
    /// shut.
    static void succeeded(Handle handle, String lane, Instant now) {
        handle.createUpdate("DELETE FROM mail_lane WHERE lane = :lane AND open_until <= :now")
                .bind("lane", lane)
                .bind("now", now.toEpochMilli())
                .execute();
        forget(handle, lane);
    }

    private static void forget(Handle handle, String lane) {
        handle.createUpdate("DELETE FROM mail_lane_trouble WHERE lane = :lane")
                .bind("lane", lane)
                .execute();
    }

    /// Counts a refusal that concerns the lane, and shuts the lane when it is one too many.
    static void refused(Handle handle, String lane, ReplyTable.Row row, Instant now) {
        if (row.lane().isEmpty()) return;
        count(handle, lane, row.name(), now);
        var before = of(handle, lane);
        var troubles = troubles(handle, lane, row.name(), now.minus(row.lane().get().within()));
        var shut = Breaker.after(before, troubles, row, now);
        shut.ifPresent(each -> open(handle, lane, each, row.name()));
        shut.or(() -> before.filter(each -> each.isShut(now)))
                .ifPresent(each -> holdAsBefore(handle, lane, each, now));
    }

    private static void count(Handle handle, String lane, String rule, Instant now) {
        handle.createUpdate(
                        "INSERT INTO mail_lane_trouble (lane, rule, at) VALUES (:lane, :rule, :at)")
                .bind("lane", lane)
                .bind("rule", rule)
                .bind("at", now.toEpochMilli())
                .execute();
    }

    private static int troubles(Handle handle, String lane, String rule, Instant since) {
        return handle.createQuery(
                        "SELECT COUNT(*) FROM mail_lane_trouble WHERE lane = :lane AND rule = :rule"
                                + " AND at > :since")
                .bind("lane", lane)
                .bind("rule", rule)
                .bind("since", since.toEpochMilli())
                .mapTo(Integer.class)
                .one();
    }

    private static void open(Handle handle, String lane, Breaker open, String cause) {
        handle.createUpdate(
                        "INSERT INTO mail_lane (lane, open_until, opened, reason, cause) VALUES"
                            + " (:lane, :until, :times, :reason, :cause) ON CONFLICT (lane) DO"
                            + " UPDATE SET open_until = excluded.open_until, opened ="
                            + " excluded.opened, reason = excluded.reason, cause = excluded.cause")
                .bind("lane", lane)
                .bind("until", open.until().toEpochMilli())
                .bind("times", open.times())
                .bind("reason", open.reason().name())
                .bind("cause", cause)
                .execute();
    }

    /// Everybody whose letter waits in this lane is told at once, not at the next attempt. Who was
    /// told before only hears of another time when it is much later.
    private static void hold(
            Handle handle, String lane, Instant until, Reason reason, Instant now) {
        handle.createUpdate(
                        "INSERT INTO mail_event (delivery_id, seq, at, state, reply) SELECT"
                                + " delivery_id, (SELECT COUNT(*) FROM mail_event e WHERE"
                                + " e.delivery_id = mail_delivery.delivery_id) + 1, :at, :held, ''"
                                + " FROM mail_delivery WHERE "
                                + NOT_YET_HELD)
                .bind("lane", lane)
                .bind("at", now.toEpochMilli())
                .bind("held", DeliveryState.HELD.name())
                .execute();
        handle.createUpdate(
                        "UPDATE mail_delivery SET state = 'HELD', reason = :reason,"
                                + " next_attempt_at = CASE WHEN next_attempt_at < :until THEN"
                                + " :until ELSE next_attempt_at END WHERE "
                                + NOT_YET_HELD)
                .bind("reason", reason.name())
                .bind("lane", lane)
                .bind("until", until.toEpochMilli())
                .execute();
        handle.createUpdate(
                        "UPDATE mail_delivery SET reason = :reason, next_attempt_at = :until WHERE"
                                + " lane = :lane AND state = 'HELD' AND next_attempt_at < :before")
                .bind("reason", reason.name())
                .bind("lane", lane)
                .bind("until", until.toEpochMilli())
                .bind("before", until.minus(MUCH_LATER).toEpochMilli())
                .execute();
    }

    /// Closes a breaker by hand: the operator has settled it with the provider.
    static void close(Handle handle, String lane, Instant now) {
        handle.createUpdate("DELETE FROM mail_lane WHERE lane = :lane")
                .bind("lane", lane)
                .execute();
        forget(handle, lane);
        handle.createUpdate(
                        "UPDATE mail_delivery SET next_attempt_at = :now WHERE lane = :lane AND"
                                + " next_attempt_at IS NOT NULL")
                .bind("lane", lane)
                .bind("now", now.toEpochMilli())
                .execute();
    }
}
