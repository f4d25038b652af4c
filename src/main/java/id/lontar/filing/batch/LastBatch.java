package id.lontar.filing.batch;

import id.lontar.filing.Cabinet;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/// What was last begun over many returns, kept in the store, so that after a crash or on the next
/// day it can be said and taken up again. How far it came is read from the returns themselves.
///
/// @param command as it was given; secrets never stand on a command line
/// @param over whether it came to its end and nothing was left
public record LastBatch(List<String> command, Instant begunAt, int of, boolean over) {
    private static final String NOTE = "batch";

    public LastBatch {
        command = List.copyOf(command);
    }

    public LastBatch ended() {
        return new LastBatch(command, begunAt, of, true);
    }

    public static Optional<LastBatch> in(Cabinet cabinet) {
        return cabinet.note(NOTE).map(LastBatch::read);
    }

    public void keep(Cabinet cabinet) {
        var text = new Properties();
        text.setProperty("command", String.join("\n", command));
        text.setProperty("begunAt", begunAt.toString());
        text.setProperty("of", Integer.toString(of));
        text.setProperty("over", Boolean.toString(over));
        var written = new StringWriter();
        try {
            text.store(written, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cabinet.note(NOTE, written.toString());
    }

    private static LastBatch read(String note) {
        var text = new Properties();
        try {
            text.load(new StringReader(note));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new LastBatch(
                List.of(text.getProperty("command").split("\n", -1)),
                Instant.parse(text.getProperty("begunAt")),
                Integer.parseInt(text.getProperty("of")),
                Boolean.parseBoolean(text.getProperty("over")));
    }
}
