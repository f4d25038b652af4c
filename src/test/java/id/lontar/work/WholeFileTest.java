package id.lontar.work;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

class WholeFileTest {
    private static final byte[] CONTENT = {1, 2, 3};

    @TempDir Path folder;

    @Test
    void aFileTakesThePlaceOfTheOldOneAndLeavesNothingBeside() throws IOException {
        var file = folder.resolve("receipt.pdf");
        Files.writeString(file, "what stood there");
        WholeFile.write(file, CONTENT);
        assertArrayEquals(CONTENT, Files.readAllBytes(file));
        assertEquals(1, count());
    }

    @Test
    void whatIsPersonalIsForItsOwnerAloneEvenWhereItWasOpenBefore() throws IOException {
        var file = folder.resolve("key.txt");
        Files.writeString(file, "open to all");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
        WholeFile.writeOwn(file, CONTENT);
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void aNewFileNeverTakesThePlaceOfAnother() throws IOException {
        var file = folder.resolve("new");
        WholeFile.writeOwnNew(file, CONTENT);
        assertThrows(
                FileAlreadyExistsException.class,
                () -> WholeFile.writeOwnNew(file, new byte[] {9}));
        assertArrayEquals(CONTENT, Files.readAllBytes(file));
        assertEquals(1, count());
    }

    /// A folder that is not empty cannot be replaced by a file: the write fails at its last step.
    @Test
    void whatFailsLeavesWhatStoodThere() throws IOException {
        var taken = Files.createDirectories(folder.resolve("taken"));
        Files.writeString(taken.resolve("inside"), "safe");
        assertThrows(IOException.class, () -> WholeFile.write(taken, CONTENT));
        assertEquals("safe", Files.readString(taken.resolve("inside")));
        assertEquals(1, count());
    }

    @Test
    void aLinkStaysALink() throws IOException {
        var file = Files.writeString(folder.resolve("real"), "old");
        var link = Files.createSymbolicLink(folder.resolve("link"), file);
        WholeFile.write(link, CONTENT);
        assertEquals(true, Files.isSymbolicLink(link));
        assertArrayEquals(CONTENT, Files.readAllBytes(file));
    }

    private long count() throws IOException {
        try (var files = Files.list(folder)) {
            return files.count();
        }
    }
}
