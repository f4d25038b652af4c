package id.lontar.gateway.sms;

import id.lontar.filing.Challenge;
import id.lontar.filing.Challenge.Delivery;
import id.lontar.filing.Challenge.DeliveryState;
import id.lontar.filing.Challenge.Event;
import id.lontar.filing.Challenge.Reason;
import id.lontar.filing.PhoneNumber;
import id.lontar.gateway.mail.StoredTime;
import id.lontar.gateway.mail.Unlocked;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The short messages in the store, one row per challenge. Several gateways may share it: a row is
/// taken by one conditional update, for a limited time.
final class SmsSpool {
    /// Longer than an operator is waited for.
    static final Duration LEASE = Duration.ofMinutes(2);

    private static final int SHOWN = 20;
    private static final int LONGEST_REPLY = 200;

    private static final String INSERT =
            """
            INSERT INTO short_message
                (delivery_id, challenge_id, number, language, form, period, revision, fingerprint,
                 requested_at, valid_seconds, keep_until, state, attempt, asked, next_attempt_at)
            VALUES
                (:id, :challenge, :to, :language, :form, :period, :revision, :fingerprint,
                 :requested, :valid, :keep, 'QUEUED', 0, 1, :requested)
            ON CONFLICT (challenge_id) DO NOTHING
            """;
    private static final String AGAIN =
            """
            UPDATE short_message
            SET state = 'QUEUED', number = :to, language = :language, attempt = 0, reason = NULL,
                asked = asked + 1, requested_at = :requested, keep_until = :keep,
                next_attempt_at = :requested, lease_until = NULL, accepted_at = NULL,
                last_reply = NULL
            WHERE delivery_id = :id
              AND state NOT IN ('QUEUED', 'SENDING', 'DEFERRED')
            """;
    private static final String DUE =
            """
            SELECT 1 FROM short_message WHERE next_attempt_at IS NOT NULL AND next_attempt_at <= :now
            UNION ALL
            SELECT 1 FROM short_message WHERE state = 'SENDING' AND lease_until <= :now
            LIMIT 1
            """;
    private static final String CLAIM =
            """
            UPDATE short_message
            SET state = 'SENDING', attempt = attempt + 1, next_attempt_at = NULL,
                lease_until = :lease
            WHERE delivery_id =
                (SELECT delivery_id FROM short_message
                 WHERE next_attempt_at IS NOT NULL AND next_attempt_at <= :now
                 ORDER BY next_attempt_at LIMIT 1 <unlocked>)
            RETURNING *
            """;
    private static final String SETTLE =
            """
            UPDATE short_message
            SET state = :state, reason = :reason, lease_until = NULL, next_attempt_at = :next,
                accepted_at = COALESCE(:accepted, accepted_at), last_reply = :reply
            WHERE delivery_id = :id AND state = 'SENDING' AND asked = :asked AND attempt = :attempt
            """;

    /// A report may come before the answer to the sending does, and after an answer that was lost.
    private static final String REPORTED =
            """
            UPDATE short_message
            SET state = :state, reason = :reason, lease_until = NULL, next_attempt_at = NULL,
                accepted_at = COALESCE(:accepted, accepted_at)
            WHERE delivery_id = :id AND asked = :asked AND attempt > 0
              AND state IN ('QUEUED', 'SENDING', 'DEFERRED', 'RELAYED')
            """;

    /// One that is being sent.
    ///
    /// @param asked how often it was asked for; each time is a message of its own
    record Posting(ShortMessage message, int asked, int attempt) {
        /// The same for every attempt at one message.
        String messageId() {
            return message.deliveryId() + "-" + asked;
        }
    }

    /// How an attempt ended.
    record End(
            DeliveryState state,
            Optional<Reason> reason,
            String reply,
            Optional<Instant> next,
            Instant at) {}

    /// @return false when one is on its way already
    boolean queue(Handle handle, ShortMessage message) {
        var queued = inserted(handle, message) || again(handle, message);
        if (queued)
            note(handle, message.deliveryId(), message.requestedAt(), DeliveryState.QUEUED, "");
        return queued;
    }

    private static boolean inserted(Handle handle, ShortMessage message) {
        var about =
                message.about() instanceof ShortMessage.About it
                        ? it
                        : new ShortMessage.About("", "", 0, "");
        return handle.createUpdate(INSERT)
                        .bind("id", message.deliveryId())
                        .bind("challenge", message.challengeId())
                        .bind("to", message.to())
                        .bind("language", message.language().toLanguageTag())
                        .bind("form", about.form())
                        .bind("period", about.period())
                        .bind("revision", about.revision())
                        .bind("fingerprint", about.fingerprint())
                        .bind("requested", message.requestedAt().toEpochMilli())
                        .bind("valid", message.valid().toSeconds())
                        .bind("keep", message.keepUntil().toEpochMilli())
                        .execute()
                == 1;
    }

    private static boolean again(Handle handle, ShortMessage message) {
        return handle.createUpdate(AGAIN)
                        .bind("id", message.deliveryId())
                        .bind("to", message.to())
                        .bind("language", message.language().toLanguageTag())
                        .bind("requested", message.requestedAt().toEpochMilli())
                        .bind("keep", message.keepUntil().toEpochMilli())
                        .execute()
                == 1;
    }

    /// Whether there is anything to do; looking keeps nobody from writing.
    boolean isDue(Handle handle, Instant now) {
        return handle.createQuery(DUE)
                .bind("now", now.toEpochMilli())
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /// Messages whose sender is no more wait again.
    void tidy(Handle handle, Instant now) {
        handle.createUpdate(
                        "UPDATE short_message SET state = 'QUEUED', next_attempt_at = :now,"
                                + " lease_until = NULL WHERE state = 'SENDING' AND lease_until <="
                                + " :now")
                .bind("now", now.toEpochMilli())
                .execute();
    }

    void releaseAll(Handle handle, Instant now) {
        handle.createUpdate("UPDATE short_message SET lease_until = :now WHERE state = 'SENDING'")
                .bind("now", now.toEpochMilli())
                .execute();
    }

    Optional<Posting> take(Handle handle, Instant now) {
        return handle.createQuery(CLAIM)
                .define("unlocked", Unlocked.rows(handle))
                .bind("now", now.toEpochMilli())
                .bind("lease", now.plus(LEASE).toEpochMilli())
                .map((row, context) -> posting(row))
                .findOne();
    }

    private static Posting posting(ResultSet row) throws SQLException {
        return new Posting(message(row), row.getInt("asked"), row.getInt("attempt"));
    }

    private static ShortMessage message(ResultSet row) throws SQLException {
        var form = row.getString("form");
        return new ShortMessage(
                row.getString("challenge_id"),
                row.getString("number"),
                Locale.forLanguageTag(row.getString("language")),
                form.isEmpty()
                        ? new ShortMessage.NumberCode()
                        : new ShortMessage.About(
                                form,
                                row.getString("period"),
                                row.getInt("revision"),
                                row.getString("fingerprint")),
                Instant.ofEpochMilli(row.getLong("requested_at")),
                Duration.ofSeconds(row.getLong("valid_seconds")),
                Instant.ofEpochMilli(row.getLong("keep_until")));
    }

    /// @return false when somebody else has it now, or a report came first
    boolean settle(Handle handle, Posting posting, End end) {
        var reply = end.reply().substring(0, Math.min(LONGEST_REPLY, end.reply().length()));
        var settled =
                handle.createUpdate(SETTLE)
                                .bind("state", end.state().name())
                                .bind("reason", end.reason().map(Enum::name).orElse(null))
                                .bind("next", millis(end.next().orElse(null)))
                                .bind("accepted", accepted(end.state(), end.at()))
                                .bind("reply", reply)
                                .bind("id", posting.message().deliveryId())
                                .bind("asked", posting.asked())
                                .bind("attempt", posting.attempt())
                                .execute()
                        == 1;
        if (settled) note(handle, posting.message().deliveryId(), end.at(), end.state(), reply);
        return settled;
    }

    /// Which challenge a message is of; empty when none of ours is meant.
    Optional<String> challengeOf(Handle handle, String messageId) {
        return Sent.read(messageId)
                .flatMap(
                        sent ->
                                handle.select(
                                                "SELECT challenge_id FROM short_message WHERE"
                                                        + " delivery_id = ? AND asked = ?",
                                                sent.deliveryId(),
                                                sent.asked())
                                        .mapTo(String.class)
                                        .findOne());
    }

    /// @return false when it was told before, or is of an earlier message
    boolean reported(Handle handle, String messageId, End end) {
        var sent = Sent.read(messageId).orElseThrow();
        var changed =
                handle.createUpdate(REPORTED)
                                .bind("state", end.state().name())
                                .bind("reason", end.reason().map(Enum::name).orElse(null))
                                .bind("accepted", accepted(end.state(), end.at()))
                                .bind("id", sent.deliveryId())
                                .bind("asked", sent.asked())
                                .execute()
                        == 1;
        if (changed) note(handle, sent.deliveryId(), end.at(), end.state(), end.reply());
        return changed;
    }

    private record Sent(String deliveryId, int asked) {
        static Optional<Sent> read(String messageId) {
            var parts = messageId.split("-", -1);
            if (parts.length != 2 || !parts[1].matches("[0-9]{1,6}")) return Optional.empty();
            return Optional.of(new Sent(parts[0], Integer.parseInt(parts[1])));
        }
    }

    int cancel(Handle handle, String challengeId, Instant now) {
        var waiting =
                handle.select(
                                "SELECT delivery_id FROM short_message WHERE challenge_id = ? AND"
                                        + " next_attempt_at IS NOT NULL",
                                challengeId)
                        .mapTo(String.class)
                        .list();
        for (var id : waiting) {
            handle.execute(
                    "UPDATE short_message SET state = 'DROPPED', reason = ?, next_attempt_at ="
                            + " NULL WHERE delivery_id = ?",
                    Reason.NOT_NEEDED.name(),
                    id);
            note(handle, id, now, DeliveryState.DROPPED, "");
        }
        return waiting.size();
    }

    /// @param asked how often a message was asked for
    record Asked(Delivery delivery, int asked, Instant lastAskedAt) {}

    Optional<Asked> of(Handle handle, String challengeId, String operator) {
        return handle.select("SELECT * FROM short_message WHERE challenge_id = ?", challengeId)
                .map((row, context) -> asked(handle, row, operator))
                .findOne();
    }

    private static Asked asked(Handle handle, ResultSet row, String operator) throws SQLException {
        var delivery =
                new Delivery(
                        Challenge.SMS,
                        new PhoneNumber(row.getString("number")).masked(),
                        operator,
                        DeliveryState.valueOf(row.getString("state")),
                        row.getInt("attempt"),
                        StoredTime.of(row, "next_attempt_at"),
                        StoredTime.of(row, "accepted_at"),
                        Optional.ofNullable(row.getString("last_reply"))
                                .filter(text -> !text.isEmpty()),
                        Optional.ofNullable(row.getString("reason")).map(Reason::valueOf),
                        events(handle, row.getString("delivery_id")));
        return new Asked(
                delivery, row.getInt("asked"), Instant.ofEpochMilli(row.getLong("requested_at")));
    }

    private static List<Event> events(Handle handle, String id) {
        return handle.select(
                        "SELECT at, state, reply FROM short_message_event WHERE delivery_id = ?"
                                + " ORDER BY seq DESC LIMIT ?",
                        id,
                        SHOWN)
                .map(
                        (row, context) ->
                                new Event(
                                        Instant.ofEpochMilli(row.getLong("at")),
                                        DeliveryState.valueOf(row.getString("state")),
                                        row.getString("reply")))
                .list()
                .reversed();
    }

    private static void note(
            Handle handle, String id, Instant at, DeliveryState state, String reply) {
        handle.execute(
                "INSERT INTO short_message_event (delivery_id, seq, at, state, reply) VALUES (?,"
                        + " (SELECT COUNT(*) FROM short_message_event WHERE delivery_id = ?) + 1,"
                        + " ?, ?, ?)",
                id,
                id,
                at.toEpochMilli(),
                state.name(),
                reply);
    }

    private static @Nullable Long accepted(DeliveryState state, Instant at) {
        return state == DeliveryState.ACCEPTED || state == DeliveryState.RELAYED
                ? at.toEpochMilli()
                : null;
    }

    private static @Nullable Long millis(@Nullable Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }
}
