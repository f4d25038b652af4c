package id.lontar.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import id.lontar.form.Form;
import id.lontar.form.op.Returns1770;
import id.lontar.tax.TaxYear;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// That one edit works out again what depends on it and nothing else, for every question and every
/// table of form 1770 in a return with everything filled in.
class RecalculationTest {
    private static final TaxYear YEAR = new TaxYear(2024);
    private static final Law LAW = Law.shipped();
    private static final Form FORM = Returns1770.FORM;

    private final Set<String> ran = new TreeSet<>();
    private final RuleBook counted =
            new RuleBook(FORM.rules().in(YEAR).stream().<Rule<?>>map(this::counted).toList());
    private final Assessment first =
            Assessment.of(counted, LAW, YEAR, Returns1770.withEverything(0));

    private <T> Rule<T> counted(Rule<T> rule) {
        return new Rule<>(
                rule.line(),
                rule.reads(),
                values -> {
                    ran.add(rule.line().id());
                    return rule.formula().apply(values);
                },
                rule.cited(),
                rule.firstYear(),
                rule.lastYear(),
                rule.version(),
                rule.open());
    }

    @Test
    void anUntouchedReturnRunsNoRule() {
        ran.clear();
        first.after(first.answers());
        assertEquals(Set.of(), ran);
    }

    @TestFactory
    Stream<DynamicTest> anEditRunsWhatReadsIt() {
        var other = Returns1770.withEverything(1);
        var edits =
                Stream.concat(
                        FORM.questions().map(each -> answered(each, other)),
                        FORM.tables().map(each -> shortened(each)));
        return edits.map(edit -> dynamicTest(edit.source().id(), () -> check(edit)));
    }

    private record Edit(Source<?> source, Answers after) {}

    /// Another value when the other return has one, else no answer any more.
    private <T> Edit answered(Question<T> question, Answers other) {
        var before = first.answers();
        var value = other.get(question);
        return new Edit(
                question,
                value.isPresent() && !value.equals(before.get(question))
                        ? before.with(question, value.get())
                        : before.without(question));
    }

    private Edit shortened(Table table) {
        var rows = first.answers().rows(table);
        var fewer = rows.isEmpty() ? rows : rows.subList(1, rows.size());
        return new Edit(table, first.answers().withRows(table, fewer));
    }

    private void check(Edit edit) {
        ran.clear();
        var after = first.after(edit.after());
        var dependents = dependents(edit.source());
        assertTrue(dependents.containsAll(ran), () -> "ran " + ran + ", reads it: " + dependents);
        assertEqualsAll(Assessment.of(counted, LAW, YEAR, edit.after()), after);
    }

    private static void assertEqualsAll(Assessment fromNothing, Assessment after) {
        for (var line : fromNothing.lines())
            assertEquals(fromNothing.value(line), after.value(line), line.id());
    }

    /// Whoever reads a source, and whoever reads those, told from the rules alone.
    private static Set<String> dependents(Source<?> source) {
        var changed = new HashSet<String>(Set.of(source.id()));
        var found = new TreeSet<String>();
        for (var before = -1; before < found.size(); ) {
            before = found.size();
            for (var rule : FORM.rules().in(YEAR))
                if (rule.reads().stream().anyMatch(each -> touches(each, changed))) {
                    changed.add(rule.line().id());
                    found.add(rule.line().id());
                }
        }
        return found;
    }

    private static boolean touches(Source<?> source, Set<String> changed) {
        return switch (source) {
            case Gated<?> gated ->
                    touches(gated.source(), changed) || touches(gated.gate(), changed);
            case Listed list ->
                    touches(list.table(), changed)
                            || list.settling().stream().anyMatch(each -> touches(each, changed));
            case Parameter<?> figure -> false;
            default -> changed.contains(source.id());
        };
    }

    /// Assets are only added up: nothing else reads them.
    @Test
    void anAssetRunsOneRule() {
        ran.clear();
        first.after(shortened(table("assets")).after());
        assertEquals(List.of("IV.A"), List.copyOf(ran));
    }

    private static Table table(String id) {
        return FORM.tables().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }
}
