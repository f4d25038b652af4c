package id.lontar.returns;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

import id.lontar.rules.Answers;
import id.lontar.tax.FormCode;
import id.lontar.tax.TaxYear;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/// Scenarios as a YAML document: what all share at the top, then a list.
final class YamlScenarios {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Set<String> SHARED =
            Set.of("form", "year", "today", "answers", "tables", "scenarios", "note");
    private static final Set<String> MEMBERS =
            Set.of(
                    "name",
                    "note",
                    "form",
                    "year",
                    "today",
                    "answers",
                    "tables",
                    "lines",
                    "findings",
                    "absent",
                    "ready");

    private YamlScenarios() {}

    static List<Scenario> read(Path file) throws IOException {
        var document = YAML.readTree(file.toFile());
        onlyMembers(document, SHARED);
        var scenarios = new ArrayList<Scenario>();
        for (var each : document.path("scenarios")) {
            try {
                scenarios.add(scenario(file, document, each));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        file + ", " + each.path("name").asText() + ": " + e.getMessage(), e);
            }
        }
        return scenarios;
    }

    private static Scenario scenario(Path file, JsonNode shared, JsonNode own) {
        onlyMembers(own, MEMBERS);
        var form =
                FormCode.parse(either(own, shared, "form").asText())
                        .orElseThrow(() -> new IllegalArgumentException("which form?"));
        var year = new TaxYear(either(own, shared, "year").asInt());
        var typed = new Typed(Scenario.form(form, year));
        var today = either(own, shared, "today").asText((year.year() + 1) + "-03-20");
        return new Scenario(
                file.getFileName().toString(),
                own.path("name").asText(),
                form,
                year,
                LocalDate.parse(today),
                fill(typed, own, fill(typed, shared, Answers.NONE)),
                texts(own.path("lines")),
                list(own.path("findings")),
                list(own.path("absent")),
                own.has("ready") ? Optional.of(own.path("ready").asBoolean()) : Optional.empty());
    }

    /// A table of the scenario takes the place of the shared one; an answer is laid over it.
    private static Answers fill(Typed typed, JsonNode from, Answers answers) {
        var filled = answers;
        for (var each : texts(from.path("answers")).entrySet())
            filled = typed.with(filled, each.getKey(), each.getValue());
        for (var each : from.path("tables").properties()) {
            filled = filled.withRows(typed.table(each.getKey()), List.of());
            var rows = new ArrayList<Map<String, String>>();
            for (var row : each.getValue()) rows.add(texts(row));
            filled = typed.withRows(filled, each.getKey(), rows);
        }
        return filled;
    }

    private static JsonNode either(JsonNode own, JsonNode shared, String name) {
        return own.has(name) ? own.path(name) : shared.path(name);
    }

    private static Map<String, String> texts(JsonNode object) {
        var texts = new LinkedHashMap<String, String>();
        object.properties().forEach(each -> texts.put(each.getKey(), each.getValue().asText()));
        return texts;
    }

    private static List<String> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
    }

    private static void onlyMembers(JsonNode object, Set<String> known) {
        for (var each : object.properties())
            if (!known.contains(each.getKey()))
                throw new IllegalArgumentException("unknown member " + each.getKey());
    }
}
