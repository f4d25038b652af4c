package id.lontar.cli;

import id.lontar.work.WholeFile;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file that was asked for with `-o`, empty when it was not. It is never written over another.
record NewFile(String name) {
    boolean isWanted() {
        return !name.isEmpty();
    }

    /// Before any work is done whose result could then not be put anywhere.
    void insistOnFree() {
        if (isWanted() && Files.exists(Path.of(name))) throw taken();
    }

    /// @return where it is
    Path write(byte[] content) throws IOException {
        try {
            return WholeFile.writeOwnNew(Path.of(name), content).toAbsolutePath();
        } catch (FileAlreadyExistsException e) {
            throw taken();
        }
    }

    private Stopped taken() {
        return new Stopped(Exit.USAGE, "cli.new.exists", name);
    }
}
