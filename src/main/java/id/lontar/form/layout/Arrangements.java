package id.lontar.form.layout;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

import id.lontar.form.Form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Reads the arrangements from the YAML files beside this class, one a form.
final class Arrangements {
    private Arrangements() {}

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Map<String, Optional<Arrangement>> READ = new ConcurrentHashMap<>();
    private static final JsonNode OWN = own();
    private static final Set<String> OF_ROWS = Set.of("id", "rows", "columns", "totals", "extra");
    private static final Set<String> OF_VALUES =
            Set.of("id", "no", "beside", "tells", "strong", "typed");

    static Optional<Arrangement> find(String kind, Form form) {
        return READ.computeIfAbsent(
                kind + "/" + form.code().code() + ".yaml", name -> read(name, form));
    }

    /// What stands nowhere but in this program.
    static Set<String> own(Form form) {
        var own = new HashSet<>(list(OWN.path("every")));
        own.addAll(list(OWN.path(form.code().code())));
        return own;
    }

    private static JsonNode own() {
        try (var in = Arrangements.class.getResourceAsStream("own.yaml")) {
            return YAML.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("own.yaml", e);
        }
    }

    private static Optional<Arrangement> read(String name, Form form) {
        try (var in = Arrangements.class.getResourceAsStream(name)) {
            if (in == null) return Optional.empty();
            var node = YAML.readTree(in);
            return Optional.of(
                    node.has("derived")
                            ? Derived.of(form, given(node.path("derived")))
                            : arrangement(node));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private static Derived.Given given(JsonNode node) {
        var columns = new LinkedHashMap<String, List<String>>();
        for (var each : node.path("columns").properties())
            columns.put(each.getKey(), list(each.getValue()));
        return new Derived.Given(
                texts(node.path("titles")),
                columns,
                Set.copyOf(list(node.path("always"))),
                parts(node.path("main")),
                node.path("closing").asText());
    }

    private static List<String> list(JsonNode node) {
        var texts = new ArrayList<String>();
        for (var each : node) texts.add(each.asText());
        return List.copyOf(texts);
    }

    private static Arrangement arrangement(JsonNode node) {
        var sheets = new ArrayList<FormSheet>();
        for (var each : node.path("sheets")) sheets.add(sheet(each));
        return new Arrangement(node.path("source").asText(), sheets);
    }

    private static List<FormSheet.Part> parts(JsonNode node) {
        var parts = new ArrayList<FormSheet.Part>();
        for (var each : node) {
            var entries = new ArrayList<Entry>();
            for (var entry : each.path("of")) entries.add(entry(entry));
            parts.add(
                    new FormSheet.Part(
                            each.path("title").asText(),
                            each.path("whenAsked").asBoolean(),
                            entries));
        }
        return parts;
    }

    private static FormSheet sheet(JsonNode node) {
        return new FormSheet(
                node.path("code").asText(),
                node.path("title").asText(),
                node.path("note").asText(),
                node.path("closing").asText(),
                node.path("whenUsed").asBoolean(),
                parts(node.path("parts")));
    }

    private static Entry entry(JsonNode node) {
        if (!node.isObject()) return Entry.of(node.asText());
        node.fieldNames()
                .forEachRemaining(
                        name -> {
                            if (!OF_ROWS.contains(name) && !OF_VALUES.contains(name))
                                throw new IllegalArgumentException("an entry has no " + name);
                        });
        var extra = new ArrayList<Entry.Extra>();
        for (var each : node.path("extra"))
            extra.add(new Entry.Extra(texts(each.path("texts")), texts(each.path("lines"))));
        return new Entry(
                node.path("id").asText(),
                node.path("no").asText(),
                node.path("beside").asText(),
                node.path("tells").asText(),
                node.path("rows").asText(),
                list(node.path("columns")),
                texts(node.path("totals")),
                extra,
                node.path("strong").asBoolean(),
                node.path("typed").asBoolean(),
                "");
    }

    private static Map<String, String> texts(JsonNode node) {
        var texts = new LinkedHashMap<String, String>();
        for (var each : List.copyOf(node.properties()))
            texts.put(each.getKey(), each.getValue().asText());
        return texts;
    }
}
