package id.lontar.gateway.mail;

import id.lontar.filing.Challenge.DeliveryState;
import id.lontar.filing.Challenge.Reason;

import org.jdbi.v3.core.Handle;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One breaker per lane, in the database. An open one holds back the whole lane: a provider that
/// takes us for a nuisance is not persuaded by more mail.
final class Breakers {
    private static final String NOT_YET_HELD =
            "lane = :lane AND state IN ('QUEUED', 'DEFERRED') AND next_attempt_at IS NOT NULL";
    private static final Duration MUCH_LATER = Duration.ofMinutes(5);

    private Breakers() {}

    static Optional<Breaker> of(Handle handle, String lane) {
        return handle.createQuery("SELECT * FROM mail_lane WHERE lane = :lane")
                .bind("lane", lane)
                .map(
                        (row, context) ->
                                new Breaker(
                                        Instant.ofEpochMilli(row.getLong("open_until")),
                                        row.getInt("opened"),
                                        Reason.valueOf(row.getString("reason")),
                                        new Breaker.Trial(
                                                row.getInt("probes"),
                                                row.getInt("passed"),
                                                row.getInt("at_once"))))
                .findOne();
    }

    static List<Postman.LaneView> lanes(Handle handle, Instant now) {
        return handle.createQuery(
                        """
                        SELECT lane, COUNT(requested_at) AS waiting, MIN(requested_at) AS oldest
                        FROM (SELECT lane, requested_at FROM mail_delivery
                              WHERE next_attempt_at IS NOT NULL
                              UNION ALL SELECT lane, NULL FROM mail_lane) AS both_tables
                        GROUP BY lane ORDER BY lane
                        """)
                .map(
                        (row, context) -> {
                            var lane = row.getString("lane");
                            var oldest = row.getLong("oldest");
                            var none = row.wasNull();
                            return new Postman.LaneView(
                                    lane,
                                    Breaker.stateAt(of(handle, lane), now),
                                    row.getInt("waiting"),
                                    none
                                            ? Optional.empty()
                                            : Optional.of(Instant.ofEpochMilli(oldest)));
                        })
                .list();
    }

    /// A letter that came due, or came in, while the lane is shut.
    static void holdAsBefore(Handle handle, String lane, Breaker open, Instant now) {
        hold(handle, lane, open.until(), open.reason(), now);
    }

    /// Takes leave to send one letter through a lane that is tried. Of several workers and gateways
    /// no more get it than may try at once; what a process took that died since is given anew.
    static boolean probe(Handle handle, String lane, Instant now) {
        return handle.createUpdate(
                                """
                                UPDATE mail_lane
                                SET probes = CASE WHEN probed_at <= :dead THEN passed + 1
                                                  ELSE probes + 1 END,
                                    probed_at = :now
                                WHERE lane = :lane AND open_until <= :now
                                  AND ((probes < :most AND probes - passed < at_once)
                                       OR probed_at <= :dead)
                                """)
                        .bind("lane", lane)
                        .bind("now", now.toEpochMilli())
                        .bind("dead", now.minus(Spool.LEASE).toEpochMilli())
                        .bind("most", Breaker.PROBES)
                        .execute()
                == 1;
    }

    /// No letter was there after all, or its answer said nothing about the lane.
    static void withoutProbe(Handle handle, String lane, Instant now) {
        handle.createUpdate(
                        "UPDATE mail_lane SET probes = probes - 1 WHERE lane = :lane AND"
                                + " open_until <= :now AND probes > passed")
                .bind("lane", lane)
                .bind("now", now.toEpochMilli())
                .execute();
    }

    /// Enough letters that went through open the lane again; those that were on the wire when it
    /// was shut do not count.
    static void succeeded(Handle handle, String lane, Instant now) {
        handle.createUpdate(
                        "UPDATE mail_lane SET passed = passed + 1, probes = CASE WHEN probes <="
                                + " passed THEN passed + 1 ELSE probes END WHERE lane = :lane AND"
                                + " open_until <= :now")
                .bind("lane", lane)
                .bind("now", now.toEpochMilli())
                .execute();
        handle.createUpdate("DELETE FROM mail_lane WHERE lane = :lane AND passed >= :most")
                .bind("lane", lane)
                .bind("most", Breaker.PROBES)
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
                        "INSERT INTO mail_lane (lane, open_until, opened, reason, cause, at_once)"
                            + " VALUES (:lane, :until, :times, :reason, :cause, :once) ON CONFLICT"
                            + " (lane) DO UPDATE SET open_until = excluded.open_until, opened ="
                            + " excluded.opened, reason = excluded.reason, cause = excluded.cause,"
                            + " at_once = excluded.at_once, probes = 0, passed = 0, probed_at ="
                            + " NULL")
                .bind("lane", lane)
                .bind("until", open.until().toEpochMilli())
                .bind("times", open.times())
                .bind("reason", open.reason().name())
                .bind("once", open.trial().atOnce())
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
