package id.lontar.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// A folder that only the account the gateway runs under can look into: the returns of taxpayers
/// stand in it as they were sent.
final class OwnFolder {
    private OwnFolder() {}

    /// One that is there already stays as open or closed as its owner made it.
    static void make(Path folder) throws IOException {
        if (Files.isDirectory(folder)) return;
        Files.createDirectories(folder);
        close(folder);
    }

    static void close(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix"))
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
}
