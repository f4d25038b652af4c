package id.lontar.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The YAML files the law is written in, named without their ending, such as `ptkp`.
final class LawFiles {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    /// Every file there is, with what it is about.
    static final SortedMap<String, Topic> TOPICS = topics();

    private LawFiles() {}

    /// One of the files as shipped.
    static InputStream shipped(String file) {
        var in = LawFiles.class.getResourceAsStream(file + ".yaml");
        if (in == null) throw new IllegalStateException("law file missing: " + file);
        return in;
    }

    /// The dated entries of a file, as they stand there.
    static List<Law.Entry> entries(InputStream file) {
        var read = read(file);
        var law = read.path("law").asText("");
        var confidence = read.path("confidence").asText("CONFIRMED");
        var entries = new ArrayList<Law.Entry>();
        for (var each : read.path("values"))
            entries.add(
                    new Law.Entry(
                            each.path("from").asInt(),
                            each.path("until").asInt(Integer.MAX_VALUE),
                            each.path("law").asText(law),
                            note(each.path("note")),
                            Law.Confidence.valueOf(each.path("confidence").asText(confidence)),
                            doubt(each, read),
                            each.path("value")));
        return List.copyOf(entries);
    }

    private static Map<String, String> note(JsonNode note) {
        var texts = new HashMap<String, String>();
        for (var each : note.properties()) texts.put(each.getKey(), each.getValue().asText());
        return texts;
    }

    private static Optional<Doubt> doubt(JsonNode entry, JsonNode file) {
        var topic = entry.path("doubt").asText(file.path("doubt").asText(""));
        return topic.isEmpty() ? Optional.empty() : Optional.of(new Doubt(topic));
    }

    private static SortedMap<String, Topic> topics() {
        var topics = new TreeMap<String, Topic>();
        for (var each : read(shipped("topics")).properties())
            for (var file : each.getValue()) topics.put(file.asText(), Topic.named(each.getKey()));
        return Collections.unmodifiableSortedMap(topics);
    }

    private static JsonNode read(InputStream file) {
        try (file) {
            return YAML.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
