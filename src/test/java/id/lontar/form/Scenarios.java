package id.lontar.form;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

import id.lontar.money.Rupiah;
import id.lontar.rules.Answers;
import id.lontar.rules.Assessment;
import id.lontar.rules.Kind;
import id.lontar.rules.Law;
import id.lontar.rules.Line;
import id.lontar.rules.Row;
import id.lontar.rules.Table;
import id.lontar.tax.TaxYear;

import org.junit.jupiter.api.DynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Whole returns of any form, written as rows a tax expert can read: what is answered, the
/// lines that must follow, and the findings that must or must not be there.
///
/// ```yaml form: CT-OP base: { ask.1a: TIDAK }            # what each case answers unless it
/// says otherwise cases:   - case: One employer     year: 2025     answers: { ask.1a: YA }
/// rows: { employers: [ { gross: 120000000 } ] }     lines: { "2": 120000000, status:
/// KURANG_BAYAR }     findings: [ finding.key ]      # must be found     without: [ finding.key
/// ]       # must not be found ```
public final class Scenarios {
    private static final Law LAW = Law.shipped();

    private Scenarios() {}

    public static Stream<DynamicTest> of(Form form, String... files) {
        return Stream.of(files).flatMap(file -> read(form, file));
    }

    private static Stream<DynamicTest> read(Form form, String file) {
        var tests = new ArrayList<DynamicTest>();
        try (var in = Scenarios.class.getResourceAsStream("/returns/" + file)) {
            var root = new ObjectMapper(new YAMLFactory()).readTree(in);
            assertEquals(form.code().code(), root.path("form").asText(), file);
            for (var each : root.path("cases"))
                tests.add(
                        DynamicTest.dynamicTest(
                                file + ": " + each.path("case").asText(),
                                () -> check(form, root.path("base"), each)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tests.stream();
    }

    private static void check(Form form, JsonNode base, JsonNode scenario) {
        var year = new TaxYear(scenario.path("year").asInt());
        var answers = answers(form, base, scenario);
        var assessment = form.assess(LAW, year, answers);
        var wrong = new LinkedHashMap<String, String>();
        var expected = new LinkedHashMap<String, String>();
        for (var line : scenario.path("lines").properties()) {
            expected.put(line.getKey(), line.getValue().asText());
            wrong.put(line.getKey(), shown(assessment, line.getKey()));
        }
        assertFalse(expected.isEmpty());
        var filed = LocalDate.of(year.year() + 1, 3, 1);
        var found =
                form.findings(assessment, filed).stream()
                        .map(Finding::key)
                        .collect(Collectors.toSet());
        assertAll(
                () -> assertEquals(text(expected), text(wrong)),
                () ->
                        scenario.path("findings")
                                .forEach(
                                        key ->
                                                assertTrue(
                                                        found.contains(key.asText()),
                                                        key + " not in " + found)),
                () ->
                        scenario.path("without")
                                .forEach(
                                        key ->
                                                assertFalse(
                                                        found.contains(key.asText()), key + "")));
    }

    private static String text(Map<String, String> lines) {
        return lines.entrySet().stream()
                .map(each -> each.getKey() + " = " + each.getValue())
                .collect(Collectors.joining("\n"));
    }

    private static String shown(Assessment assessment, String line) {
        return assessment
                .known(new Line<Object>(line))
                .map(value -> value instanceof Rupiah r ? "" + r.amount() : value.toString())
                .orElse("missing");
    }

    private static Answers answers(Form form, JsonNode base, JsonNode scenario) {
        var values = new LinkedHashMap<String, Object>();
        for (var part : List.of(base, scenario.path("answers")))
            for (var answer : part.properties()) {
                var question =
                        form.questions()
                                .filter(each -> each.id().equals(answer.getKey()))
                                .findFirst()
                                .orElseThrow(
                                        () ->
                                                new IllegalArgumentException(
                                                        "no question " + answer.getKey()));
                values.put(question.id(), value(question.kind(), answer.getValue()));
            }
        var answers = new Answers(values, Map.of());
        for (var rows : scenario.path("rows").properties()) {
            var table =
                    form.tables()
                            .filter(each -> each.id().equals(rows.getKey()))
                            .findFirst()
                            .orElseThrow(
                                    () ->
                                            new IllegalArgumentException(
                                                    "no table " + rows.getKey()));
            var at = 0;
            for (var row : rows.getValue())
                answers = answers.withRow(table, row(table, "r" + at++, row));
        }
        return answers;
    }

    private static Row row(Table table, String key, JsonNode cells) {
        var read = new LinkedHashMap<String, Object>();
        for (var cell : cells.properties()) {
            var column = table.column(cell.getKey()).orElseThrow();
            read.put(column.id(), value(column.kind(), cell.getValue()));
        }
        return new Row(key, read);
    }

    private static Object value(Kind<?> kind, JsonNode json) {
        var plain = json.isIntegralNumber() ? (Object) json.asLong() : json.asText();
        return kind.fromJson(plain)
                .<Object>map(value -> value)
                .orElseThrow(() -> new IllegalArgumentException(json + " is no " + kind));
    }
}
