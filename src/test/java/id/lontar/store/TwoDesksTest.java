package id.lontar.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import id.lontar.filing.Cabinet;
import id.lontar.filing.Client;
import id.lontar.filing.Role;
import id.lontar.filing.StoreFault;
import id.lontar.gateway.PostgresServer;
import id.lontar.money.Rupiah;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/// Two desks at the same 50 clients and their returns at random, each with connections of its own.
/// Every edit adds a word of its own, so that one that was written over is missed at the end. The
/// long run: `-Dlontar.desks.seconds=600`.
class TwoDesksTest {
    private static final int CLIENTS = 50;
    private static final int EDITS = 100;
    private static final Duration LONG =
            Duration.ofSeconds(Long.getLong("lontar.desks.seconds", 0));

    @TempDir Path folder;
    private final ConcurrentLinkedQueue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> refused = new ConcurrentLinkedQueue<>();

    @Test
    void noEditIsLostAndTheTrailHolds() throws Exception {
        assumeFalse(PostgresServer.isMissing());
        try (var desktops = new Desktops(folder)) {
            var siti = desktops.sit("siti");
            var budi = desktops.admitted("budi", Role.PREPARE);
            begin(siti);
            var end = Instant.now().plus(LONG);
            try (var threads = Executors.newFixedThreadPool(2)) {
                Future<?> one = threads.submit(() -> edit(siti, "siti", end));
                Future<?> other = threads.submit(() -> edit(budi, "budi", end));
                one.get();
                other.get();
            }
            assertAllThere(budi);
            var audit = Desktops.desks(siti).audit();
            assertEquals(List.of(), audit.breaches());
            assertTrue(audit.entries() >= acknowledged.size());
            if (!LONG.isZero())
                System.out.println(
                        acknowledged.size()
                                + " edits acknowledged, "
                                + refused.size()
                                + " refused and done again, none lost, "
                                + audit.entries()
                                + " lines of the trail hold");
        }
    }

    private static void begin(Cabinet cabinet) {
        cabinet.office().save(IntStream.range(0, CLIENTS).mapToObj(n -> client(n)).toList());
        cabinet.together(
                () ->
                        IntStream.range(0, CLIENTS)
                                .forEach(n -> cabinet.save(Sample.draft("f-" + n))));
    }

    private static Client client(int n) {
        return new Client(
                "k-" + n,
                "Klien " + n,
                OfficeTest.CLIENT.kind(),
                OfficeTest.CLIENT.numbers(),
                OfficeTest.CLIENT.contact(),
                OfficeTest.CLIENT.mandate(),
                "",
                "-");
    }

    private void edit(Cabinet cabinet, String hand, Instant end) {
        var random = new Random(hand.hashCode());
        for (var n = 0; n < EDITS || Instant.now().isBefore(end); n++) {
            var word = hand + "." + n;
            var which = random.nextInt(CLIENTS);
            if (random.nextBoolean()) again(() -> noteOnClient(cabinet, which, word));
            else again(() -> answerInReturn(cabinet, which, word));
            acknowledged.add(word);
        }
    }

    /// As a person would who is told to look again.
    private void again(Runnable edit) {
        while (true)
            try {
                edit.run();
                return;
            } catch (StoreFault e) {
                assertEquals("office.overtaken", e.key());
                refused.add(e.key());
            }
    }

    private static void noteOnClient(Cabinet cabinet, int n, String word) {
        var before =
                cabinet.office().clients().stream()
                        .filter(each -> each.id().equals("k-" + n))
                        .findFirst()
                        .orElseThrow();
        cabinet.office()
                .change(
                        before,
                        new Client(
                                before.id(),
                                before.name(),
                                before.kind(),
                                before.numbers(),
                                before.contact(),
                                before.mandate(),
                                before.engagement(),
                                before.notes() + " " + word));
    }

    private static void answerInReturn(Cabinet cabinet, int n, String word) {
        var before = cabinet.filing("f-" + n).orElseThrow();
        var answers = before.taxReturn().answers();
        var values = new java.util.HashMap<>(answers.values());
        values.put(word, Rupiah.of(n));
        var after = new id.lontar.rules.Answers(Map.copyOf(values), answers.tables());
        cabinet.save(before.with(before.taxReturn().with(after)));
    }

    private void assertAllThere(Cabinet cabinet) {
        var there = new java.util.HashSet<String>();
        for (var each : cabinet.office().clients()) there.addAll(List.of(each.notes().split(" ")));
        for (var each : cabinet.filings())
            there.addAll(each.taxReturn().answers().values().keySet());
        var lost = new ArrayList<>(acknowledged);
        lost.removeAll(there);
        assertEquals(List.of(), lost);
    }
}
