package id.lontar.form.op;

import id.lontar.form.Finding;
import id.lontar.rules.Answers;
import id.lontar.rules.Assessment;
import id.lontar.rules.Law;
import id.lontar.tax.TaxYear;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/// How many whole returns of form 1770 one thread works out in a second, each from its answers
/// alone and none the same as the one before: see [Returns1770] for what is in them. With
/// [#linesAndFindings] every check of the form runs too.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Threads(1)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 6, time = 2)
public class WholeReturnBenchmark {
    private static final LocalDate TODAY = LocalDate.of(2025, 3, 25);
    private static final TaxYear YEAR = new TaxYear(2024);
    private static final int DIFFERENT = 256;

    private final Law law = Law.shipped();
    private final List<Answers> returns =
            IntStream.range(0, DIFFERENT).mapToObj(Returns1770::withEverything).toList();
    private int next;

    @Benchmark
    public Assessment lines() {
        return Form1770.FORM.assess(law, YEAR, returns.get(next++ % DIFFERENT));
    }

    @Benchmark
    public List<Finding> linesAndFindings() {
        return Form1770.FORM.findings(lines(), TODAY);
    }
}
