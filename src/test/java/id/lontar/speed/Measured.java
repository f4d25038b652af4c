package id.lontar.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// How a process went: how long, from its start to its end, what it said, and the most memory it
/// ever held (resident, as Linux counts it).
///
/// @param said lines of `name seconds`
record Measured(double seconds, Map<String, Double> said, long peakMegabytes) {
    private static final int LOOK_MS = 20;

    /// Waits for its end.
    static Measured of(List<String> options, Class<?> program, List<String> arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(program.getName());
        command.addAll(arguments);
        var output = Files.createTempFile("measured", ".txt");
        try {
            var begun = System.nanoTime();
            var process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(output.toFile())
                            .start();
            var peak = 0L;
            while (!process.waitFor(LOOK_MS, TimeUnit.MILLISECONDS))
                peak = Math.max(peak, kilobytes(process.pid()));
            var seconds = (System.nanoTime() - begun) / 1e9;
            var lines = Files.readAllLines(output);
            if (process.exitValue() != 0) throw new IllegalStateException(String.join("\n", lines));
            return new Measured(seconds, said(lines), peak >> 10);
        } finally {
            Files.delete(output);
        }
    }

    private static Map<String, Double> said(List<String> lines) {
        return lines.stream()
                .filter(line -> line.matches("[a-z]+ \\d+\\.\\d+"))
                .map(line -> line.split(" "))
                .collect(Collectors.toMap(each -> each[0], each -> Double.valueOf(each[1])));
    }

    private static long kilobytes(long pid) throws IOException {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (NoSuchFileException e) {
            return 0;
        }
    }
}
