package id.lontar.returns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.form.Element;
import id.lontar.form.Finding;
import id.lontar.form.Finding.Severity;
import id.lontar.form.Form;
import id.lontar.form.Place;
import id.lontar.rules.Answer;
import id.lontar.rules.Answers;
import id.lontar.rules.Assessment;
import id.lontar.rules.Law;
import id.lontar.rules.Line;
import id.lontar.rules.Row;
import id.lontar.rules.Settlement;
import id.lontar.rules.Table;
import id.lontar.tax.FormCode;

import org.junit.jupiter.api.Test;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/// Missing, not zero: whatever a whole return says is once taken away, once left as a text of
/// blanks, and once a code nobody knows.
class WaitingTest {
    private static final Law LAW = Law.shipped();
    private static final String UNKNOWN = "?!";

    /// Typed as one likes: two names of one country are two countries.
    private static final String COUNTRY = "1770 foreignIncome.country";

    /// The law's data say which kinds of company there are; one that is not among them has no
    /// branch profit.
    private static final String KIND = "company.kind";

    /// What is worth asking although an answer that is still to come may settle it: one number on
    /// two slips, a birth as the NIK tells it, and depreciation before a facility is told.
    private static final Set<String> TOLD_AT_ONCE =
            Set.of(
                    "finding.credit.twice",
                    "finding.family.older",
                    "finding.depreciation.aboveRate");

    /// A whole return, and the same with one thing different.
    private record Changed(
            Scenario scenario, Form form, Assessment whole, Place place, Answers to) {
        Assessment less() {
            return whole.after(to);
        }

        List<Finding> findings(Assessment of) {
            return form.findings(of, scenario.today());
        }

        /// What stands in the way of the seal that did not before.
        Stream<Finding> told(Assessment less) {
            var before = new HashSet<String>();
            findings(whole)
                    .forEach(each -> before.add(each.place() + each.key() + each.arguments()));
            return findings(less).stream()
                    .filter(each -> each.severity().blocksSealing())
                    .filter(each -> !before.contains(each.place() + each.key() + each.arguments()));
        }

        /// Lines with another figure than in the whole return.
        Stream<Line<?>> moved(Assessment less) {
            return whole.lines().stream()
                    .filter(
                            line ->
                                    less.value(line) instanceof Answer.Known<?>(var now)
                                            && whole.value(line) instanceof Answer.Known<?>(var was)
                                            && !now.equals(was));
        }

        /// Lines with a figure in the whole return and none any more. What was paid is asked once
        /// it is known what is owed.
        Stream<Line<?>> waiting(Assessment less) {
            var owed = whole.known(Settlement.STILL_TO_PAY).isPresent();
            return whole.lines().stream()
                    .filter(line -> owed || !line.equals(Settlement.PAID))
                    .filter(line -> whole.known(line).isPresent() && less.known(line).isEmpty());
        }

        String name() {
            return form.code()
                    + " "
                    + (place instanceof Place.AtCell(var table, var row, var column)
                            ? table + "." + column
                            : place.id());
        }
    }

    private static final List<Scenario> WHOLE =
            WholeReturnsTest.files().stream()
                    .flatMap(file -> WholeReturnsTest.read(file).stream())
                    .toList();
    private static final List<Changed> WITHOUT =
            WHOLE.stream().flatMap(each -> changed(each, value -> Optional.empty())).toList();

    /// No line comes to another figure when something the form needs is gone: it keeps its own, or
    /// it waits.
    @Test
    void whatIsNeededIsNeverTakenForAnything() {
        var faults = new TreeSet<String>();
        var tried = new EnumMap<FormCode, Integer>(FormCode.class);
        for (var each : WITHOUT) {
            var less = each.less();
            if (!needs(each, less)) continue;
            tried.merge(each.form().code(), 1, Integer::sum);
            each.moved(less)
                    .map(line -> each.name() + ": " + line.id() + " does not wait for it")
                    .forEach(faults::add);
        }
        assertEquals("", String.join("\n", faults));
        assertEquals(Set.of(FormCode.values()).size(), tried.size(), tried.toString());
        tried.forEach((form, times) -> assertTrue(times >= 100, form + " " + times));
    }

    /// A line that waits is never left without a word of what for.
    @Test
    void whatIsWaitedForIsTold() {
        var faults = new TreeSet<String>();
        for (var each : WITHOUT) {
            var less = each.less();
            var waits = each.waiting(less).map(Line::id).toList();
            if (!waits.isEmpty() && each.told(less).findAny().isEmpty())
                faults.add(each.name() + ": " + waits + " waits and nothing is said");
        }
        assertEquals("", String.join("\n", faults));
    }

    /// Nor does anything odd come to light by that alone: what rests on a thing that is missing is
    /// not told before it is there.
    @Test
    void whatIsMissingRaisesNoOtherAlarm() {
        var faults = new TreeSet<String>();
        for (var each : WITHOUT) {
            var less = each.less();
            if (!needs(each, less)) continue;
            var before = new HashSet<String>();
            each.findings(each.whole()).forEach(told -> before.add(told.key()));
            each.findings(less).stream()
                    .filter(told -> told.severity() != Severity.NEEDED)
                    .filter(told -> told.severity() != Severity.NOTE)
                    .map(Finding::key)
                    .filter(key -> !before.contains(key) && !TOLD_AT_ONCE.contains(key))
                    .forEach(key -> faults.add(each.name() + " is missing, and told is " + key));
        }
        assertEquals("", String.join("\n", faults));
    }

    /// What is left in a list that is not asked now, such as behind a gate that was shut, silences
    /// nothing and tells nothing.
    @Test
    void aRowNobodyIsAskedForChangesNothing() {
        var faults = new TreeSet<String>();
        for (var scenario : WHOLE) {
            var form = Scenario.form(scenario.form(), scenario.year());
            var whole = form.assess(LAW, scenario.year(), scenario.answers());
            var asked = new HashSet<String>();
            for (var page : form.flow(whole))
                for (var element : page.elements())
                    if (element instanceof Element.Grid grid && grid.asked().test(whole))
                        asked.add(grid.table().id());
            var told = told(form, whole, scenario);
            form.tables()
                    .filter(table -> !asked.contains(table.id()))
                    .filter(table -> scenario.answers().rows(table).isEmpty())
                    .forEach(
                            table -> {
                                var left =
                                        scenario.answers()
                                                .withRows(table, List.of(Row.empty("left")));
                                var now = told(form, whole.after(left), scenario);
                                if (!now.equals(told))
                                    faults.add(
                                            form.code()
                                                    + " "
                                                    + table.id()
                                                    + " in "
                                                    + scenario
                                                    + ": "
                                                    + now
                                                    + " and not "
                                                    + told);
                            });
        }
        assertEquals("", String.join("\n", faults));
    }

    private static Set<String> told(Form form, Assessment assessment, Scenario scenario) {
        var told = new TreeSet<String>();
        form.findings(assessment, scenario.today())
                .forEach(each -> told.add(each.place() + each.key() + each.arguments()));
        return told;
    }

    @Test
    void blanksSayNothing() {
        var faults = new TreeSet<String>();
        var blank = texts("  ");
        var gone = texts(null);
        for (var i = 0; i < blank.size(); i++) {
            var with = blank.get(i);
            var less = with.less();
            var without = gone.get(i).less();
            for (var line : less.lines())
                if (!less.value(line).known().equals(without.value(line).known()))
                    faults.add(with.name() + ": " + line.id() + " takes blanks for something");
        }
        assertEquals("", String.join("\n", faults));
    }

    /// A code no list knows is told, and no answer is taken for another one.
    @Test
    void anUnknownCodeIsTold() {
        var faults = new TreeSet<String>();
        for (var each : texts(UNKNOWN)) {
            if (each.name().equals(COUNTRY)) continue;
            var less = each.less();
            var other = Stream.concat(each.moved(less), each.waiting(less)).map(Line::id).toList();
            if (!other.isEmpty() && each.told(less).findAny().isEmpty())
                faults.add(each.name() + ": " + other + " follow an unknown code");
            if (each.place() instanceof Place.AtQuestion && !each.place().id().equals(KIND))
                each.moved(less)
                        .map(line -> each.name() + ": " + line.id() + " takes it for another")
                        .forEach(faults::add);
        }
        assertEquals("", String.join("\n", faults));
    }

    private static List<Changed> texts(String to) {
        return WHOLE.stream()
                .flatMap(each -> changed(each, value -> Optional.ofNullable(to)))
                .filter(each -> isText(each))
                .toList();
    }

    private static boolean isText(Changed each) {
        return was(each.scenario().answers(), each.place()) instanceof String;
    }

    private static Object was(Answers answers, Place place) {
        return switch (place) {
            case Place.AtQuestion(var id) -> answers.values().get(id);
            case Place.AtCell(var table, var key, var column) ->
                    answers.tables().get(table).stream()
                            .filter(row -> row.key().equals(key))
                            .findFirst()
                            .orElseThrow()
                            .cells()
                            .get(column);
            default -> List.of();
        };
    }

    /// The same return with each of its answers, cells and lists once changed.
    private static Stream<Changed> changed(
            Scenario scenario, Function<Object, Optional<Object>> to) {
        var form = Scenario.form(scenario.form(), scenario.year());
        var whole = form.assess(LAW, scenario.year(), scenario.answers());
        return changed(form, scenario.answers(), to).entrySet().stream()
                .map(each -> new Changed(scenario, form, whole, each.getKey(), each.getValue()));
    }

    private static Map<Place, Answers> changed(
            Form form, Answers answers, Function<Object, Optional<Object>> to) {
        var all = new LinkedHashMap<Place, Answers>();
        for (var id : answers.values().keySet())
            all.put(
                    new Place.AtQuestion(id),
                    new Answers(other(answers.values(), id, to), answers.tables()));
        for (var id : answers.tables().keySet()) {
            var table = table(form, id);
            // Nothing paid yet is an answer: what is owed is then still to be paid.
            if (!table.equals(Settlement.PAYMENTS))
                all.put(new Place.AtTable(id), answers.withRows(table, List.of()));
            for (var row : answers.rows(table))
                for (var column : row.cells().keySet())
                    all.put(
                            new Place.AtCell(id, row.key(), column),
                            answers.withRow(
                                    table, new Row(row.key(), other(row.cells(), column, to))));
        }
        return all;
    }

    private static Map<String, Object> other(
            Map<String, Object> values, String id, Function<Object, Optional<Object>> to) {
        var other = new LinkedHashMap<>(values);
        to.apply(values.get(id)).ifPresentOrElse(now -> other.put(id, now), () -> other.remove(id));
        return other;
    }

    private static Table table(Form form, String id) {
        return form.tables().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }

    private static boolean needs(Changed changed, Assessment less) {
        return changed.findings(less).stream()
                .filter(each -> each.severity() == Severity.NEEDED)
                .map(Finding::place)
                .anyMatch(changed.place()::equals);
    }
}
