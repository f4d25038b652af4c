package id.lontar.gateway.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Processor time as Linux counts it, in hundredths of a second.
///
/// @param each gateway's by its number; whoever was killed is missing
record CpuTimes(Map<Long, Duration> each, Duration database, Duration client, Duration machine) {
    private static final Path PROC = Path.of("/proc");

    static CpuTimes now(List<Long> gateways, long postmaster) {
        return new CpuTimes(
                gateways.stream()
                        .filter(pid -> Files.exists(PROC.resolve(pid.toString())))
                        .collect(Collectors.toMap(pid -> pid, pid -> own(pid.toString()))),
                family(postmaster),
                own("self"),
                used());
    }

    CpuTimes minus(CpuTimes earlier) {
        return new CpuTimes(
                each.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        now ->
                                                now.getValue()
                                                        .minus(earlier.each.get(now.getKey())))),
                database.minus(earlier.database),
                client.minus(earlier.client),
                machine.minus(earlier.machine));
    }

    /// Of the gateways that lived.
    Duration gateways() {
        return each.values().stream().reduce(Duration.ZERO, Duration::plus);
    }

    /// What others on the machine took.
    Duration others() {
        return machine.minus(gateways()).minus(database).minus(client);
    }

    private static Duration own(String pid) {
        return stat(pid, 13, 14);
    }

    /// The server, those it started, and those of them that have ended.
    private static Duration family(long postmaster) {
        var sum = stat(String.valueOf(postmaster), 13, 14, 15, 16);
        try (var processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
            for (var each : processes) {
                var pid = each.getFileName().toString();
                var parent = fields(pid);
                if (parent.length > 3 && parent[3].equals(String.valueOf(postmaster)))
                    sum = sum.plus(own(pid));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sum;
    }

    private static Duration stat(String pid, int... columns) {
        var fields = fields(pid);
        if (fields.length == 0) return Duration.ZERO;
        return ticks(Arrays.stream(columns).mapToLong(i -> Long.parseLong(fields[i])).sum());
    }

    /// Numbered as proc(5) does, less one; the name may hold blanks and is taken for one word.
    private static String[] fields(String pid) {
        try {
            var text = Files.readString(PROC.resolve(pid).resolve("stat"));
            return text.replaceFirst("\\(.*\\)", "name").split(" ");
        } catch (NoSuchFileException e) {
            return new String[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// User, nice, system, interrupts: without idling, waiting and what the host took.
    private static Duration used() {
        try (var lines = Files.lines(PROC.resolve("stat"))) {
            var numbers = lines.findFirst().orElseThrow().trim().split(" +");
            return ticks(
                    Long.parseLong(numbers[1])
                            + Long.parseLong(numbers[2])
                            + Long.parseLong(numbers[3])
                            + Long.parseLong(numbers[6])
                            + Long.parseLong(numbers[7]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Duration ticks(long hundredths) {
        return Duration.ofMillis(hundredths * 10);
    }
}
