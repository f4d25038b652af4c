package id.lontar.work;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
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

    private interface Placing {
        void move(Path unfinished, Path target) throws IOException;
    }

    /// For everybody whom the system lets read new files.
    public static Path write(Path file, byte[] content) throws IOException {
        return put(file, content, WholeFile::over);
    }

    /// For its owner alone, where the system knows owners: what is personal or secret.
    public static Path writeOwn(Path file, byte[] content) throws IOException {
        return put(file, content, WholeFile::over, owners(file));
    }

    /// The same, and never over another file.
    ///
    /// @throws FileAlreadyExistsException when the name is taken; that file stays
    public static Path writeOwnNew(Path file, byte[] content) throws IOException {
        if (Files.exists(file)) throw new FileAlreadyExistsException(file.toString());
        return put(file, content, WholeFile::beside, owners(file));
    }

    private static Path put(
            Path file, byte[] content, Placing placing, FileAttribute<?>... attributes)
            throws IOException {
        var target = Files.isSymbolicLink(file) ? file.toRealPath() : file.toAbsolutePath();
        var unfinished =
                target.resolveSibling(
                        "." + target.getFileName() + "." + UUID.randomUUID() + ".unfinished");
        try {
            fill(unfinished, content, attributes);
            placing.move(unfinished, target);
        } finally {
            Files.deleteIfExists(unfinished);
        }
        keepName(target);
        return file;
    }

    private static void over(Path unfinished, Path target) throws IOException {
        Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /// A link is refused when the name is taken, and a move would put the other file out. A USB
    /// stick may know no links.
    private static void beside(Path unfinished, Path target) throws IOException {
        try {
            Files.createLink(target, unfinished);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (FileSystemException | UnsupportedOperationException e) {
            if (Files.exists(target)) throw new FileAlreadyExistsException(target.toString());
            over(unfinished, target);
        }
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

    static FileAttribute<?>[] owners(Path file) {
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
