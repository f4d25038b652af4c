package id.lontar.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/// Something that must not stand on the command line, where every program on the machine can read
/// it: it comes from a file, from standard input (`-`), from the environment or from a prompt.
///
/// @param file as given on the command line, empty when not
/// @param variable in the environment
/// @param promptKey what a person is asked
record Secret(String file, String variable, String promptKey) {
    private static final int TRIES = 3;

    /// Whether it is there without a question.
    boolean given() {
        var set = System.getenv(variable);
        return !file.isEmpty() || (set != null && !set.isEmpty());
    }

    char[] ask(Terminal terminal) {
        if (file.equals("-")) return standardInput();
        if (!file.isEmpty()) return line(Path.of(file));
        var set = System.getenv(variable);
        if (set != null && !set.isEmpty()) return set.toCharArray();
        return prompted(terminal);
    }

    /// What is to protect something new: whoever types it types it twice, because a slip in it
    /// cannot be found out later.
    char[] askNew(Terminal terminal) {
        if (given()) return ask(terminal);
        for (var tries = 0; tries < TRIES; tries++) {
            var first = prompted(terminal);
            var second = typed(terminal, "cli.secret.again");
            var same = Arrays.equals(first, second);
            Arrays.fill(second, '\0');
            if (same) return first;
            Arrays.fill(first, '\0');
            terminal.note(terminal.words().say("cli.secret.differ"));
        }
        throw new Stopped(Exit.NO_SECRET, "cli.secret.never");
    }

    char[] prompted(Terminal terminal) {
        return typed(terminal, promptKey);
    }

    private char[] typed(Terminal terminal, String key) {
        return terminal.askHidden(terminal.words().say(key))
                .orElseThrow(() -> new Stopped(Exit.NO_SECRET, "cli.secret.how", variable));
    }

    private static char[] line(Path file) {
        try (var lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return lines.findFirst().orElse("").toCharArray();
        } catch (IOException | java.io.UncheckedIOException e) {
            throw new Stopped(Exit.UNREADABLE, "cli.file.unreadable", file.toString());
        }
    }

    private static char[] standardInput() {
        try {
            var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            return Optional.ofNullable(in.readLine()).orElse("").toCharArray();
        } catch (IOException e) {
            throw new Stopped(Exit.UNREADABLE, "cli.file.unreadable", "-");
        }
    }
}
