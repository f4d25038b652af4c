package id.lontar.returns;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import id.lontar.rules.Answers;
import id.lontar.tax.FormCode;
import id.lontar.tax.TaxYear;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Scenarios as rows of a table, for those that differ in figures only.
final class CsvScenarios {
    private static final Set<String> HEAD =
            Set.of("scenario", "form", "year", "note", "today", "findings", "absent", "ready");

    private CsvScenarios() {}

    static List<Scenario> read(Path file) throws IOException {
        var scenarios = new ArrayList<Scenario>();
        try (var rows =
                CsvReader.builder()
                        .commentStrategy(CommentStrategy.SKIP)
                        .skipEmptyLines(true)
                        .ofNamedCsvRecord(file)) {
            for (var row : rows)
                try {
                    scenarios.add(scenario(file, row));
                } catch (IllegalArgumentException e) {
                    throw new IllegalArgumentException(
                            file + " line " + row.getStartingLineNumber() + ": " + e.getMessage(),
                            e);
                }
        }
        return scenarios;
    }

    private static Scenario scenario(Path file, NamedCsvRecord row) {
        var form =
                FormCode.parse(row.getField("form"))
                        .orElseThrow(() -> new IllegalArgumentException("which form?"));
        var year = new TaxYear(Integer.parseInt(row.getField("year")));
        var typed = new Typed(Scenario.form(form, year));
        var answers = Answers.NONE;
        var rows = new LinkedHashMap<String, List<Map<String, String>>>();
        var lines = new LinkedHashMap<String, String>();
        for (var each : row.getFieldsAsMap().entrySet()) {
            var column = each.getKey();
            var text = each.getValue();
            if (HEAD.contains(column) || text.isEmpty()) continue;
            if (column.startsWith("=")) lines.put(column.substring(1), text);
            else if (typed.question(column).isPresent())
                answers = typed.with(answers, column, text);
            else cells(column, text, rows);
        }
        for (var each : rows.entrySet())
            answers = typed.withRows(answers, each.getKey(), each.getValue());
        return new Scenario(
                file.getFileName().toString(),
                row.getField("scenario"),
                form,
                year,
                LocalDate.parse(field(row, "today").orElse((year.year() + 1) + "-03-20")),
                answers,
                lines,
                list(field(row, "findings")),
                list(field(row, "absent")),
                field(row, "ready").map(Boolean::valueOf));
    }

    /// `employers.net` with `100+200` is two employers; `-` leaves the cell of one row empty.
    private static void cells(
            String column, String text, Map<String, List<Map<String, String>>> tables) {
        var dot = column.lastIndexOf('.');
        if (dot < 0) throw new IllegalArgumentException("unknown column " + column);
        var rows = tables.computeIfAbsent(column.substring(0, dot), id -> new ArrayList<>());
        var values = text.split("\\+", -1);
        for (var i = 0; i < values.length; i++) {
            if (rows.size() <= i) rows.add(new HashMap<>());
            if (!values[i].equals("-")) rows.get(i).put(column.substring(dot + 1), values[i]);
        }
    }

    private static Optional<String> field(NamedCsvRecord row, String name) {
        return row.findField(name).filter(text -> !text.isEmpty());
    }

    private static List<String> list(Optional<String> text) {
        return text.map(all -> List.of(all.split(";"))).orElse(List.of());
    }
}
