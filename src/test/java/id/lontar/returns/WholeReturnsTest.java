package id.lontar.returns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every whole return under `returns/`, computed and compared line by line.
class WholeReturnsTest {
    @TestFactory
    Stream<DynamicContainer> everyLineIsAsWorkedByHand() {
        return files().stream()
                .map(
                        file ->
                                dynamicContainer(
                                        file.getFileName().toString(),
                                        read(file).stream()
                                                .map(
                                                        each ->
                                                                dynamicTest(
                                                                        each.toString(),
                                                                        () -> check(each)))));
    }

    @Test
    void eachScenarioExpectsSomethingAndHasANameOfItsOwn(TestReporter report) {
        var all = files().stream().flatMap(file -> read(file).stream()).toList();
        var perForm = new TreeMap<String, Integer>();
        for (var each : all) {
            perForm.merge(each.form().code(), 1, Integer::sum);
            assertFalse(each.lines().isEmpty() && each.findings().isEmpty(), each.toString());
        }
        var names =
                all.stream()
                        .collect(Collectors.groupingBy(Scenario::toString, Collectors.counting()));
        names.forEach((name, times) -> assertEquals(1, times, name));
        report.publishEntry("scenarios", all.size() + " " + perForm);
    }

    @Test
    void aWrongLineAWrongFindingAndAnUnknownFieldAreTold(@TempDir Path folder) throws IOException {
        var wrong = folder.resolve("wrong.yaml");
        Files.writeString(
                wrong,
                """
                form: 1770S
                year: 2024
                answers: { identity.spousalStatus: KK, identity.ptkpStatus: TK/0, credits.none: YA }
                scenarios:
                  - name: wrong
                    tables: { employers: [ { net: 60_000_000 } ] }
                    lines: { "8": 6_000_001, "18": 25000, no-such: 1 }
                    findings: [ finding.noSuch ]
                    ready: true
                """);
        var told = read(wrong).getFirst().differences();
        assertEquals(4, told.size(), told.toString());
        assertEquals("line 8: expected 6000001, got 6000000", told.getFirst());
        Files.writeString(wrong, Files.readString(wrong).replace("net:", "nett:"));
        assertTrue(
                assertThrows(IllegalArgumentException.class, () -> read(wrong))
                        .getMessage()
                        .contains("employers has no column nett"));
    }

    private static void check(Scenario scenario) {
        var differences = scenario.differences();
        assertTrue(
                differences.isEmpty(),
                () ->
                        scenario.file()
                                + ", "
                                + scenario
                                + "\n  "
                                + String.join("\n  ", differences));
    }

    static List<Scenario> read(Path file) {
        try {
            return file.toString().endsWith(".csv")
                    ? CsvScenarios.read(file)
                    : YamlScenarios.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> files() {
        try (var found =
                Files.walk(Path.of(WholeReturnsTest.class.getResource("/returns").toURI()))) {
            return found.filter(each -> each.toString().matches(".*\\.(yaml|csv)"))
                    .sorted()
                    .toList();
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
