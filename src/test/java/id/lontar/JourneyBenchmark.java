package id.lontar;

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
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// One whole return on loopback: sealed, sent over HTTPS, the code brought by real SMTP (or the QR
/// by the phone), confirmed, the signed receipt fetched, checked and stored.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 10)
@Measurement(iterations = 30)
public class JourneyBenchmark {
    @Param({"false", "true"})
    public boolean byQr;

    private Path folder = Path.of("target");
    private Trials trials;

    @Setup(Level.Trial)
    public void open() throws IOException {
        folder = Files.createTempDirectory("journey");
        trials = new Trials(folder);
    }

    @Benchmark
    public void draftToReceipt() throws Exception {
        trials.trial(List.of(), byQr, false);
    }

    @TearDown(Level.Trial)
    public void close() throws IOException {
        trials.close();
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
