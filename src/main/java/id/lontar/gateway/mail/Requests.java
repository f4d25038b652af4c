package id.lontar.gateway.mail;

import id.lontar.filing.Challenge;
import id.lontar.filing.Challenge.DeliveryState;
import id.lontar.filing.Challenge.Reason;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What the gateway asks of the spool: one more letter, what became of it, and that it is no longer
/// wanted.
final class Requests {
    private static final String INSERT =
            """
            INSERT INTO mail_delivery
                (delivery_id, challenge_id, channel, address, language, form, period, revision,
                 fingerprint, notice, ntte, filed_at, requested_at, valid_seconds, keep_until, lane, state,
                 attempt, attempt_group, coalesced, next_attempt_at, priority, watched_until)
            VALUES
                (:id, :challenge, :channel, :to, :language, :form, :period, :revision,
                 :fingerprint, :notice, :ntte, :filed, :requested, :valid, :keep, :lane, 'QUEUED', 0, 1, 0,
                 :due, :priority, :watched)
            ON CONFLICT (challenge_id, channel) DO NOTHING
            """;
    private static final String COALESCE =
            """
            UPDATE mail_delivery
            SET coalesced = coalesced + 1, address = :to,
                lane = CASE WHEN address = :to THEN lane ELSE :lane END,
                state = CASE WHEN address = :to THEN state ELSE 'QUEUED' END,
                next_attempt_at = CASE WHEN address = :to THEN next_attempt_at ELSE :now END
            WHERE delivery_id = :id
              AND (state IN ('QUEUED', 'DEFERRED', 'HELD') OR next_attempt_at IS NOT NULL)
            """;
    private static final String COALESCE_WHILE_SENDING =
            "UPDATE mail_delivery SET coalesced = coalesced + 1 WHERE delivery_id = :id AND state ="
                    + " 'SENDING'";
    private static final String AGAIN =
            """
            UPDATE mail_delivery
            SET state = 'QUEUED', address = :to, lane = :lane, attempt = 0, reason = NULL,
                attempt_group = attempt_group + 1, requested_at = :requested, keep_until = :keep,
                next_attempt_at = :due, last_code = NULL, last_enhanced = NULL,
                last_reply = NULL, priority = :priority, watched_until = :watched
            WHERE delivery_id = :id
            """;

    /// One office's letters to one provider, one after the other (verification-channel 9.6): many
    /// at once from one sender is what providers take for spam, and everybody would pay for it.
    static final Duration OFFICE_PACE = Duration.ofSeconds(2);

    /// Whoever comes at the same instant waits for this row, and gets the place behind.
    private static final String PLACE =
            """
            INSERT INTO mail_office (office, lane, last_at) VALUES (:office, :lane, :now)
            ON CONFLICT (office, lane) DO UPDATE SET last_at =
                CASE WHEN mail_office.last_at + :pace > :now
                     THEN mail_office.last_at + :pace ELSE :now END
            RETURNING last_at
            """;

    private static final String WATCH =
            """
            UPDATE mail_delivery SET priority = 0, watched_until = :until
            WHERE challenge_id = :challenge AND next_attempt_at IS NOT NULL
              AND (priority = 1 OR (priority = 0 AND watched_until < :soon))
            """;

    /// Longer than the pause between two questions of a client.
    static final Duration WATCHED = Duration.ofSeconds(40);

    private static final Duration WRITTEN_EVERY = Duration.ofSeconds(20);

    private Requests() {}

    /// A letter already on its way is not written twice.
    static void queue(Handle handle, Letter letter) {
        // A receipt is mailed once, however often it is fetched.
        var isReceipt = letter.about() instanceof Letter.Receipt;
        if (isNew(handle, letter) || (!isReceipt && again(handle, letter)))
            Events.note(
                    handle, letter.deliveryId(), letter.requestedAt(), DeliveryState.QUEUED, "");
    }

    /// No place is taken by a letter that is there already.
    private static boolean isNew(Handle handle, Letter letter) {
        return !isThere(handle, letter) && inserted(handle, letter);
    }

    private static boolean isThere(Handle handle, Letter letter) {
        return letter.office().isPresent()
                && handle.select(
                                        "SELECT COUNT(*) FROM mail_delivery WHERE delivery_id = ?",
                                        letter.deliveryId())
                                .mapTo(Integer.class)
                                .one()
                        > 0;
    }

    private static long due(Handle handle, Letter letter) {
        var now = letter.requestedAt().toEpochMilli();
        return letter.office()
                .map(
                        office ->
                                handle.createQuery(PLACE)
                                        .bind("office", office)
                                        .bind("lane", letter.lane(Lanes.guess(letter.domain())))
                                        .bind("now", now)
                                        .bind("pace", OFFICE_PACE.toMillis())
                                        .mapTo(Long.class)
                                        .one())
                .orElse(now);
    }

    private static boolean inserted(Handle handle, Letter letter) {
        var about =
                switch (letter.about()) {
                    case Letter.About code -> code;
                    case Letter.Receipt(var accepted, var ntte, var filedAt) -> accepted;
                    case Letter.AddressCode code -> new Letter.About("", "", 0, "");
                    case Letter.BatchCode(var returns, var fingerprint) ->
                            new Letter.About("", "", returns, fingerprint);
                    case Letter.Notice notice -> new Letter.About("", "", 0, notice.about());
                };
        var notice = noticeOf(letter.about());
        var receipt = letter.about() instanceof Letter.Receipt accepted ? accepted : null;
        return handle.createUpdate(INSERT)
                        .bind("id", letter.deliveryId())
                        .bind("challenge", letter.challengeId())
                        .bind("channel", letter.channel())
                        .bind("to", letter.to())
                        .bind("language", letter.language().toLanguageTag())
                        .bind("form", about.form())
                        .bind("period", about.period())
                        .bind("revision", about.revision())
                        .bind("fingerprint", about.fingerprint())
                        .bind("notice", notice)
                        .bind("ntte", receipt == null ? null : receipt.ntte())
                        .bind("filed", receipt == null ? null : Spool.millis(receipt.filedAt()))
                        .bind("requested", letter.requestedAt().toEpochMilli())
                        .bind("due", due(handle, letter))
                        .bind("valid", letter.valid().toSeconds())
                        .bind("keep", letter.keepUntil().toEpochMilli())
                        .bind("lane", letter.lane(Lanes.guess(letter.domain())))
                        .bind("priority", Priority.of(letter.about()).rank())
                        .bind("watched", letter.requestedAt().plus(WATCHED).toEpochMilli())
                        .execute()
                == 1;
    }

    private static @Nullable String noticeOf(Letter.Matter matter) {
        return switch (matter) {
            case Letter.Notice told -> told.change().name();
            case Letter.AddressCode code -> Letter.AddressCode.NAME;
            case Letter.BatchCode code -> Letter.BatchCode.NAME;
            case Letter.About about -> null;
            case Letter.Receipt receipt -> null;
        };
    }

    private static boolean again(Handle handle, Letter letter) {
        var lane = Lanes.guess(letter.domain());
        var underWay =
                handle.createUpdate(COALESCE)
                                .bind("id", letter.deliveryId())
                                .bind("to", letter.to())
                                .bind("lane", lane)
                                .bind("now", letter.requestedAt().toEpochMilli())
                                .execute()
                        + handle.createUpdate(COALESCE_WHILE_SENDING)
                                .bind("id", letter.deliveryId())
                                .execute();
        if (underWay > 0) return false;
        return handle.createUpdate(AGAIN)
                        .bind("id", letter.deliveryId())
                        .bind("to", letter.to())
                        .bind("lane", lane)
                        .bind("requested", letter.requestedAt().toEpochMilli())
                        .bind("due", due(handle, letter))
                        .bind("keep", letter.keepUntil().toEpochMilli())
                        .bind("priority", Priority.of(letter.about()).rank())
                        .bind("watched", letter.requestedAt().plus(WATCHED).toEpochMilli())
                        .execute()
                == 1;
    }

    /// A client has asked for news of a code that still waits. It is written down now and then,
    /// not at every question.
    static void watched(Handle handle, String challengeId, Instant now) {
        handle.createUpdate(WATCH)
                .bind("challenge", challengeId)
                .bind("until", now.plus(WATCHED).toEpochMilli())
                .bind("soon", now.plus(WATCHED).minus(WRITTEN_EVERY).toEpochMilli())
                .execute();
    }

    /// What is on the wire at this moment may still arrive; it is not tried again.
    static int cancel(Handle handle, String challengeId, Instant now) {
        var waiting =
                handle.createQuery(
                                "SELECT delivery_id FROM mail_delivery WHERE challenge_id ="
                                        + " :challenge AND next_attempt_at IS NOT NULL")
                        .bind("challenge", challengeId)
                        .mapTo(String.class)
                        .list();
        for (var id : waiting) {
            handle.createUpdate(
                            "UPDATE mail_delivery SET state = 'DROPPED', reason = :reason,"
                                    + " next_attempt_at = NULL WHERE delivery_id = :id")
                    .bind("reason", Reason.NOT_NEEDED.name())
                    .bind("id", id)
                    .execute();
            Events.note(handle, id, now, DeliveryState.DROPPED, "");
        }
        return waiting.size();
    }

    static List<Challenge.Delivery> deliveries(Handle handle, String challengeId) {
        return handle.createQuery("SELECT * FROM mail_delivery WHERE challenge_id = :challenge")
                .bind("challenge", challengeId)
                .map((row, context) -> delivery(handle, row))
                .list();
    }

    private static Challenge.Delivery delivery(Handle handle, ResultSet row) throws SQLException {
        return new Challenge.Delivery(
                row.getString("channel"),
                masked(row.getString("address")),
                row.getString("lane"),
                DeliveryState.valueOf(row.getString("state")),
                row.getInt("attempt"),
                StoredTime.of(row, "next_attempt_at"),
                StoredTime.of(row, "accepted_at"),
                Optional.ofNullable(row.getString("last_reply")).filter(text -> !text.isEmpty()),
                Optional.ofNullable(row.getString("reason")).map(Reason::valueOf),
                Events.of(handle, row.getString("delivery_id")));
    }

    /// `s***@contoh.id`
    static String masked(String address) {
        var at = address.lastIndexOf('@');
        return address.substring(0, Math.min(1, at)) + "***" + address.substring(at);
    }
}
