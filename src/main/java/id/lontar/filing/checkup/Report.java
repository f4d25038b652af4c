package id.lontar.filing.checkup;

import id.lontar.words.Words;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A report for somebody who helps, as lines that its owner reads first: what was found, and
/// the end of the log. The log holds nothing personal; should anything have got into it all the
/// same, long numbers, mail addresses and the person's own folder are blotted out here.
public record Report(Machine machine, Instant at, List<Check> checks) {
    private static final int LOG_BYTES = 64 * 1024;

    /// Numbers of people, firms, accounts and payments, however they are grouped.
    private static final Pattern LONG_NUMBER = Pattern.compile("\\d(?:[ .\\-]?\\d){5,}");

    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>\"'=]+@[^\\s<>\"',;]+");

    /// At the beginning of each line of the log, and not about anybody.
    private static final Pattern STAMP =
            Pattern.compile("^\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}\\.\\d{3} ");

    public Report {
        checks = List.copyOf(checks);
    }

    /// @throws IOException when there is a log and it cannot be read
    public List<String> lines(Words words) throws IOException {
        var say = new CheckupWords(words);
        var lines = new ArrayList<String>();
        lines.add("Lontar " + Machine.version());
        lines.add(machine.system() + ", Java " + machine.java());
        lines.add(words.moment(at));
        lines.add("");
        for (var check : checks) lines.add(line(check, say));
        lines.add("");
        lines.add(words.say("checkup.report.log"));
        for (var line : log()) lines.add(blottedLog(line));
        return lines;
    }

    /// Without the names of those whose keys lie here.
    private String line(Check check, CheckupWords say) {
        var text = check.subject().equals("KEY") ? "" : homeless(say.text(check));
        return "%-10s %-18s %s".formatted(check.code(), say.standing(check), text).stripTrailing();
    }

    private List<String> log() throws IOException {
        var file = Machine.log(machine.folder());
        if (!Files.exists(file)) return List.of();
        try (var log = new RandomAccessFile(file.toFile(), "r")) {
            var from = Math.max(0, log.length() - LOG_BYTES);
            var bytes = new byte[(int) (log.length() - from)];
            log.seek(from);
            log.readFully(bytes);
            var lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
            return from > 0 && !lines.isEmpty() ? lines.subList(1, lines.size()) : lines;
        }
    }

    private static String blottedLog(String line) {
        var stamp = STAMP.matcher(line);
        return stamp.find() ? stamp.group() + blotted(line.substring(stamp.end())) : blotted(line);
    }

    private static String blotted(String line) {
        var anonymous = ADDRESS.matcher(homeless(line)).replaceAll("(@)");
        return LONG_NUMBER.matcher(anonymous).replaceAll("(#)");
    }

    private static String homeless(String line) {
        return home().map(each -> line.replace(each, "~")).orElse(line);
    }

    private static Optional<String> home() {
        return Optional.ofNullable(System.getProperty("user.home"))
                .filter(each -> Path.of(each).getNameCount() > 0);
    }
}
