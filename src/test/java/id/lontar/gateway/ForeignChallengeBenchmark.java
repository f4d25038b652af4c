package id.lontar.gateway;

import id.lontar.filing.Proof;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Acceptance check 12, the part that takes time: how long a caller waits for the refusal of a code
/// for somebody else's challenge, and of one for a challenge there is not. Over TLS, as such a
/// caller measures it.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 3, time = 10)
@Fork(1)
public class ForeignChallengeBenchmark {
    private static final Proof.Code CODE = new Proof.Code("81803094");

    private Path folder = Path.of("");
    private Optional<World> world = Optional.empty();
    private Optional<Bare> stranger = Optional.empty();
    private String there = "";

    @Setup(Level.Trial)
    public void settle() throws IOException {
        folder = Files.createTempDirectory("lontar-foreign");
        var fresh = new World(folder);
        world = Optional.of(fresh);
        there = fresh.client(World.NPWP).sendAndOpen(120_000_000).challengeId();
        stranger = Optional.of(Bare.signedIn(fresh, World.OTHER_NPWP));
    }

    @Benchmark
    public Object somebodyElses() throws IOException {
        return stranger.orElseThrow().verify(there, CODE);
    }

    @Benchmark
    public Object thereIsNone() throws IOException {
        var nowhere = there.substring(0, 31) + (there.endsWith("0") ? "1" : "0");
        return stranger.orElseThrow().verify(nowhere, CODE);
    }

    @TearDown(Level.Trial)
    public void leave() throws IOException {
        world.ifPresent(World::close);
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList())
                Files.delete(file);
        }
    }
}
