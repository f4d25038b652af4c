package id.lontar.returns;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.lontar.form.Finding;
import id.lontar.form.Finding.Severity;
import id.lontar.form.Form;
import id.lontar.form.Place;
import id.lontar.rules.Answer;
import id.lontar.rules.Answers;
import id.lontar.rules.Assessment;
import id.lontar.rules.Kind;
import id.lontar.rules.Law;
import id.lontar.rules.Question;
import id.lontar.rules.Row;
import id.lontar.rules.Settlement;
import id.lontar.rules.Table;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Missing, not zero: in every whole return, whatever the form needs is taken away once. No line
/// may then come to another figure: it keeps its own, or it waits.
class WaitingTest {
    private static final Law LAW = Law.shipped();

    @Test
    void whatIsNeededIsNeverTakenForAnything() {
        var faults = new TreeSet<String>();
        for (var file : WholeReturnsTest.files())
            for (var scenario : WholeReturnsTest.read(file)) in(scenario).forEach(faults::add);
        assertEquals("", String.join("\n", faults));
    }

    private static Stream<String> in(Scenario scenario) {
        var form = Scenario.form(scenario.form(), scenario.year());
        var whole = form.assess(LAW, scenario.year(), scenario.answers());
        return without(form, scenario.answers()).entrySet().stream()
                .flatMap(
                        each -> {
                            var less = whole.after(each.getValue());
                            return needs(form, less, each.getKey(), scenario.today())
                                    ? moved(whole, less)
                                            .map(
                                                    line ->
                                                            form.code()
                                                                    + " "
                                                                    + line
                                                                    + " does not wait for "
                                                                    + name(each.getKey()))
                                    : Stream.empty();
                        });
    }

    /// The answers with one thing less, by the place it stood at.
    private static Map<Place, Answers> without(Form form, Answers answers) {
        var all = new LinkedHashMap<Place, Answers>();
        for (var id : answers.values().keySet())
            all.put(new Place.AtQuestion(id), answers.without(new Question<>(id, Kind.TEXT)));
        for (var id : answers.tables().keySet()) {
            var table = table(form, id);
            // Nothing paid yet is an answer: what is owed is then still to be paid.
            if (!table.equals(Settlement.PAYMENTS))
                all.put(new Place.AtTable(id), answers.withRows(table, List.of()));
            for (var row : answers.rows(table))
                for (var column : row.cells().keySet())
                    all.put(
                            new Place.AtCell(id, row.key(), column),
                            less(answers, table, row, column));
        }
        return all;
    }

    private static Table table(Form form, String id) {
        return form.tables().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }

    private static Answers less(Answers answers, Table table, Row row, String column) {
        var cells = new LinkedHashMap<>(row.cells());
        cells.remove(column);
        return answers.withRow(table, new Row(row.key(), cells));
    }

    private static boolean needs(Form form, Assessment less, Place place, LocalDate today) {
        return form.findings(less, today).stream()
                .filter(each -> each.severity() == Severity.NEEDED)
                .map(Finding::place)
                .anyMatch(place::equals);
    }

    private static Stream<String> moved(Assessment whole, Assessment less) {
        return whole.lines().stream()
                .filter(
                        line ->
                                less.value(line) instanceof Answer.Known<?>(var now)
                                        && whole.value(line) instanceof Answer.Known<?>(var was)
                                        && !now.equals(was))
                .map(line -> line.id());
    }

    private static String name(Place place) {
        return place instanceof Place.AtCell(var table, var row, var column)
                ? table + "." + column
                : place.id();
    }
}
