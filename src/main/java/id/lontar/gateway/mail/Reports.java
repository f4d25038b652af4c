package id.lontar.gateway.mail;

import id.lontar.filing.Challenge.DeliveryState;
import id.lontar.filing.Challenge.Reason;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;

/// What reports about mails change. A report counts for the very mail whose tag it bears, and only
/// while that mail is the last one of its letter.
final class Reports {
    private static final Pattern TAG = Pattern.compile("([0-9a-f]{32})\\.(\\d{1,6})");
    private static final String FIND =
            """
            SELECT challenge_id, channel, state FROM mail_delivery
            WHERE delivery_id = :id AND attempt_group = :group
            """;
    private static final String CHANGE =
            """
            UPDATE mail_delivery
            SET state = :state, reason = :reason, last_code = :code, last_enhanced = :enhanced,
                last_reply = :reply, accepted_at = COALESCE(:accepted, accepted_at)
            WHERE delivery_id = :id AND attempt_group = :group AND state = :before
            """;

    private final Jdbi jdbi;
    private final Clock clock;
    private final CodeAtSending codes;
    private final List<MailEar> ears;
    private final ReplyTable table = ReplyTable.load();
    private final Map<Outcome, LongAdder> counts = new ConcurrentHashMap<>();

    /// What became of a report.
    enum Outcome {
        BOUNCED_LATE,
        DELAYED,
        DELIVERED,
        /// For a mail that is not the last one, or has come to another end, or says nothing new.
        WITHOUT_EFFECT,
        /// No tag of ours: dropped.
        UNKNOWN,
        /// No report at all: dropped.
        NO_REPORT
    }

    Reports(Jdbi jdbi, Clock clock, CodeAtSending codes, List<MailEar> ears) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.codes = codes;
        this.ears = ears;
    }

    Map<Outcome, LongAdder> counts() {
        return counts;
    }

    /// @param recipient before the `@`: our return address, with the tag in it
    Outcome take(String recipient, byte[] mail) {
        var report = ReportReader.read(mail);
        var outcome = report.map(each -> take(recipient, each)).orElse(Outcome.NO_REPORT);
        counts.computeIfAbsent(outcome, any -> new LongAdder()).increment();
        return outcome;
    }

    private Outcome take(String recipient, DeliveryReport report) {
        return Tag.of(recipient.replaceFirst("^b\\+", ""))
                .or(() -> report.envelopeId().flatMap(Tag::of))
                .map(tag -> take(tag, report))
                .orElse(Outcome.UNKNOWN);
    }

    private record Tag(String id, int group) {
        static Optional<Tag> of(String text) {
            var matcher = TAG.matcher(text);
            return matcher.matches()
                    ? Optional.of(new Tag(matcher.group(1), Integer.parseInt(matcher.group(2))))
                    : Optional.empty();
        }
    }

    private record Row(String challengeId, boolean code, DeliveryState state) {}

    private Outcome take(Tag tag, DeliveryReport report) {
        var now = clock.instant();
        var row = jdbi.withHandle(handle -> find(handle, tag));
        if (row.isEmpty()) return Outcome.UNKNOWN;
        var said = withoutCode(row.get(), report);
        var outcome = jdbi.inTransaction(handle -> change(handle, tag, row.get(), said, now));
        if (outcome == Outcome.BOUNCED_LATE) ears.forEach(MailEar::bouncedLate);
        if (outcome != Outcome.WITHOUT_EFFECT)
            ears.forEach(ear -> ear.changed(row.get().challengeId()));
        return outcome;
    }

    /// Some servers quote what they were sent.
    private DeliveryReport withoutCode(Row row, DeliveryReport report) {
        if (!row.code()) return report;
        return codes.code(row.challengeId())
                .map(each -> report.reply().without(each.digits(), each.grouped()))
                .map(reply -> new DeliveryReport(report.envelopeId(), report.action(), reply))
                .orElse(report);
    }

    private static Optional<Row> find(Handle handle, Tag tag) {
        return handle.createQuery(FIND)
                .bind("id", tag.id())
                .bind("group", tag.group())
                .map(
                        (row, context) ->
                                new Row(
                                        row.getString("challenge_id"),
                                        row.getString("channel").equals(Letter.CHANNEL),
                                        DeliveryState.valueOf(row.getString("state"))))
                .findOne();
    }

    private Outcome change(Handle handle, Tag tag, Row row, DeliveryReport report, Instant now) {
        var taken = row.state() == DeliveryState.ACCEPTED || row.state() == DeliveryState.RELAYED;
        if (!taken) return Outcome.WITHOUT_EFFECT;
        return switch (report.action()) {
            case FAILED -> {
                var reason = table.read(report.reply()).reason().orElse(Reason.REFUSED);
                var late = new Change(DeliveryState.BOUNCED_LATE, Optional.of(reason));
                yield note(handle, tag, row, late, report, now)
                        ? Outcome.BOUNCED_LATE
                        : Outcome.WITHOUT_EFFECT;
            }
            // The state stays: whoever has it goes on trying, and we have nothing to try.
            case DELAYED ->
                    note(
                                    handle,
                                    tag,
                                    row,
                                    new Change(row.state(), Optional.of(Reason.LATE)),
                                    report,
                                    now)
                            ? Outcome.DELAYED
                            : Outcome.WITHOUT_EFFECT;
            case DELIVERED -> delivered(handle, tag, row, report, now);
            case OTHER -> Outcome.WITHOUT_EFFECT;
        };
    }

    /// The receiver's own server has what we gave to a relay: only now the life of the code starts.
    private Outcome delivered(Handle handle, Tag tag, Row row, DeliveryReport report, Instant now) {
        var arrived = new Change(DeliveryState.ACCEPTED, Optional.empty());
        if (row.state() != DeliveryState.RELAYED || !note(handle, tag, row, arrived, report, now))
            return Outcome.WITHOUT_EFFECT;
        if (row.code()) for (var ear : ears) ear.accepted(handle, row.challengeId(), now);
        return Outcome.DELIVERED;
    }

    private record Change(DeliveryState state, Optional<Reason> reason) {
        /// A delay does not change the state, but people are shown that it was told of.
        DeliveryState event() {
            return reason.filter(each -> each == Reason.LATE).isPresent()
                            && state != DeliveryState.BOUNCED_LATE
                    ? DeliveryState.DEFERRED
                    : state;
        }
    }

    private static boolean note(
            Handle handle, Tag tag, Row row, Change change, DeliveryReport report, Instant now) {
        var arrived = row.state() != change.state() && change.state() == DeliveryState.ACCEPTED;
        var changed =
                handle.createUpdate(CHANGE)
                                .bind("state", change.state().name())
                                .bind("reason", change.reason().map(Enum::name).orElse(null))
                                .bind("code", report.reply().code())
                                .bind("enhanced", report.reply().enhanced().orElse(null))
                                .bind("reply", report.reply().text())
                                .bind("accepted", arrived ? Spool.millis(now) : null)
                                .bind("id", tag.id())
                                .bind("group", tag.group())
                                .bind("before", row.state().name())
                                .execute()
                        == 1;
        if (changed) Events.note(handle, tag.id(), now, change.event(), report.reply().text());
        return changed;
    }
}
