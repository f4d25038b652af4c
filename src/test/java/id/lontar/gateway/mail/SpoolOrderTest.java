package id.lontar.gateway.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import id.lontar.gateway.PostgresServer;

import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

/// The order of a lane (section 8.2): in the store, and in memory for simulations.
class SpoolOrderTest {
    private static final Instant NOON = Instant.parse("2025-03-31T05:00:00Z");
    private static final List<Priority> PRIORITIES = List.of(Priority.values());
    private static final String LANE = "google";
    @TempDir Path folder;
    private final Spool spool = new Spool();

    private Jdbi store() throws Exception {
        return new PostOffice(folder).jdbi;
    }

    private static Jdbi server() throws Exception {
        assumeFalse(PostgresServer.isMissing(), "PostgreSQL is not on this machine");
        return PostOffice.migrated(PostgresServer.database());
    }

    private static void add(Jdbi jdbi, String id, Priority priority, Instant asked, Instant due) {
        jdbi.useTransaction(
                handle -> {
                    Requests.queue(
                            handle,
                            new Letter(
                                    id,
                                    id + "@gmail.com",
                                    java.util.Locale.ENGLISH,
                                    new Letter.About("1770S", "2024", 0, "7QK4-M2ZD"),
                                    asked,
                                    Duration.ofHours(1),
                                    asked.plus(Duration.ofDays(3))));
                    handle.execute(
                            "update mail_delivery set priority = ?, next_attempt_at = ?,"
                                    + " watched_until = ? where challenge_id = ?",
                            priority.rank(),
                            due.toEpochMilli(),
                            NOON.plus(Duration.ofDays(1)).toEpochMilli(),
                            id);
                });
    }

    private Optional<String> take(Jdbi jdbi, String lane, Instant now, boolean probing) {
        return jdbi.inTransaction(
                handle ->
                        spool.take(handle, lane, now, probing)
                                .map(each -> each.letter().challengeId()));
    }

    private record Waiting(String id, long asked) {}

    /// Random lanes, taken from while time passes and new letters come in.
    private void storeAndMemoryAgree(Jdbi jdbi, int seed, boolean probing) {
        var random = new SplittableRandom(seed);
        var line =
                new WaitingLine<Waiting>(Waiting::asked, Comparator.comparingLong(Waiting::asked));
        var now = NOON;
        for (var i = 0; i < 120; i++) {
            var id = "c" + seed + "-" + i;
            var asked = now.minusMillis(random.nextInt(1, 3_600_000));
            var priority = PRIORITIES.get(random.nextInt(4));
            if (random.nextInt(6) == 0) {
                // Not due yet: in memory it is not in the line at all.
                add(jdbi, id, priority, asked, now.plus(Duration.ofHours(2)));
            } else {
                add(jdbi, id, priority, asked, now.minusMillis(random.nextInt(1000)));
                line.add(new Waiting(id, asked.toEpochMilli()), priority);
            }
            if (random.nextInt(3) == 0) {
                assertEquals(
                        line.take(now.toEpochMilli(), probing).map(Waiting::id),
                        take(jdbi, LANE, now, probing));
                now = now.plusSeconds(random.nextInt(120));
            }
        }
        assertTrue(line.size() > 40, "only " + line.size() + " left to compare");
        while (line.size() > 0)
            assertEquals(
                    line.take(now.toEpochMilli(), probing).map(Waiting::id),
                    take(jdbi, LANE, now, probing));
        assertEquals(Optional.empty(), take(jdbi, LANE, now, probing));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void theStoreAndTheSimulationHaveOneOrder(int seed) throws Exception {
        storeAndMemoryAgree(store(), seed, seed % 4 == 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {11, 14})
    void theServerHasItToo(int seed) throws Exception {
        storeAndMemoryAgree(server(), seed, seed == 14);
    }

    @Test
    void codesSomebodyWaitsForThenCodesThenReceiptsThenNoticesNewestFirst() throws Exception {
        var jdbi = store();
        var order =
                List.of("watched-new", "watched-old", "code-new", "code-old", "receipt", "notice");
        add(jdbi, "notice", Priority.NOTICE, NOON.minusSeconds(1), NOON);
        add(jdbi, "receipt", Priority.RECEIPT, NOON.minusSeconds(2), NOON);
        add(jdbi, "code-new", Priority.CODE, NOON.minusSeconds(3), NOON);
        add(jdbi, "code-old", Priority.CODE, NOON.minusSeconds(4), NOON);
        add(jdbi, "watched-new", Priority.WATCHED_CODE, NOON.minusSeconds(5), NOON);
        add(jdbi, "watched-old", Priority.WATCHED_CODE, NOON.minusSeconds(6), NOON);
        for (var each : order) assertEquals(Optional.of(each), take(jdbi, LANE, NOON, false));
    }

    @Test
    void nothingWaitsOverHalfAnHourBehindNewerOnes() throws Exception {
        var jdbi = store();
        add(jdbi, "notice", Priority.NOTICE, NOON.minus(Duration.ofMinutes(31)), NOON);
        add(jdbi, "older", Priority.CODE, NOON.minus(Duration.ofMinutes(40)), NOON);
        add(jdbi, "young", Priority.CODE, NOON.minus(Duration.ofMinutes(29)), NOON);
        add(jdbi, "new", Priority.WATCHED_CODE, NOON, NOON);
        for (var each : List.of("older", "notice", "new", "young"))
            assertEquals(Optional.of(each), take(jdbi, LANE, NOON, false));
    }

    @Test
    void whoAsksForNewsGoesFirstAndWhoStopsNoLongerDoes() throws Exception {
        var jdbi = store();
        var there = NOON.plusSeconds(60);
        for (var id : List.of("a", "b", "c")) add(jdbi, id, Priority.CODE, NOON, NOON);
        jdbi.useHandle(handle -> Requests.watched(handle, "b", there));
        assertEquals(Optional.of("b"), take(jdbi, LANE, there, false));
        jdbi.useHandle(handle -> Requests.watched(handle, "a", there));
        add(jdbi, "newer", Priority.CODE, there, there);
        var gone = there.plus(Requests.WATCHED);
        jdbi.useHandle(handle -> spool.tidy(handle, gone));
        assertEquals(Optional.of("newer"), take(jdbi, LANE, gone, false));
    }

    @Test
    void eachLaneWithSomethingDueIsNamedOnce() throws Exception {
        for (var jdbi : List.of(store(), server())) {
            for (var i = 0; i < 30; i++) add(jdbi, "c" + i, Priority.CODE, NOON, NOON);
            jdbi.useHandle(
                    handle -> {
                        handle.execute(
                                "update mail_delivery set lane = 'a' where challenge_id = 'c1'");
                        handle.execute(
                                "update mail_delivery set lane = 'z' where challenge_id in ('c2',"
                                        + " 'c3')");
                        handle.execute(
                                "update mail_delivery set lane = 'later', next_attempt_at = ? where"
                                        + " challenge_id = 'c4'",
                                NOON.plusSeconds(9).toEpochMilli());
                        handle.execute(
                                "update mail_delivery set lane = 'done', next_attempt_at = null"
                                        + " where challenge_id = 'c5'");
                        assertEquals(List.of("a", LANE, "z"), spool.lanesDue(handle, NOON));
                    });
        }
    }

    /// Eight workers as of several gateways: every letter is taken once, and none is left behind.
    @Test
    void ofManyWhoTakeAtOnceEachGetsAnotherLetter() throws Exception {
        for (var jdbi : List.of(store(), server())) {
            for (var i = 0; i < 100; i++)
                add(jdbi, "c" + i, Priority.CODE, NOON.minusMillis(i), NOON);
            var taken = new ConcurrentLinkedQueue<String>();
            try (var workers = Executors.newFixedThreadPool(8)) {
                for (var i = 0; i < 8; i++)
                    workers.execute(
                            () -> {
                                var next = take(jdbi, LANE, NOON, false);
                                for (; next.isPresent(); next = take(jdbi, LANE, NOON, false))
                                    taken.add(next.get());
                            });
            }
            assertEquals(100, taken.size());
            assertEquals(100, taken.stream().distinct().count());
        }
    }
}
