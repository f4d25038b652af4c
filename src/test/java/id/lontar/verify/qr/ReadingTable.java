package id.lontar.verify.qr;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/// Prints how many hard photographs are read, of which kind, in what time, from file to text.
///
/// ```
/// ReadingTable SECONDS SEED COUNT [FOLDER...]
/// ```
///
/// Each folder is a row of its own; beside each picture lies a `.txt` with what it says. What is
/// read beside that counts as wrong. SECONDS is the budget for one picture.
final class ReadingTable {
    private static final float JPEG_QUALITY = 0.85f;
    private final ChainEyes eyes;
    private final Map<String, Integer> steps = new HashMap<>();

    private ReadingTable(ChainEyes eyes) {
        this.eyes = eyes;
    }

    public static void main(String[] arguments) throws IOException {
        var seconds = Duration.ofSeconds(Long.parseLong(arguments[0]));
        var table = new ReadingTable(new ChainEyes(seconds));
        var seed = Long.parseLong(arguments[1]);
        var count = Integer.parseInt(arguments[2]);
        var folder = Files.createTempDirectory("lontar-qr");
        try {
            table.warm(folder);
            System.out.printf(
                    "%-12s %9s %6s %6s %6s %6s %9s%n",
                    "kind", "read", "wrong", "p50", "p95", "max ms", "cpu p95");
            for (var at = 3; at < arguments.length; at++)
                table.row(
                        Path.of(arguments[at]).getFileName().toString(),
                        samples(Path.of(arguments[at])));
            for (var kind : HardCase.Kind.values())
                table.row(kind.name(), table.drawn(kind, seed, count, folder));
        } finally {
            try (var files = Files.list(folder)) {
                for (var file : files.toList()) Files.delete(file);
            }
            Files.delete(folder);
        }
        System.out.println(table.steps);
    }

    private record Sample(Path file, List<String> texts) {}

    private void warm(Path folder) throws IOException {
        for (var kind : HardCase.Kind.values())
            for (var sample : drawn(kind, -1, kind == HardCase.Kind.LARGE ? 3 : 2, folder))
                eyes.look(sample.file);
    }

    private List<Sample> drawn(HardCase.Kind kind, long seed, int count, Path folder)
            throws IOException {
        var samples = new ArrayList<Sample>();
        for (var number = 0; number < count; number++) {
            var drawn = HardCases.draw(kind, seed, number);
            var file = folder.resolve(kind + "-" + seed + "-" + number + ".jpg");
            write(drawn, file);
            samples.add(new Sample(file, drawn.texts()));
        }
        return samples;
    }

    static void write(HardCase drawn, Path file) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(JPEG_QUALITY);
        Files.deleteIfExists(file);
        try (var to = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(to);
            writer.write(null, new IIOImage(drawn.photograph(), null, null), how);
        } finally {
            writer.dispose();
        }
    }

    private static List<Sample> samples(Path folder) throws IOException {
        var samples = new ArrayList<Sample>();
        try (var files = Files.list(folder)) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".png")).sorted().toList()) {
                var text = Path.of(file.toString().replace(".png", ".txt"));
                samples.add(
                        new Sample(
                                file,
                                List.of(Files.readString(text, StandardCharsets.UTF_8).strip())));
            }
        }
        return samples;
    }

    private void row(String name, List<Sample> samples) throws IOException {
        var times = new ArrayList<Long>();
        var work = new ArrayList<Long>();
        var read = 0;
        var wrong = 0;
        for (var sample : samples) {
            var before = cpu();
            var started = System.nanoTime();
            var seen = eyes.look(sample.file);
            times.add(Duration.ofNanos(System.nanoTime() - started).toMillis());
            work.add(Duration.ofNanos(cpu() - before).toMillis());
            var texts = new HashSet<>(seen.stream().map(each -> each.text().strip()).toList());
            if (texts.containsAll(sample.texts)) read++;
            else System.err.println("missed " + sample.file);
            sample.texts.forEach(texts::remove);
            if (!texts.isEmpty()) wrong++;
            for (var each : seen) steps.merge(each.step(), 1, Integer::sum);
        }
        System.out.printf(
                "%-12s %4d/%-4d %6d %6d %6d %6d %9d%n",
                name,
                read,
                samples.size(),
                wrong,
                at(times, 0.5),
                at(times, 0.95),
                at(times, 1),
                at(work, 0.95));
    }

    private static long at(List<Long> values, double share) {
        if (values.isEmpty()) return 0;
        var sorted = values.stream().sorted().toList();
        return sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1));
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean)
                        java.lang.management.ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
