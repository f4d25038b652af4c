package id.lontar.gateway.sms;

import id.lontar.filing.Challenge.Delivery;
import id.lontar.filing.Challenge.DeliveryState;
import id.lontar.filing.Challenge.Reason;
import id.lontar.filing.TaxOffice;
import id.lontar.gateway.mail.CodeAtSending;
import id.lontar.gateway.sms.SmsOperator.Answer;
import id.lontar.gateway.sms.SmsSpool.End;
import id.lontar.gateway.sms.SmsSpool.Posting;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Brings codes to people's phones. Everything it knows stands in the store: a restart loses
/// nothing, and of several on one store each message is sent by one.
public final class SmsPost implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SmsPost.class);
    private static final int WORKERS = 4;
    private static final long PAUSE_MILLIS = 500;

    /// Between two attempts; the last one stays.
    private static final List<Duration> PAUSES =
            List.of(
                    Duration.ofSeconds(15),
                    Duration.ofSeconds(30),
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(2),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(10));

    /// Longer than an operator is waited for.
    private static final Duration GRACE = Duration.ofSeconds(20);

    /// However long an operator asks to be left alone.
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final Jdbi jdbi;
    private final Clock clock;
    private final SmsOperator operator;
    private final SmsPaper paper;
    private final CodeAtSending codes;
    private final SmsEar ear;
    private final SmsSpool spool = new SmsSpool();
    private final Semaphore bell = new Semaphore(0);
    private final Semaphore hands = new Semaphore(WORKERS);
    private volatile boolean open = true;
    private @Nullable Thread loop;

    /// @param gateway as its messages name it
    public SmsPost(
            Jdbi jdbi,
            Clock clock,
            SmsOperator operator,
            TaxOffice.Gateway gateway,
            CodeAtSending codes,
            SmsEar ear) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.operator = operator;
        this.paper = new SmsPaper(gateway);
        this.codes = codes;
        this.ear = ear;
    }

    /// What became of the message of a challenge, and when it was asked for last.
    public record Asked(Delivery delivery, int asked, Instant lastAskedAt) {
        /// Whether asking again would change nothing.
        public boolean isUnderWay() {
            return switch (delivery.state()) {
                case QUEUED, SENDING, DEFERRED, HELD -> true;
                case ACCEPTED, RELAYED, BOUNCED, BOUNCED_LATE, DROPPED -> false;
            };
        }

        /// Whether the operator took it.
        public boolean isTaken() {
            return delivery.state().isTaken();
        }
    }

    /// Inside the transaction of the caller, who calls [#ring] after it. One already on its way to
    /// the same challenge stays the only one.
    public void queue(Handle transaction, ShortMessage message) {
        spool.queue(transaction, message);
    }

    public Optional<Asked> of(Handle handle, String challengeId) {
        return spool.of(handle, challengeId, operator.name())
                .map(each -> new Asked(each.delivery(), each.asked(), each.lastAskedAt()));
    }

    /// Nobody wants this code any more. What is on the wire may still arrive.
    public void cancel(Handle transaction, String challengeId) {
        spool.cancel(transaction, challengeId, clock.instant());
    }

    /// An operator tells what became of a message. Told twice it is heard once.
    ///
    /// @return false when no message of ours is meant
    public boolean report(String messageId, SmsOperator.Report report) {
        var known =
                jdbi.inTransaction(
                        handle -> {
                            var challenge = spool.challengeOf(handle, messageId);
                            challenge.ifPresent(id -> report(handle, id, messageId, report));
                            return challenge.isPresent();
                        });
        ear.reported(report, known);
        return known;
    }

    /// The challenge before its message, as everywhere else.
    private void report(
            Handle handle, String challengeId, String messageId, SmsOperator.Report report) {
        var now = clock.instant();
        var savepoint = "told";
        handle.savepoint(savepoint);
        if (report == SmsOperator.Report.DELIVERED) ear.arrived(handle, challengeId, now);
        if (!spool.reported(handle, messageId, told(report, now)))
            handle.rollbackToSavepoint(savepoint);
    }

    private static End told(SmsOperator.Report report, Instant now) {
        return switch (report) {
            case DELIVERED ->
                    new End(DeliveryState.ACCEPTED, Optional.empty(), "", Optional.empty(), now);
            case NOT_DELIVERED -> back(Reason.UNREACHABLE, now);
            case NO_SUCH_NUMBER -> back(Reason.NO_SUCH_USER, now);
        };
    }

    private static End back(Reason reason, Instant now) {
        return new End(DeliveryState.BOUNCED_LATE, Optional.of(reason), "", Optional.empty(), now);
    }

    public void ring() {
        bell.release();
    }

    /// Sends what is due and comes back when it is done.
    public void runOnce() {
        jdbi.useTransaction(handle -> spool.tidy(handle, clock.instant()));
        boolean more;
        do more = sendOne();
        while (more);
    }

    /// Keeps sending in the background until closed.
    public void start() {
        loop = Thread.ofVirtual().name("sms").start(this::keepSending);
    }

    private void keepSending() {
        while (open) {
            try {
                if (jdbi.withHandle(handle -> spool.isDue(handle, clock.instant()))) lendHands();
                if (bell.tryAcquire(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) bell.drainPermits();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (open) LOG.error("Short messages wait for the next round", e);
            }
        }
    }

    /// A few at a time: an operator that answers slowly delays no more than it has to.
    private void lendHands() {
        while (hands.tryAcquire())
            Thread.ofVirtual()
                    .name("sms")
                    .start(
                            () -> {
                                try {
                                    runOnce();
                                } catch (RuntimeException e) {
                                    if (open) LOG.error("A short message is tried again later", e);
                                } finally {
                                    hands.release();
                                }
                            });
    }

    /// For the only one on its store, before it starts: what was being sent when the program died
    /// is tried again now rather than after its lease.
    public void takeOver() {
        jdbi.useTransaction(handle -> spool.releaseAll(handle, clock.instant()));
    }

    private boolean sendOne() {
        if (!open) return false;
        var taken = jdbi.inTransaction(handle -> spool.take(handle, clock.instant()));
        taken.ifPresent(this::send);
        return taken.isPresent();
    }

    private void send(Posting posting) {
        var message = posting.message();
        var code = codes.code(message.challengeId());
        var end =
                clock.instant().isBefore(message.keepUntil()) && code.isPresent()
                        ? end(
                                posting,
                                operator.send(
                                        new SmsOperator.Text(
                                                posting.messageId(),
                                                message.to(),
                                                paper.write(message, code.get()))))
                        : dropped();
        jdbi.useTransaction(handle -> settle(handle, posting, end));
        ear.tried(end.state().name());
    }

    private void settle(Handle handle, Posting posting, End end) {
        handle.savepoint("settled");
        if (end.state() == DeliveryState.ACCEPTED)
            ear.arrived(handle, posting.message().challengeId(), end.at());
        if (!spool.settle(handle, posting, end)) handle.rollbackToSavepoint("settled");
    }

    private End dropped() {
        return new End(
                DeliveryState.DROPPED,
                Optional.of(Reason.NOT_NEEDED),
                "",
                Optional.empty(),
                clock.instant());
    }

    private End end(Posting posting, Answer answer) {
        var now = clock.instant();
        return switch (answer) {
            case Answer.Taken taken ->
                    new End(DeliveryState.RELAYED, Optional.empty(), "", Optional.empty(), now);
            case Answer.Arrived arrived ->
                    new End(DeliveryState.ACCEPTED, Optional.empty(), "", Optional.empty(), now);
            case Answer.Refused(var reason, var reply) ->
                    new End(
                            DeliveryState.BOUNCED,
                            Optional.of(reason),
                            reply,
                            Optional.empty(),
                            now);
            case Answer.Later(var reason, var reply, var after) -> {
                var next = now.plus(after.map(SmsPost::bounded).orElse(pause(posting)));
                yield new End(
                        DeliveryState.DEFERRED, Optional.of(reason), reply, Optional.of(next), now);
            }
        };
    }

    private static Duration pause(Posting posting) {
        return PAUSES.get(Math.min(posting.attempt(), PAUSES.size()) - 1);
    }

    private static Duration bounded(Duration asked) {
        if (asked.compareTo(LONGEST_PAUSE) > 0) return LONGEST_PAUSE;
        return asked.compareTo(PAUSES.getFirst()) < 0 ? PAUSES.getFirst() : asked;
    }

    /// Ends after the messages that are on the wire now: what was handed over is written down.
    @Override
    public void close() {
        open = false;
        var running = loop;
        if (running != null) running.interrupt();
        try {
            if (!hands.tryAcquire(WORKERS, GRACE.toMillis(), TimeUnit.MILLISECONDS))
                LOG.warn("An operator did not answer; its messages are tried again later");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
