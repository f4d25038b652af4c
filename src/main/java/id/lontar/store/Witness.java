package id.lontar.store;

import com.fasterxml.jackson.databind.json.JsonMapper;

import id.lontar.filing.Desks.Head;
import id.lontar.work.WholeFile;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Where this machine remembers how far it saw the trail go. A trail whose end was taken away holds
/// in itself; only somebody who saw the end knows better.
record Witness(Path file) {
    private static final Logger LOG = LoggerFactory.getLogger(Witness.class);
    private static final JsonMapper JSON = new JsonMapper();

    Optional<Head> seen() {
        if (!Files.exists(file)) return Optional.empty();
        try {
            return Optional.of(JSON.readValue(file.toFile(), Head.class));
        } catch (IOException e) {
            LOG.warn("what was seen of the trail cannot be read", e);
            return Optional.empty();
        }
    }

    void see(Head head) {
        try {
            WholeFile.write(file, JSON.writeValueAsBytes(head));
        } catch (IOException e) {
            LOG.warn("what was seen of the trail cannot be kept", e);
        }
    }
}
