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
    private static final Duration LONGEST = Duration.ofHours(4);

    /// Until when a lane is shut, for the how-manieth time in a row, and what people are told.
    record Open(Instant until, int times, Reason reason) {}

    private Breakers() {}

    static Optional<Open> of(Handle handle, String lane) {
        return handle.createQuery(
                        "SELECT open_until, opened, reason FROM mail_lane WHERE lane = :lane")
                .bind("lane", lane)
                .map(
                        (row, context) ->
                                new Open(
                                        Instant.ofEpochMilli(row.getLong("open_until")),
                                        row.getInt("opened"),
                                        Reason.valueOf(row.getString("reason"))))
                .findOne();
    }

    /// A letter that came due, or came in, while the lane is shut.
    static void holdAsBefore(Handle handle, String lane, Open open, Instant now) {
        hold(handle, lane, open.until(), open.reason(), now);
    }

    static void succeeded(Handle handle, String lane) {
        handle.createUpdate("DELETE FROM mail_lane WHERE lane = :lane")
                .bind("lane", lane)
                .execute();
        handle.createUpdate("DELETE FROM mail_lane_trouble WHERE lane = :lane")
                .bind("lane", lane)
                .execute();
    }

    /// Counts a refusal that concerns the lane, and opens the breaker when it is one too many.
    /// After an opening, one is too many.
    static void refused(Handle handle, String lane, ReplyTable.Row row, Instant now) {
        if (row.lane().isEmpty()) return;
        var trip = row.lane().get();
        count(handle, lane, row.name(), now);
        var before = of(handle, lane);
        var troubles = troubles(handle, lane, row.name(), now.minus(trip.within()));
        if (before.isEmpty() && troubles < trip.after()) return;
        var times = before.map(Open::times).orElse(0);
        var length = trip.open().multipliedBy(1L << Math.min(times, 10));
        var until = now.plus(length.compareTo(LONGEST) > 0 ? LONGEST : length);
        var open = new Open(until, times + 1, row.reason().orElse(Reason.LATE));
        open(handle, lane, open, row.name());
        holdAsBefore(handle, lane, open, now);
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

    private static void open(Handle handle, String lane, Open open, String cause) {
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

    /// Everybody whose letter waits in this lane is told at once, not at the next attempt.
    private static void hold(
            Handle handle, String lane, Instant until, Reason reason, Instant now) {
        var waiting =
                handle.createQuery(
                                "SELECT delivery_id FROM mail_delivery WHERE lane = :lane AND state"
                                        + " IN ('QUEUED', 'DEFERRED', 'HELD') AND next_attempt_at <"
                                        + " :until")
                        .bind("lane", lane)
                        .bind("until", until.toEpochMilli())
                        .mapTo(String.class)
                        .list();
        for (var id : waiting) {
            handle.createUpdate(
                            "UPDATE mail_delivery SET state = 'HELD', reason = :reason,"
                                    + " next_attempt_at = :until WHERE delivery_id = :id")
                    .bind("reason", reason.name())
                    .bind("until", until.toEpochMilli())
                    .bind("id", id)
                    .execute();
            Events.note(handle, id, now, DeliveryState.HELD, "");
        }
    }

    /// Closes a breaker by hand: the operator has settled it with the provider.
    static void close(Handle handle, String lane, Instant now) {
        succeeded(handle, lane);
        handle.createUpdate(
                        "UPDATE mail_delivery SET next_attempt_at = :now WHERE lane = :lane AND"
                                + " next_attempt_at IS NOT NULL")
                .bind("lane", lane)
                .bind("now", now.toEpochMilli())
                .execute();
    }
}
