package id.lontar.gateway.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import id.lontar.gateway.PostgresServer;

import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/// Five hundred codes of one office at 22:00 (scenario S12), on a clock of the test's own: the lane
/// takes what is due, ten a second.
class OfficePaceTest {
    private static final Instant TEN = Instant.parse("2025-03-31T15:00:00Z");
    private static final String OFFICE = "3273010207850003";
    private static final int A_SECOND = 10;
    @TempDir Path folder;
    private final Spool spool = new Spool();

    private static Letter letter(String id, Instant asked, Optional<String> office) {
        return new Letter(
                id,
                id + "@gmail.com",
                Locale.ENGLISH,
                new Letter.About("1770S", "2024", 0, "7QK4-M2ZD"),
                asked,
                Duration.ofHours(1),
                asked.plus(Duration.ofDays(3)),
                office);
    }

    /// When each letter left, second by second.
    private Map<String, Instant> sent(Jdbi jdbi, int seconds, Map<Instant, Letter> coming) {
        var left = new HashMap<String, Instant>();
        for (var second = 0; second < seconds; second++) {
            var now = TEN.plusSeconds(second);
            var next = coming.get(now);
            if (next != null) jdbi.useTransaction(handle -> Requests.queue(handle, next));
            for (var n = 0; n < A_SECOND; n++)
                jdbi.inTransaction(handle -> spool.take(handle, "google", now, false))
                        .ifPresent(each -> left.put(each.letter().challengeId(), now));
        }
        return left;
    }

    @Test
    void anOfficesFiveHundredGoOneInTwoSecondsAndNobodyWaitsBehindThem() throws Exception {
        var jdbi = new PostOffice(folder).jdbi;
        jdbi.useTransaction(
                handle -> {
                    for (var n = 0; n < 500; n++)
                        Requests.queue(handle, letter("office" + n, TEN, Optional.of(OFFICE)));
                });
        var others = new HashMap<Instant, Letter>();
        for (var n = 0; n < 100; n++) {
            var asked = TEN.plusSeconds(7L * n + 1);
            others.put(asked, letter("own" + n, asked, Optional.empty()));
        }
        var left = sent(jdbi, 1001, others);
        assertEquals(600, left.size(), "all of them, within what 500 take");
        for (var n = 0; n < 500; n++)
            assertEquals(TEN.plusSeconds(2L * n), left.get("office" + n), "office" + n);
        for (var n = 0; n < 100; n++)
            assertEquals(TEN.plusSeconds(7L * n + 1), left.get("own" + n), "own" + n);
    }

    @Test
    void eachProviderAndEachOfficeHasAPaceOfItsOwnAndASecondRequestTakesNoPlace() throws Exception {
        var jdbi = new PostOffice(folder).jdbi;
        jdbi.useTransaction(
                handle -> {
                    for (var n = 0; n < 3; n++) {
                        Requests.queue(handle, letter("a" + n, TEN, Optional.of(OFFICE)));
                        Requests.queue(handle, letter("a" + n, TEN, Optional.of(OFFICE)));
                        Requests.queue(handle, letter("b" + n, TEN, Optional.of("other")));
                        Requests.queue(handle, yahoo("c" + n));
                    }
                });
        for (var n = 0; n < 3; n++)
            for (var each : List.of("a", "b", "c"))
                assertEquals(TEN.plusSeconds(2L * n).toEpochMilli(), due(jdbi, each + n), each + n);
        // Long after, there is nobody to wait for.
        var later = TEN.plus(Duration.ofHours(1));
        jdbi.useTransaction(
                handle -> Requests.queue(handle, letter("d", later, Optional.of(OFFICE))));
        assertEquals(later.toEpochMilli(), due(jdbi, "d"));
    }

    private static Letter yahoo(String id) {
        return new Letter(
                id,
                id + "@yahoo.com",
                Locale.ENGLISH,
                new Letter.About("1770S", "2024", 0, "7QK4-M2ZD"),
                TEN,
                Duration.ofHours(1),
                TEN.plus(Duration.ofDays(3)),
                Optional.of(OFFICE));
    }

    private static long due(Jdbi jdbi, String id) {
        return jdbi.withHandle(
                handle ->
                        handle.select(
                                        "select next_attempt_at from mail_delivery"
                                                + " where challenge_id = ?",
                                        id)
                                .mapTo(Long.class)
                                .one());
    }

    @Test
    void onAServerNoTwoGetTheSamePlace() throws Exception {
        assumeFalse(PostgresServer.isMissing(), "PostgreSQL is not on this machine");
        var jdbi = PostOffice.migrated(PostgresServer.database());
        var tasks = new ArrayList<Callable<Void>>();
        for (var n = 0; n < 40; n++) {
            var id = "at-once" + n;
            tasks.add(
                    () -> {
                        jdbi.useTransaction(
                                handle ->
                                        Requests.queue(
                                                handle, letter(id, TEN, Optional.of(OFFICE))));
                        return null;
                    });
        }
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var each : threads.invokeAll(tasks)) each.get();
        }
        var due =
                jdbi.withHandle(
                        handle ->
                                handle.select(
                                                "select next_attempt_at from mail_delivery"
                                                        + " order by next_attempt_at")
                                        .mapTo(Long.class)
                                        .list());
        assertEquals(40, due.size());
        for (var n = 0; n < due.size(); n++)
            assertEquals(TEN.plusSeconds(2L * n).toEpochMilli(), due.get(n));
        assertTrue(due.stream().distinct().count() == 40);
    }
}
