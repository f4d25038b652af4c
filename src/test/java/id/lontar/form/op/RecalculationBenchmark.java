package id.lontar.form.op;

import static id.lontar.rules.op.Personal.ASSETS;
import static id.lontar.rules.op.Personal.ASSET_COST;

import id.lontar.form.Finding;
import id.lontar.money.Rupiah;
import id.lontar.rules.Answers;
import id.lontar.rules.Assessment;
import id.lontar.rules.op.Returns1770S;
import id.lontar.tax.TaxYear;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// What one keystroke costs in a return with a thousand assets: the new answers, every line that
/// depends on them, and with [#lineAndFindings] every check of the form.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class RecalculationBenchmark {
    private static final LocalDate TODAY = LocalDate.of(2025, 3, 25);
    private static final int ASSETS_HELD = 1_000;

    private Assessment assessment = Returns1770S.assess(2024, Answers.NONE);
    private long typed;

    @Setup
    public void fill() {
        var answers = Checks1770STest.FINISHED;
        for (var i = 0; i < ASSETS_HELD; i++)
            answers =
                    answers.withRow(
                            ASSETS, Checks1770STest.asset("row" + i, "012", 2010 + i % 14, i));
        assessment = Form1770S.FORM.assess(Returns1770S.LAW, new TaxYear(2024), answers);
    }

    @Benchmark
    public Assessment lines() {
        var answers = assessment.answers();
        var row = answers.row(ASSETS, "row500").orElseThrow();
        var changed = row.with(ASSET_COST, Rupiah.of(++typed));
        assessment = assessment.after(answers.withRow(ASSETS, changed));
        return assessment;
    }

    @Benchmark
    public List<Finding> lineAndFindings() {
        return Form1770S.FORM.findings(lines(), TODAY);
    }
}
