package id.lontar.returns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.form.Closing;
import id.lontar.form.Element;
import id.lontar.form.Finding;
import id.lontar.form.Form;
import id.lontar.form.Place;
import id.lontar.form.annual.AnnualForms;
import id.lontar.form.carry.CarryOver;
import id.lontar.form.carry.Known;
import id.lontar.form.carry.LastReturn;
import id.lontar.form.layout.Arrangement;
import id.lontar.form.layout.CopyList;
import id.lontar.form.why.Why;
import id.lontar.money.Rupiah;
import id.lontar.rules.Answers;
import id.lontar.rules.Assessment;
import id.lontar.rules.Law;
import id.lontar.rules.Row;
import id.lontar.tax.TaxYear;
import id.lontar.words.Words;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;

/// Whole returns in which one to three answers are odd (gone, blank, unknown, below zero, far off):
/// nothing breaks, whatever stands in the way of the seal can be reached, and what may be sealed is
/// worked out to the end. The seed is fixed.
class OddAnswersTest {
    private static final Law LAW = Law.shipped();
    private static final Words WORDS = Words.in(Words.INDONESIAN);
    private static final int ROUNDS = 2;
    private static final int MOST = 3;

    private final Random random = new Random(2020_02_21);
    private final TreeSet<String> faults = new TreeSet<>();
    private int tried;

    @Test
    void nothingBreaksAndEveryObstacleCanBeReached() {
        for (var file : WholeReturnsTest.files())
            for (var scenario : WholeReturnsTest.read(file))
                for (var round = 0; round < ROUNDS; round++) tryOne(scenario);
        assertEquals("", String.join("\n", faults));
        assertTrue(tried > 1_500, "too few to mean anything");
    }

    private void tryOne(Scenario scenario) {
        tried++;
        var form = Scenario.form(scenario.form(), scenario.year());
        var answers = scenario.answers();
        for (var times = 1 + random.nextInt(MOST); times > 0; times--) answers = odd(answers);
        try {
            var assessment = form.assess(LAW, scenario.year(), answers);
            var findings = form.findings(assessment, scenario.today());
            for (var each : findings) WORDS.say(each.key(), each.arguments().toArray());
            findings.stream()
                    .filter(each -> each.severity().blocksSealing() && each.repair().isEmpty())
                    .filter(each -> !isShown(form, assessment, each.place()))
                    .forEach(each -> fault(form, each.key() + " at " + each.place().id()));
            ready(form, assessment, findings);
            used(form, assessment, scenario.today());
        } catch (RuntimeException e) {
            fault(form, e + " for " + answers);
        }
    }

    private void ready(Form form, Assessment assessment, List<Finding> findings) {
        if (findings.stream().anyMatch(each -> each.severity().blocksSealing())) return;
        for (var line : assessment.lines())
            if (assessment.known(line).isEmpty()) fault(form, "sealed without " + line.id());
    }

    /// What else is made of a return, whatever state it is in.
    private static void used(Form form, Assessment assessment, LocalDate today) {
        var why = new Why(WORDS, form, assessment, Optional.empty());
        for (var line : assessment.lines()) why.of(line);
        new CopyList(form, assessment, WORDS);
        Arrangement.paper(form).lay(form, assessment);
        Closing.counting(form, assessment);
        var next = new TaxYear(assessment.year().year() + 1);
        var last = LastReturn.of(form, assessment, today);
        AnnualForms.ALL
                .next(form, next)
                .ifPresent(to -> new CarryOver(LAW).carry(last, to, next, Known.NOTHING));
    }

    private static boolean isShown(Form form, Assessment assessment, Place place) {
        return place instanceof Place.AtResult
                || form.flow(assessment).stream()
                        .flatMap(page -> page.elements().stream())
                        .filter(each -> each.asked().test(assessment))
                        .anyMatch(each -> place.id().equals(shown(each)));
    }

    private static String shown(Element element) {
        return switch (element) {
            case Element.Field field -> field.question().id();
            case Element.Grid grid -> grid.table().id();
            case Element.Computed computed -> computed.line().id();
            case Element.Heading heading -> "";
        };
    }

    private void fault(Form form, String what) {
        faults.add(form.code() + " " + what);
    }

    private Answers odd(Answers answers) {
        var tables = new HashMap<>(answers.tables());
        var ids = new ArrayList<>(answers.values().keySet());
        var lists = new ArrayList<>(answers.tables().keySet());
        if (lists.isEmpty() || random.nextInt(2) == 0)
            return new Answers(odd(answers.values(), ids), tables);
        var list = lists.get(random.nextInt(lists.size()));
        if (random.nextInt(4) == 0) tables.remove(list);
        else tables.put(list, odd(tables.get(list)));
        return new Answers(answers.values(), tables);
    }

    private List<Row> odd(List<Row> rows) {
        var changed = new ArrayList<>(rows);
        var at = random.nextInt(rows.size());
        var row = rows.get(at);
        changed.set(
                at, new Row(row.key(), odd(row.cells(), new ArrayList<>(row.cells().keySet()))));
        return changed;
    }

    private Map<String, Object> odd(Map<String, Object> values, List<String> ids) {
        if (ids.isEmpty()) return values;
        var changed = new HashMap<>(values);
        changed.computeIfPresent(
                ids.get(random.nextInt(ids.size())),
                (id, value) -> random.nextInt(3) == 0 ? null : odd(value));
        return changed;
    }

    private Object odd(Object value) {
        return switch (value) {
            case String text -> any("?!", " ");
            case Boolean yes -> !yes;
            case Integer number -> any(-1, 0, 99, 9999, Integer.MAX_VALUE);
            case Rupiah amount ->
                    Rupiah.of(any(-5_000_000_000L, -1L, 0L, 1L, 999_999_999_999L).longValue());
            case LocalDate day -> any(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31));
            default -> value;
        };
    }

    @SafeVarargs
    private <T> T any(T... values) {
        return values[random.nextInt(values.length)];
    }
}
