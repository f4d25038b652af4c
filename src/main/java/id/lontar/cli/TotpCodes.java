package id.lontar.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Codes that are given one after the other: lines of a file or of standard input (`-`), which may
/// come only once the app shows them, or asked of a person.
final class TotpCodes implements AutoCloseable {
    private final Optional<BufferedReader> lines;
    private final Terminal terminal;

    TotpCodes(String file, Terminal terminal) {
        this.lines = file.isEmpty() ? Optional.empty() : Optional.of(open(file));
        this.terminal = terminal;
    }

    String next(String promptKey) {
        if (lines.isPresent()) return line(lines.get());
        return new String(new Secret("", "", promptKey).prompted(terminal));
    }

    private static BufferedReader open(String file) {
        try {
            return file.equals("-")
                    ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                    : Files.newBufferedReader(Path.of(file));
        } catch (IOException e) {
            throw new Stopped(Exit.UNREADABLE, "cli.file.unreadable", file);
        }
    }

    private static String line(BufferedReader lines) {
        try {
            return Optional.ofNullable(lines.readLine())
                    .orElseThrow(() -> new Stopped(Exit.NO_SECRET, "cli.totp.none"));
        } catch (IOException e) {
            throw new Stopped(Exit.UNREADABLE, "cli.file.unreadable", "-");
        }
    }

    @Override
    public void close() throws IOException {
        if (lines.isPresent()) lines.get().close();
    }
}
