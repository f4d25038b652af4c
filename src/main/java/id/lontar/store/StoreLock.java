package id.lontar.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Holds a store for one window. The system lets go of it when the process ends, however it ends.
final class StoreLock implements AutoCloseable {
    /// Opening and closing the lock file a second time in one process would let go of the first
    /// lock (POSIX), so whoever holds it here is remembered here.
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel channel;

    private StoreLock(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /// Empty when another window has it.
    static Optional<StoreLock> take(Path lockFile) throws IOException {
        Files.createDirectories(lockFile.toAbsolutePath().getParent());
        var path = lockFile.toAbsolutePath().normalize();
        if (!HELD_HERE.add(path)) return Optional.empty();
        var taken = Optional.<StoreLock>empty();
        try {
            taken = locked(path);
            return taken;
        } finally {
            if (taken.isEmpty()) HELD_HERE.remove(path);
        }
    }

    private static Optional<StoreLock> locked(Path path) throws IOException {
        var channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var locked = false;
        try {
            FileLock lock = channel.tryLock();
            locked = lock != null;
            return locked ? Optional.of(new StoreLock(path, channel)) : Optional.empty();
        } finally {
            if (!locked) channel.close();
        }
    }

    static boolean isHeld(Path lockFile) throws IOException {
        if (!Files.exists(lockFile)) return false;
        var lock = take(lockFile);
        lock.ifPresent(StoreLock::close);
        return lock.isEmpty();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } finally {
            HELD_HERE.remove(path);
        }
    }
}
