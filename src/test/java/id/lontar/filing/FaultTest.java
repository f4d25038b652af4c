package id.lontar.filing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.words.Words;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class FaultTest {
    @TempDir Path folder;

    private interface Attempt {
        Object run() throws IOException;
    }

    @Test
    void whatThisMachineRefusesIsRecognised() throws IOException {
        assertEquals(Fault.FILE_GONE, refused(() -> Files.readString(folder.resolve("gone"))));
        assertEquals(
                Fault.FILE_GONE,
                refused(() -> new FileInputStream(folder.resolve("gone").toFile())));
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertEquals(
                    Fault.PORT_TAKEN,
                    refused(
                            () ->
                                    new ServerSocket(
                                            taken.getLocalPort(),
                                            1,
                                            InetAddress.getLoopbackAddress())));
        }
        assertEquals(
                Fault.DISK_FULL, refused(() -> Files.write(Path.of("/dev/full"), new byte[1])));
    }

    @Test
    void itIsFoundUnderWhatWrapsIt() {
        var wrapped = new IllegalStateException(new UncheckedIOException(denied()));
        assertEquals(Fault.NO_PERMISSION, Fault.of(wrapped));
        assertEquals(Fault.DISK_FULL, Fault.of(new StoreFault("vault.disk-full")));
        assertEquals(
                Fault.READ_ONLY,
                Fault.of(new FileSystemException("x", "", "Read-only file system")));
        assertEquals(Fault.OTHER, Fault.of(new IllegalStateException("anything")));
    }

    @Test
    void everyFaultHasWordsInBothLanguagesAndNoneOfTheMachines() {
        for (var locale : List.of(Words.INDONESIAN, Words.ENGLISH))
            for (var fault : Fault.values()) {
                var said = Words.in(locale).say(fault.key(), Fault.code(denied()));
                assertFalse(said.isBlank());
                assertEquals(fault == Fault.OTHER, said.contains("L-"), said);
            }
        assertTrue(Fault.code(denied()).matches("L-[0-9A-Z]{3}"));
    }

    private static IOException denied() {
        return new AccessDeniedException("/somewhere");
    }

    private static Fault refused(Attempt attempt) {
        try {
            return Fault.of(new AssertionError("not refused: " + attempt.run()));
        } catch (IOException e) {
            return Fault.of(e);
        }
    }
}
