package id.lontar.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.words.Words;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/// At a terminal, what is to protect something new is asked for twice.
class SecretTest {
    private static final String NOWHERE = "LONTAR_SECRET_OF_NO_TEST";

    @TempDir Path folder;
    private final StringWriter err = new StringWriter();

    @Test
    void whatProtectsSomethingNewIsTypedTwice() {
        var typed =
                new ArrayDeque<>(List.of("salah ketik", "kata sandi", "kata sandi", "kata sandi"));
        assertArrayEquals("kata sandi".toCharArray(), secret("").askNew(terminal(typed)));
        assertTrue(typed.isEmpty());
        assertTrue(err.toString().contains("tidak sama"));
    }

    @Test
    void threeSlipsEndItWithoutASecret() {
        var typed = new ArrayDeque<>(List.of("1", "2", "3", "4", "5", "6"));
        var ended = assertThrows(Stopped.class, () -> secret("").askNew(terminal(typed)));
        assertEquals(Exit.NO_SECRET, ended.exit());
    }

    @Test
    void whatIsThereAlreadyIsTypedOnce() {
        var typed = new ArrayDeque<>(List.of("kata sandi"));
        assertArrayEquals("kata sandi".toCharArray(), secret("").ask(terminal(typed)));
    }

    @Test
    void aFileIsReadOnce() throws IOException {
        var file = Files.writeString(folder.resolve("secret"), "dari berkas\n").toString();
        var nobody = terminal(new ArrayDeque<>());
        assertArrayEquals("dari berkas".toCharArray(), secret(file).askNew(nobody));
    }

    private static Secret secret(String file) {
        return new Secret(file, NOWHERE, "cli.store.choose");
    }

    private Terminal terminal(Queue<String> typed) {
        return new Terminal(
                Words.in(Words.INDONESIAN),
                new PrintWriter(new StringWriter()),
                new PrintWriter(err, true),
                true,
                prompt -> Optional.ofNullable(typed.poll()).map(String::toCharArray));
    }
}
