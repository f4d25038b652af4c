package id.lontar.gateway.sms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.filing.Challenge.DeliveryState;
import id.lontar.filing.Challenge.Reason;
import id.lontar.filing.TaxOffice;
import id.lontar.filing.VerificationCode;
import id.lontar.gateway.sms.SmsOperator.Answer;
import id.lontar.gateway.sms.SmsOperator.Report;
import id.lontar.gateway.sms.SmsOperator.Text;
import id.lontar.words.Words;

import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;

import javax.sql.DataSource;

/// What becomes of short messages when operators and processes fail, against a real store.
class SmsPostTest {
    private static final String NUMBER = "+6281234567890";
    private static final String CHALLENGE = "0195f3a1b2c37d4e8f60718293a4b5c6";
    private static final VerificationCode CODE = VerificationCode.parse("81803094").orElseThrow();
    @TempDir Path folder;
    private volatile Instant now = Instant.parse("2025-03-25T02:14:00Z");
    private final List<Text> sent = new CopyOnWriteArrayList<>();
    private volatile Function<Text, Answer> answer = text -> new Answer.Taken();
    private volatile boolean wanted = true;
    private Jdbi jdbi;
    private SmsPost post;

    /// The same on another store is a class of its own.
    DataSource store() throws Exception {
        var sqlite = new SQLiteConfig();
        sqlite.setJournalMode(SQLiteConfig.JournalMode.WAL);
        sqlite.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        sqlite.setBusyTimeout(30_000);
        var source = new SQLiteDataSource(sqlite);
        source.setUrl("jdbc:sqlite:" + folder.resolve("gateway.db"));
        return source;
    }

    @BeforeEach
    void open() throws Exception {
        var source = store();
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:id/lontar/gateway/db")
                .load()
                .migrate();
        jdbi = Jdbi.create(source);
        post = another();
    }

    /// A further one on the same store.
    private SmsPost another() {
        InstantSource time = () -> now;
        return new SmsPost(
                jdbi,
                time.withZone(ZoneOffset.UTC),
                new Contoh(),
                new TaxOffice.Gateway("practice:test", "Lontar", true, false),
                challenge -> Optional.of(CODE).filter(code -> wanted),
                new Ear());
    }

    @Test
    void whatIsRefusedForNowGoesOutLaterAsTheSameMessage() {
        answer = text -> new Answer.Later(Reason.LATE, "HTTP 500", Optional.empty());
        queue(CHALLENGE);
        post.runOnce();
        assertEquals(DeliveryState.DEFERRED, state());
        assertEquals(Optional.of(now.plusSeconds(15)), delivery().nextAttemptAt());
        pass(Duration.ofSeconds(14));
        post.runOnce();
        assertEquals(1, sent.size());
        pass(Duration.ofSeconds(1));
        post.runOnce();
        assertEquals(Optional.of(now.plusSeconds(30)), delivery().nextAttemptAt());
        answer =
                text ->
                        new Answer.Later(
                                Reason.HELD_BACK, "HTTP 429", Optional.of(Duration.ofHours(9)));
        pass(Duration.ofSeconds(30));
        post.runOnce();
        assertEquals(Optional.of(now.plus(Duration.ofHours(1))), delivery().nextAttemptAt());
        answer = text -> new Answer.Taken();
        pass(Duration.ofHours(1));
        post.runOnce();
        assertEquals(DeliveryState.RELAYED, state());
        assertEquals(4, sent.size());
        assertEquals(1, new HashSet<>(sent).size());
        assertEquals(0, arrived());
    }

    @Test
    void whatIsRefusedForGoodIsNotTriedAgainUnlessItIsAskedFor() {
        answer = text -> new Answer.Refused(Reason.NO_SUCH_USER, "HTTP 422");
        queue(CHALLENGE);
        post.runOnce();
        assertEquals(DeliveryState.BOUNCED, state());
        assertEquals(Optional.of(Reason.NO_SUCH_USER), delivery().reason());
        pass(Duration.ofDays(1));
        post.runOnce();
        assertEquals(1, sent.size());
        answer = text -> new Answer.Taken();
        queue(CHALLENGE);
        post.runOnce();
        assertEquals(DeliveryState.RELAYED, state());
        assertEquals(2, of().asked());
        assertFalse(sent.getFirst().id().equals(sent.getLast().id()), "a message of its own");
    }

    @Test
    void aReportStartsTheLifeOfTheCodeOnce() {
        queue(CHALLENGE);
        post.runOnce();
        var id = sent.getFirst().id();
        assertTrue(post.report(id, Report.DELIVERED));
        assertEquals(DeliveryState.ACCEPTED, state());
        assertEquals(Optional.of(now), delivery().acceptedAt());
        pass(Duration.ofMinutes(5));
        assertTrue(post.report(id, Report.DELIVERED));
        assertTrue(post.report(id, Report.NOT_DELIVERED));
        assertEquals(DeliveryState.ACCEPTED, state());
        for (var nobodys : List.of("", "x", id + "0", "-1", id.replace("-1", "-2"), "a-99999999"))
            assertFalse(post.report(nobodys, Report.DELIVERED), nobodys);
        assertEquals(1, arrived());
    }

    @Test
    void whatDidNotArriveIsToldAndMayBeAskedForAgain() {
        queue(CHALLENGE);
        post.runOnce();
        var first = sent.getFirst().id();
        assertTrue(post.report(first, Report.NOT_DELIVERED));
        assertEquals(DeliveryState.BOUNCED_LATE, state());
        queue(CHALLENGE);
        post.runOnce();
        assertEquals(DeliveryState.RELAYED, state());
        assertFalse(post.report(first, Report.DELIVERED), "of the one before");
        assertEquals(DeliveryState.RELAYED, state());
        assertTrue(post.report(sent.getLast().id(), Report.NO_SUCH_NUMBER));
        assertEquals(Optional.of(Reason.NO_SUCH_USER), delivery().reason());
        assertEquals(0, arrived());
    }

    /// An operator may tell before it answers.
    @Test
    void aReportThatComesBeforeTheAnswerIsNotLost() {
        answer =
                text -> {
                    assertTrue(another().report(text.id(), Report.DELIVERED));
                    return new Answer.Taken();
                };
        queue(CHALLENGE);
        post.runOnce();
        assertEquals(DeliveryState.ACCEPTED, state());
        assertEquals(1, arrived());
        answer =
                text -> {
                    assertTrue(another().report(text.id(), Report.DELIVERED));
                    return new Answer.Later(Reason.UNREACHABLE, "", Optional.empty());
                };
        queue(CHALLENGE);
        post.runOnce();
        pass(Duration.ofHours(1));
        post.runOnce();
        assertEquals(DeliveryState.ACCEPTED, state());
        assertEquals(2, sent.size());
    }

    @Test
    void askedForTwiceWhileItIsOnItsWayOneGoesOut() {
        queue(CHALLENGE);
        queue(CHALLENGE);
        post.runOnce();
        assertEquals(1, sent.size());
        assertEquals(1, of().asked());
    }

    /// The program dies while it talks to the operator: the same message is tried by whoever is up.
    @Test
    void whatADeadProcessWasSendingIsSentByAnotherUnderTheSameId() {
        answer =
                text -> {
                    throw new IllegalStateException("killed");
                };
        queue(CHALLENGE);
        assertThrows(IllegalStateException.class, () -> post.runOnce());
        assertEquals(DeliveryState.SENDING, state());
        answer = text -> new Answer.Taken();
        var other = another();
        other.runOnce();
        assertEquals(1, sent.size(), "it may still be alive");
        pass(SmsSpool.LEASE);
        other.runOnce();
        assertEquals(DeliveryState.RELAYED, state());
        assertEquals(2, sent.size());
        assertEquals(1, new HashSet<>(sent).size());
    }

    @Test
    void theOnlyOneOnItsStoreNeedNotWaitForTheLease() {
        answer =
                text -> {
                    throw new IllegalStateException("killed");
                };
        queue(CHALLENGE);
        assertThrows(IllegalStateException.class, () -> post.runOnce());
        answer = text -> new Answer.Arrived();
        var again = another();
        again.takeOver();
        again.runOnce();
        assertEquals(DeliveryState.ACCEPTED, state());
        assertEquals(1, arrived());
    }

    @Test
    void whatNobodyWantsAnyMoreIsNotSent() {
        queue(CHALLENGE);
        jdbi.useTransaction(handle -> post.cancel(handle, CHALLENGE));
        post.runOnce();
        assertEquals(DeliveryState.DROPPED, state());
        queue(CHALLENGE);
        wanted = false;
        post.runOnce();
        assertEquals(DeliveryState.DROPPED, state());
        wanted = true;
        queue(CHALLENGE);
        pass(Duration.ofDays(3));
        post.runOnce();
        assertEquals(DeliveryState.DROPPED, state());
        assertEquals(List.of(), sent);
    }

    @Test
    void ofSeveralOnOneStoreEachMessageIsSentByOne() throws Exception {
        var challenges = IntStream.range(0, 40).mapToObj("%032x"::formatted).toList();
        challenges.forEach(this::queue);
        var together = new CyclicBarrier(4);
        try (var pool = Executors.newFixedThreadPool(4)) {
            var rounds = new ArrayList<java.util.concurrent.Callable<Boolean>>();
            for (var i = 0; i < 4; i++) {
                var one = another();
                rounds.add(
                        () -> {
                            together.await();
                            one.runOnce();
                            return true;
                        });
            }
            for (var each : pool.invokeAll(rounds)) assertTrue(each.get());
        }
        assertEquals(40, sent.size());
        assertEquals(40, new HashSet<>(sent).size());
    }

    private void queue(String challenge) {
        jdbi.useTransaction(
                handle ->
                        post.queue(
                                handle,
                                new ShortMessage(
                                        challenge,
                                        NUMBER,
                                        Words.INDONESIAN,
                                        new ShortMessage.About("1770S", "2024", 0, "7QK4-M2ZD"),
                                        now,
                                        Duration.ofHours(1),
                                        now.plus(Duration.ofDays(3)))));
    }

    /// How often the life of a code was started, and that lasted.
    private int arrived() {
        return jdbi.withHandle(
                handle ->
                        handle.select("select count(*) from failure where kind = 'ARRIVED'")
                                .mapTo(Integer.class)
                                .one());
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    private SmsPost.Asked of() {
        return jdbi.withHandle(handle -> post.of(handle, CHALLENGE)).orElseThrow();
    }

    private id.lontar.filing.Challenge.Delivery delivery() {
        return of().delivery();
    }

    private DeliveryState state() {
        return delivery().state();
    }

    private final class Contoh implements SmsOperator {
        @Override
        public String name() {
            return "Contoh";
        }

        @Override
        public Answer send(Text text) {
            sent.add(text);
            return answer.apply(text);
        }
    }

    private static final class Ear implements SmsEar {
        @Override
        public void arrived(Handle transaction, String challengeId, Instant at) {
            // Where the gateway would write too: what is rolled back leaves nothing.
            transaction.execute(
                    "insert into failure (npwp, kind, at) values (?, 'ARRIVED', ?)",
                    challengeId.substring(0, 16),
                    at.toEpochMilli());
        }

        @Override
        public void tried(String state) {}

        @Override
        public void reported(Report report, boolean heard) {}
    }
}
