package id.lontar;

import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.CuttingLine.Way;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/// The line is cut at every request and every response of the journey, the program is killed at
/// every journal entry, the gateway at every durable step, and all of that mixed. Afterwards each
/// return is where it should be: accepted once, its own receipt stored.
class JourneyTrialsTest {
    private static final int CUTS_PER_MESSAGE = 28;
    private static final int MIXED = 180;

    /// Worlds of their own, side by side, so that the trials use the machine they run on.
    private static final int WORLDS = 2;

    @TempDir static Path folder;
    private static final List<Trials> worlds = new ArrayList<>();
    private static final List<ExecutorService> workers = new ArrayList<>();

    @BeforeAll
    static void open() throws Exception {
        for (var n = 0; n < WORLDS; n++) {
            worlds.add(new Trials(folder.resolve("world-" + n)));
            workers.add(Executors.newSingleThreadExecutor());
        }
    }

    @AfterAll
    static void close() throws Exception {
        workers.forEach(ExecutorService::shutdownNow);
        for (var world : worlds) world.close();
    }

    @TestFactory
    Stream<DynamicTest> everyReturnIsFiledExactlyOnce() throws Exception {
        var traffic = worlds.getFirst().quietTraffic();
        var writes = worlds.getFirst().quietWrites();
        var all = new ArrayList<List<Life>>();
        all.addAll(cuts(traffic));
        all.addAll(kills(writes));
        all.addAll(gatewayKills(worlds.getFirst().quietGatewaySteps()));
        all.addAll(mixed(traffic, writes));
        assertTrue(all.size() >= 500, all.size() + " trials");
        var tests = new ArrayList<DynamicTest>();
        for (var n = 0; n < all.size(); n++) tests.add(test(n, all.get(n)));
        return tests.stream();
    }

    private static DynamicTest test(int n, List<Life> lives) {
        var world = worlds.get(n % WORLDS);
        var trial = workers.get(n % WORLDS).submit(() -> tried(world, lives, n));
        return DynamicTest.dynamicTest(n + " " + lives, trial::get);
    }

    private static boolean tried(Trials world, List<Life> lives, int n) throws Exception {
        world.trial(lives, n % 5 == 0, n % 7 == 0);
        return true;
    }

    private static List<List<Life>> cuts(List<CuttingLine.Traffic> traffic) {
        var all = new ArrayList<List<Life>>();
        for (var connection = 0; connection < traffic.size(); connection++)
            for (var way : Way.values()) {
                var bytes = traffic.get(connection).of(way);
                for (var part = 0; part < CUTS_PER_MESSAGE; part++)
                    all.add(
                            List.of(
                                    Life.cut(
                                            connection,
                                            way,
                                            bytes * part / (CUTS_PER_MESSAGE - 1))));
            }
        return all;
    }

    /// Once, and once more while what the first kill left is taken up.
    private static List<List<Life>> kills(int writes) {
        var all = new ArrayList<List<Life>>();
        for (var write = 0; write < writes; write++)
            for (var afterIt : List.of(true, false)) {
                var first = Life.killed(write, afterIt);
                all.add(List.of(first));
                for (var again = 0; again < 3; again++)
                    all.add(List.of(first, Life.killed(again, !afterIt)));
            }
        return all;
    }

    private static List<List<Life>> gatewayKills(int steps) {
        var all = new ArrayList<List<Life>>();
        for (var step = 0; step < steps; step++) {
            all.add(List.of(Life.gatewayKilled(step)));
            all.add(List.of(Life.gatewayKilled(step), Life.gatewayKilled(0)));
            all.add(List.of(Life.gatewayKilled(step), Life.killed(1, true)));
        }
        return all;
    }

    private static List<List<Life>> mixed(List<CuttingLine.Traffic> traffic, int writes) {
        var random = new Random(20200221);
        var all = new ArrayList<List<Life>>();
        for (var n = 0; n < MIXED; n++)
            all.add(List.of(any(random, traffic, writes), any(random, traffic, writes)));
        return all;
    }

    private static Life any(Random random, List<CuttingLine.Traffic> traffic, int writes) {
        if (random.nextInt(3) == 0)
            return Life.killed(random.nextInt(writes), random.nextBoolean());
        var connection = random.nextInt(traffic.size());
        var way = List.of(Way.values()).get(random.nextInt(2));
        return Life.cut(connection, way, random.nextLong(traffic.get(connection).of(way) + 1));
    }
}
