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

    private static final String CLAIM =
            """
            UPDATE mail_delivery
            SET state = 'SENDING', attempt = attempt + 1, next_attempt_at = NULL,
                lease_until = :lease
            WHERE delivery_id =
                (SELECT delivery_id FROM mail_delivery
                 WHERE lane = :lane AND next_attempt_at IS NOT NULL AND next_attempt_at <= :now
                 <order> LIMIT 1 <unlocked>)
            RETURNING *
            """;
    private static final String STARVING = "AND requested_at < :old ORDER BY requested_at";
    private static final String FOREMOST = "ORDER BY priority, requested_at DESC";

    /// Lane by lane along the index; to look at every letter would take longer the more wait.
    private static final String LANES_DUE =
            """
            WITH RECURSIVE waiting (lane) AS (
                SELECT MIN(lane) FROM mail_delivery WHERE next_attempt_at IS NOT NULL
                UNION ALL
                SELECT (SELECT MIN(lane) FROM mail_delivery
                        WHERE next_attempt_at IS NOT NULL AND lane > waiting.lane)
                FROM waiting WHERE waiting.lane IS NOT NULL)
            SELECT lane FROM waiting
            WHERE lane IS NOT NULL
              AND EXISTS (SELECT 1 FROM mail_delivery
                          WHERE mail_delivery.lane = waiting.lane
                            AND state IN ('QUEUED', 'DEFERRED', 'HELD', 'BOUNCED')
                            AND next_attempt_at IS NOT NULL AND next_attempt_at <= :now)
              AND NOT EXISTS (SELECT 1 FROM mail_lane
                              WHERE mail_lane.lane = waiting.lane
                                AND (open_until > :now
                                     OR (probed_at > :dead
                                         AND (probes >= :most OR probes - passed >= at_once))))
            """;
    private static final String SETTLE =
            """
            UPDATE mail_delivery
            SET state = :state, reason = :reason, lease_until = NULL, next_attempt_at = :next,
                accepted_at = COALESCE(:accepted, accepted_at),
                last_code = :code, last_enhanced = :enhanced, last_reply = :reply
            WHERE delivery_id = :id AND state = 'SENDING' AND attempt = :attempt
            """;

    List<String> lanesDue(Handle handle, Instant now) {
        return handle.createQuery(LANES_DUE)
                .bind("now", now.toEpochMilli())
                .bind("dead", now.minus(LEASE).toEpochMilli())
                .bind("most", Breaker.PROBES)
                .mapTo(String.class)
                .list();
    }

    /// What time alone changes: letters whose sender is no more wait again, and of a code that
    /// nobody has asked about for a while nobody is taken to wait for it.
    void tidy(Handle handle, Instant now) {
        handle.createUpdate(
                        "UPDATE mail_delivery SET state = 'QUEUED', next_attempt_at = :now,"
                                + " lease_until = NULL WHERE state = 'SENDING' AND lease_until <="
                                + " :now")
                .bind("now", now.toEpochMilli())
                .execute();
        handle.createUpdate(
                        "UPDATE mail_delivery SET priority = 1 WHERE priority = 0 AND"
                                + " next_attempt_at IS NOT NULL AND watched_until <= :now")
                .bind("now", now.toEpochMilli())
                .execute();
    }

    /// The letter of a lane that comes next: codes somebody waits for, other codes, receipts,
    /// notices, each newest first, for those who asked earlier have mostly left; but before all of
    /// them, oldest first, what has waited too long ([Lanes#OLD]).
    ///
    /// @param probing whether the lane is not open yet: its few mails are for those who wait now
    Optional<Posting> take(Handle handle, String lane, Instant now, boolean probing) {
        var starving = probing ? Optional.<Posting>empty() : claim(handle, STARVING, lane, now);
        return starving.or(() -> claim(handle, FOREMOST, lane, now));
    }

    private static Optional<Posting> claim(Handle handle, String order, String lane, Instant now) {
        var claim =
                handle.createQuery(CLAIM)
                        .define("order", order)
                        .define("unlocked", Unlocked.rows(handle))
                        .bind("lane", lane)
                        .bind("now", now.toEpochMilli())
                        .bind("lease", now.plus(LEASE).toEpochMilli());
        if (order.equals(STARVING)) claim.bind("old", now.minus(Lanes.OLD).toEpochMilli());
        return claim.map((row, context) -> posting(row)).findOne();
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
        if (Letter.AddressCode.NAME.equals(notice)) return new Letter.AddressCode();
        if (Letter.BatchCode.NAME.equals(notice))
            return new Letter.BatchCode(row.getInt("revision"), row.getString("fingerprint"));
        if (notice != null)
            return new Letter.Notice(Letter.Change.valueOf(notice), row.getString("fingerprint"));
        var about =
                new Letter.About(
                        row.getString("form"),
                        row.getString("period"),
                        row.getInt("revision"),
                        row.getString("fingerprint"));
        var ntte = row.getString("ntte");
        return ntte == null
                ? about
                : new Letter.Receipt(about, ntte, Instant.ofEpochMilli(row.getLong("filed_at")));
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
