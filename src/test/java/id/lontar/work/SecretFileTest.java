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
import java.util.List;

class SecretFileTest {
    @TempDir Path folder;

    @Test
    void itStandsUnderItsNameAloneForItsOwnerAlone() throws Exception {
        var file = folder.resolve("kartu.pdf");
        SecretFile.write(file, new byte[] {1, 2, 3});
        assertArrayEquals(new byte[] {1, 2, 3}, Files.readAllBytes(file));
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        try (var files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void anotherFileIsNeverTouchedAndNoFolderNoFile() throws Exception {
        var file = folder.resolve("kartu.pdf");
        Files.writeString(file, "lain");
        assertThrows(
                FileAlreadyExistsException.class, () -> SecretFile.write(file, new byte[] {1}));
        assertEquals("lain", Files.readString(file));
        var nowhere = folder.resolve("tidak-ada").resolve("kartu.pdf");
        assertThrows(IOException.class, () -> SecretFile.write(nowhere, new byte[] {1}));
    }
}
