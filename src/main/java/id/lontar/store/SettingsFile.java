package id.lontar.store;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;

import id.lontar.filing.Settings;
import id.lontar.work.WholeFile;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The settings of this machine in one readable file.
public final class SettingsFile {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsFile.class);
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .addModule(new Jdk8Module())
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .build();
    private final Path file;

    public SettingsFile(Path file) {
        this.file = file;
    }

    /// What cannot be read is moved aside and the defaults are taken.
    public Settings load() {
        if (!Files.exists(file)) return Settings.DEFAULT;
        try {
            var all = (ObjectNode) JSON.valueToTree(Settings.DEFAULT);
            all.setAll((ObjectNode) JSON.readTree(file.toFile()));
            return JSON.treeToValue(all, Settings.class);
        } catch (IOException | ClassCastException e) {
            LOG.warn("settings cannot be read ({})", e.getClass().getSimpleName());
            moveAside();
            return Settings.DEFAULT;
        }
    }

    /// Written to a new file, then moved over the old. Settings of another version stay in it.
    public void save(Settings settings) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var all = existing();
        all.setAll((ObjectNode) JSON.valueToTree(settings));
        WholeFile.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(all));
    }

    private ObjectNode existing() {
        try {
            return Files.exists(file)
                    ? (ObjectNode) JSON.readTree(file.toFile())
                    : JSON.createObjectNode();
        } catch (IOException | ClassCastException e) {
            moveAside();
            return JSON.createObjectNode();
        }
    }

    private void moveAside() {
        try {
            Files.move(
                    file,
                    file.resolveSibling(
                            file.getFileName() + ".unreadable-" + System.currentTimeMillis()));
        } catch (IOException e) {
            LOG.warn("nor moved aside ({})", e.getClass().getSimpleName());
        }
    }
}
