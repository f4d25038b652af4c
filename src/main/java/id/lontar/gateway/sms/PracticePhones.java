package id.lontar.gateway.sms;

import id.lontar.filing.Practice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/// The telephone company of the practice mode and everybody's phone at once: a folder with a file
/// per message. Nothing leaves this machine.
public final class PracticePhones implements SmsOperator {
    private static final String DONE = ".sms";

    private final Path folder;
    private final Clock clock;
    private final AtomicLong sequence = new AtomicLong();

    public PracticePhones(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "practice";
    }

    /// On disk when this returns. One that is there already stays as it came.
    @Override
    public Answer send(Text text) {
        try {
            Files.createDirectories(folder);
            if (!has(text.id())) put(text);
            return new Answer.Arrived();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean has(String id) throws IOException {
        try (var files = Files.list(folder)) {
            return files.anyMatch(file -> file.getFileName().toString().endsWith("-" + id + DONE));
        }
    }

    private void put(Text text) throws IOException {
        var name = "%013d-%06d-%s".formatted(clock.millis(), sequence.incrementAndGet(), text.id());
        var half = folder.resolve(name + ".half");
        var content = (text.to() + "\n" + text.text()).getBytes(StandardCharsets.UTF_8);
        try (var file =
                FileChannel.open(
                        half,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) file.write(bytes);
            file.force(true);
        }
        Files.move(half, folder.resolve(name + DONE), StandardCopyOption.ATOMIC_MOVE);
    }

    /// Newest first.
    public List<Practice.Text> texts() {
        if (!Files.isDirectory(folder)) return List.of();
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(DONE))
                    .sorted(Comparator.reverseOrder())
                    .map(PracticePhones::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Practice.Text read(Path file) {
        try {
            var name = file.getFileName().toString();
            var at = Instant.ofEpochMilli(Long.parseLong(name.substring(0, name.indexOf('-'))));
            var content = Files.readString(file).split("\n", 2);
            return new Practice.Text(name, at, content[0], content[1]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
