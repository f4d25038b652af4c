package id.lontar.gateway.mail;

import id.lontar.gateway.PostgresServer;

import org.jdbi.v3.core.Jdbi;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// What it costs to find out which lanes have something to do, and to take the next letter of one
/// (a transaction each), while so many letters wait in it.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1, time = 3)
@Measurement(iterations = 1, time = 8)
@Fork(1)
public class SpoolBenchmark {
    private static final Instant NOW = Instant.parse("2025-03-31T11:00:00Z");
    private static final String LANE = "google";

    @Param({"sqlite", "postgresql"})
    public String store = "";

    @Param({"1000", "80000"})
    public int waiting;

    private final Spool spool = new Spool();
    private Path folder = Path.of("");
    private Jdbi jdbi = Jdbi.create("jdbc:none");

    @Setup(Level.Trial)
    public void fill() throws IOException, InterruptedException {
        folder = Files.createTempDirectory("lontar-spool");
        jdbi =
                store.equals("sqlite")
                        ? new PostOffice(folder).jdbi
                        : PostOffice.migrated(PostgresServer.database());
        jdbi.useTransaction(
                handle -> {
                    for (var i = 0; i < waiting; i++)
                        Requests.queue(handle, letter(i, Duration.ofHours(10).dividedBy(waiting)));
                });
    }

    private static Letter letter(int number, Duration apart) {
        var asked = NOW.minus(apart.multipliedBy(number));
        return new Letter(
                "c" + number,
                number + "@gmail.com",
                java.util.Locale.ENGLISH,
                new Letter.About("1770S", "2024", 0, "7QK4-M2ZD"),
                asked,
                Duration.ofHours(1),
                asked.plus(Duration.ofDays(3)));
    }

    @Benchmark
    public Object take() {
        return jdbi.inTransaction(handle -> spool.take(handle, LANE, NOW, false));
    }

    @Benchmark
    public List<String> lanesDue() {
        return jdbi.withHandle(handle -> spool.lanesDue(handle, NOW));
    }

    @TearDown(Level.Trial)
    public void remove() throws IOException {
        try (var files = Files.walk(folder)) {
            files.sorted((a, b) -> b.compareTo(a)).forEach(each -> each.toFile().delete());
        }
    }
}
