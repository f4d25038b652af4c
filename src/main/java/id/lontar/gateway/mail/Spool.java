package id.lontar.gateway.mail;

import id.lontar.filing.Challenge.DeliveryState;
import id.lontar.filing.Challenge.Reason;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The letters that wait, one row per challenge and channel. Several gateways may share it: a row
/// is taken by one conditional update, for a limited time.
final class Spool {
    /// Longer than one whole conversation with a mail server can last.
    static final Duration LEASE = Duration.ofMinutes(5);

    private static final String DUE =
            "((state IN ('QUEUED', 'DEFERRED', 'HELD', 'BOUNCED') AND next_attempt_at <= :now)"
                    + " OR (state = 'SENDING' AND lease_until <= :now))";
    private static final String NEXT =
            "SELECT delivery_id FROM mail_delivery WHERE lane = :lane AND "
                    + DUE
                    + " ORDER BY CASE WHEN requested_at < :old THEN 0 ELSE 1 END,"
                    + " requested_at DESC LIMIT 1";
    private static final String CLAIM =
            "UPDATE mail_delivery SET state = 'SENDING', attempt = attempt + 1,"
                    + " next_attempt_at = NULL, lease_until = :lease WHERE delivery_id = :id AND "
                    + DUE;
    private static final String SETTLE =
            """
            UPDATE mail_delivery
            SET state = :state, reason = :reason, lease_until = NULL, next_attempt_at = :next,
                accepted_at = COALESCE(:accepted, accepted_at),
                last_code = :code, last_enhanced = :enhanced, last_reply = :reply
            WHERE delivery_id = :id AND state = 'SENDING' AND attempt = :attempt
            """;

    List<String> lanesDue(Handle handle, Instant now) {
        return handle.createQuery(
                        "SELECT DISTINCT lane FROM mail_delivery WHERE "
                                + DUE
                                + " AND NOT EXISTS (SELECT 1 FROM mail_lane WHERE mail_lane.lane ="
                                + " mail_delivery.lane AND open_until > :now)")
                .bind("now", now.toEpochMilli())
                .mapTo(String.class)
                .list();
    }

    /// The letter of a lane that comes next: newest first, for those who asked earlier have mostly
    /// left; save for those that would starve.
    Optional<Posting> take(Handle handle, String lane, Instant now) {
        var next = next(handle, lane, now);
        // Somebody else of the lane may have been quicker.
        while (next.isPresent() && !claim(handle, next.get(), now)) next = next(handle, lane, now);
        return next.flatMap(id -> posting(handle, id));
    }

    private static Optional<String> next(Handle handle, String lane, Instant now) {
        return handle.createQuery(NEXT)
                .bind("lane", lane)
                .bind("now", now.toEpochMilli())
                .bind("old", now.minus(Lanes.OLD).toEpochMilli())
                .mapTo(String.class)
                .findOne();
    }

    private static boolean claim(Handle handle, String id, Instant now) {
        return handle.createUpdate(CLAIM)
                        .bind("id", id)
                        .bind("now", now.toEpochMilli())
                        .bind("lease", now.plus(LEASE).toEpochMilli())
                        .execute()
                == 1;
    }

    private static Optional<Posting> posting(Handle handle, String id) {
        return handle.createQuery("SELECT * FROM mail_delivery WHERE delivery_id = :id")
                .bind("id", id)
                .map((row, context) -> posting(row))
                .findOne();
    }

    private static Posting posting(ResultSet row) throws SQLException {
        return new Posting(
                letter(row),
                row.getString("lane"),
                row.getInt("attempt"),
                row.getInt("attempt_group"),
                row.getInt("last_code"));
    }

    private static Letter letter(ResultSet row) throws SQLException {
        return new Letter(
                row.getString("challenge_id"),
                row.getString("address"),
                Locale.forLanguageTag(row.getString("language")),
                matter(row),
                Instant.ofEpochMilli(row.getLong("requested_at")),
                Duration.ofSeconds(row.getLong("valid_seconds")),
                Instant.ofEpochMilli(row.getLong("keep_until")));
    }

    private static Letter.Matter matter(ResultSet row) throws SQLException {
        var notice = row.getString("notice");
        if (notice != null) return Letter.Notice.valueOf(notice);
        return new Letter.About(
                row.getString("form"),
                row.getString("period"),
                row.getInt("revision"),
                row.getString("fingerprint"));
    }

    /// How one attempt ended.
    record End(
            DeliveryState state,
            Reply reply,
            Optional<Reason> reason,
            Optional<Instant> nextAttempt,
            Instant at) {
        boolean taken() {
            return state == DeliveryState.ACCEPTED || state == DeliveryState.RELAYED;
        }
    }

    /// @return false when the lease ran out and somebody else has the letter now
    boolean settle(Handle handle, Posting posting, End end) {
        var settled =
                handle.createUpdate(SETTLE)
                        .bind("state", end.state().name())
                        .bind("reason", end.reason().map(Enum::name).orElse(null))
                        .bind("next", millis(end.nextAttempt().orElse(null)))
                        .bind("accepted", millis(end.taken() ? end.at() : null))
                        .bind("code", end.reply().code())
                        .bind("enhanced", end.reply().enhanced().orElse(null))
                        .bind("reply", end.reply().text())
                        .bind("id", posting.deliveryId())
                        .bind("attempt", posting.attempt())
                        .execute();
        if (settled == 1)
            Events.note(handle, posting.deliveryId(), end.at(), end.state(), end.reply().text());
        return settled == 1;
    }

    /// Puts a letter back that turned out to belong to another lane. That was no attempt.
    void move(Handle handle, Posting posting, String lane, Instant now) {
        handle.createUpdate(
                        "UPDATE mail_delivery SET state = 'QUEUED', lane = :lane, attempt = attempt"
                                + " - 1, lease_until = NULL, next_attempt_at = :now WHERE"
                                + " delivery_id = :id AND state = 'SENDING' AND attempt = :attempt")
                .bind("lane", lane)
                .bind("now", now.toEpochMilli())
                .bind("id", posting.deliveryId())
                .bind("attempt", posting.attempt())
                .execute();
    }

    /// Letters that a process which is no more was sending.
    void releaseAll(Handle handle, Instant now) {
        handle.createUpdate("UPDATE mail_delivery SET lease_until = :now WHERE state = 'SENDING'")
                .bind("now", now.toEpochMilli())
                .execute();
    }

    static @Nullable Long millis(@Nullable Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }
}
