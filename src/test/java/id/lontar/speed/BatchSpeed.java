package id.lontar.speed;

import id.lontar.Main;

import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// An office's season as a whole, beside what it cannot do without: mixed returns are made, taken
/// into a store of their own by `lontar batch import`, checked, sealed and signed, each step a
/// process with so much memory and no more. A program, not a test; `sh installer/batch.sh`.
public final class BatchSpeed {
    private static final List<String> MEMORY = List.of("-Xmx320m", "-XX:+UseSerialGC");
    private static final int CORES = Runtime.getRuntime().availableProcessors();

    private BatchSpeed() {}

    /// Operations a second: signatures and prints on all cores, writes one after the other.
    private record Limits(double sign, double print, double small, double large, double xades) {
        /// Seconds of all cores for one return: one signature, and one print.
        double cores(boolean printed) {
            return 1 / sign + (printed ? 1 / print : 0);
        }

        /// The same, and the disk waited for three times: when it comes, when it is about to be
        /// sealed, and sealed.
        double limit(boolean printed) {
            return cores(printed) + 2 / small + 1 / large;
        }
    }

    /// @param arguments how many returns, for each run; without any: 100, 1,000, 10,000
    public static void main(String[] arguments) throws Exception {
        var counts =
                arguments.length == 0
                        ? List.of(100, 1_000, 10_000)
                        : List.of(arguments).stream().map(Integer::valueOf).toList();
        say("load before: %s", Files.readString(Path.of("/proc/loadavg")).strip());
        var limits = limits();
        say("RSA-2048, SHA-256, JDK, %d cores: %.0f/s", CORES, limits.sign);
        say("return.pdf, %d cores: %.1f/s", CORES, limits.print);
        say("fdatasync of 16 KiB: %.0f/s, of 128 KiB: %.0f/s", limits.small, limits.large);
        say("EU DSS XAdES-B, %d cores: %.0f/s", CORES, limits.xades);
        for (var count : counts) {
            var folder = Files.createTempDirectory("batch-speed");
            try {
                Measured.of(
                        List.of(),
                        SpeedRun.class,
                        List.of("make", folder.toString(), Integer.toString(count)));
                for (var printed : List.of(true, false)) measure(folder, count, printed, limits);
            } finally {
                delete(folder);
            }
        }
        say("load after: %s", Files.readString(Path.of("/proc/loadavg")).strip());
    }

    private static void measure(Path folder, int count, boolean printed, Limits limits)
            throws IOException, InterruptedException {
        var data = folder.resolve(SpeedRun.DATA);
        var secret = Files.writeString(folder.resolve("secret"), SpeedRun.PASSPHRASE);
        var taken =
                Measured.of(
                        MEMORY,
                        Main.class,
                        List.of(
                                "batch",
                                "import",
                                "--json",
                                "--data",
                                data.toString(),
                                "--gateway",
                                folder.resolve(SpeedRun.PROFILE).toString(),
                                "--passphrase-file",
                                secret.toString(),
                                folder.resolve(SpeedRun.RETURNS).toString()));
        var sealed =
                Measured.of(
                        MEMORY,
                        SpeedRun.class,
                        List.of("seal", folder.toString(), Boolean.toString(printed)));
        var whole = taken.seconds() + sealed.seconds();
        var seconds = sealed.said().get("seal");
        say(
                "%d returns, %s: import %.1f s, check %.1f s, seal and sign %.1f s; with the starts"
                        + " of both processes %.1f s, %.1f/s; sealing %.1f/s; peak %d and %d MiB;"
                        + " store %d MB",
                count,
                printed ? "with return.pdf" : "without",
                taken.seconds(),
                sealed.said().get("check"),
                seconds,
                whole,
                count / whole,
                count / seconds,
                taken.peakMegabytes(),
                sealed.peakMegabytes(),
                size(data) / 1_000_000);
        say(
                "  limit %.1f/s: whole %.0f %%, sealing %.0f %%; of cores alone %.1f/s: %.0f %%,"
                        + " %.0f %%",
                1 / limits.limit(printed),
                100 * limits.limit(printed) * count / whole,
                100 * limits.limit(printed) * count / seconds,
                1 / limits.cores(printed),
                100 * limits.cores(printed) * count / whole,
                100 * limits.cores(printed) * count / seconds);
        delete(data);
    }

    private static Limits limits() throws RunnerException {
        var all = new TreeMap<String, Double>();
        rates("(sign|print|xades)", CORES, all);
        rates("sync", 1, all);
        return new Limits(
                all.get("sign"),
                all.get("print"),
                all.get("sync16"),
                all.get("sync128"),
                all.get("xades"));
    }

    private static void rates(String names, int threads, Map<String, Double> into)
            throws RunnerException {
        var options =
                new OptionsBuilder()
                        .include(BatchParts.class.getName() + "\\." + names + "$")
                        .threads(threads)
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build();
        for (RunResult each : new Runner(options).run()) {
            var kilobytes = each.getParams().getParam("kilobytes");
            var name = each.getPrimaryResult().getLabel();
            into.put(
                    name + (name.equals("sync") ? kilobytes : ""),
                    each.getPrimaryResult().getScore());
        }
    }

    private static long size(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.mapToLong(each -> each.toFile().length()).sum();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var each : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(each);
        }
    }

    private static void say(String line, Object... arguments) {
        System.out.printf(Locale.ROOT, line + "%n", arguments);
    }
}
