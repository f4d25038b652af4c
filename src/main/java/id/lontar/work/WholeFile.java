package id.lontar.work;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;

/// Writes a file whole or not at all: under another name beside its place, onto the disk, and then
/// over whatever stood there in one step. A full disk or a killed program leaves the old file.
public final class WholeFile {
    private WholeFile() {}

    /// For everybody whom the system lets read new files.
    public static void write(Path file, byte[] content) throws IOException {
        put(file, content);
    }

    /// For its owner alone, where the system knows owners: what is personal or secret.
    public static void writeOwn(Path file, byte[] content) throws IOException {
        put(file, content, owners(file));
    }

    private static void put(Path file, byte[] content, FileAttribute<?>... attributes)
            throws IOException {
        var target = Files.isSymbolicLink(file) ? file.toRealPath() : file.toAbsolutePath();
        var unfinished =
                target.resolveSibling(
                        "." + target.getFileName() + "." + UUID.randomUUID() + ".unfinished");
        try {
            fill(unfinished, content, attributes);
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
        keepName(target);
    }

    private static void fill(Path file, byte[] content, FileAttribute<?>... attributes)
            throws IOException {
        try (var channel =
                FileChannel.open(
                        file,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        attributes)) {
            var left = ByteBuffer.wrap(content);
            while (left.hasRemaining()) channel.write(left);
            channel.force(true);
        }
    }

    private static FileAttribute<?>[] owners(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /// The new name reaches the disk with the folder; not every system can be asked for that.
    private static void keepName(Path file) {
        var folder = file.getParent();
        if (folder == null) return;
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // The content is on the disk; only its new name may come back as the old one.
        }
    }
}
