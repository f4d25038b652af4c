package id.lontar.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Writes snapshots of the store, each one file that opens with the passphrase or the recovery key
/// of that day.
final class Backups {
    static final int KEPT = 7;
    private static final Duration EVERY = Duration.ofHours(24);
    private static final Pattern NAME = Pattern.compile("lontar-\\d{8}T\\d{9}Z\\.lontar-backup");
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);

    private final Path own;
    private final Clock clock;

    /// @param own the folder of the daily ones, where older ones make room for new ones
    Backups(Path own, Clock clock) {
        this.own = own;
        this.clock = clock;
    }

    /// Written under another name and moved when it is whole and on the disk.
    Path write(Database database, Path folder) throws IOException {
        Files.createDirectories(folder);
        var name = "lontar-" + STAMP.format(clock.instant()) + ".lontar-backup";
        var unfinished = folder.resolve(name + ".unfinished");
        try {
            database.snapshot(unfinished);
            force(unfinished);
            return Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    void daily(Database database) throws IOException {
        if (last().filter(at -> at.plus(EVERY).isAfter(clock.instant())).isPresent()) return;
        write(database, own);
        var all = all();
        for (var old : all.subList(0, Math.max(0, all.size() - KEPT))) Files.delete(old);
    }

    Optional<Instant> last() throws IOException {
        var all = all();
        return all.isEmpty() ? Optional.empty() : Optional.of(timeOf(all.getLast()));
    }

    private List<Path> all() throws IOException {
        if (!Files.isDirectory(own)) return List.of();
        try (var files = Files.list(own)) {
            return files.filter(each -> NAME.matcher(each.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        }
    }

    private static Instant timeOf(Path backup) {
        var name = backup.getFileName().toString();
        return STAMP.parse(name.substring(7, name.indexOf(".lontar-backup")), Instant::from);
    }

    static void force(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
