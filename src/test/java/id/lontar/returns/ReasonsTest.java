package id.lontar.returns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.form.why.Reason;
import id.lontar.form.why.Why;
import id.lontar.rules.Law;
import id.lontar.words.Words;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Why each line of every whole return is what it is, as people read it.
class ReasonsTest {
    /// A record as Java writes it, an object without words, a message with a hole, a name of the
    /// program such as `PENCATATAN_NORMA` or `income.zakat`.
    private static final Pattern PROGRAM =
            Pattern.compile(
                    "\\w+\\[\\w+=|@[0-9a-f]{5}|\\{\\d|\\b[A-Z]{2,}_[A-Z_]+|\\b[a-z]+\\.[a-z]+[A-Z]\\w*");

    @Test
    void noneShowsTheTextOfTheProgram() {
        var law = Law.shipped();
        var found = new TreeSet<String>();
        var lines = 0;
        for (var words : List.of(Words.in(Words.INDONESIAN), Words.in(Words.ENGLISH)))
            for (var scenario : scenarios()) {
                var form = Scenario.form(scenario.form(), scenario.year());
                var assessment = form.assess(law, scenario.year(), scenario.answers());
                var why = new Why(words, form, assessment, Optional.empty());
                for (var line : assessment.lines()) {
                    lines++;
                    said(why.of(line))
                            .filter(each -> PROGRAM.matcher(each).find())
                            .forEach(
                                    each -> found.add(form.code() + " " + line.id() + ": " + each));
                }
            }
        assertEquals(List.of(), new ArrayList<>(found));
        assertTrue(lines > 10_000, () -> "too few to mean anything");
    }

    /// A message that names more than its check gives would show `{1}`.
    @Test
    void noFindingHasAHole() {
        var law = Law.shipped();
        var found = new TreeSet<String>();
        var keys = new TreeSet<String>();
        for (var words : List.of(Words.in(Words.INDONESIAN), Words.in(Words.ENGLISH)))
            for (var scenario : scenarios()) {
                var form = Scenario.form(scenario.form(), scenario.year());
                var assessment = form.assess(law, scenario.year(), scenario.answers());
                for (var finding : form.findings(assessment, scenario.today())) {
                    keys.add(finding.key());
                    if (words.say(finding.key(), finding.arguments().toArray()).contains("{"))
                        found.add(finding.key());
                }
            }
        assertEquals(List.of(), new ArrayList<>(found));
        assertTrue(keys.size() > 100, () -> "too few to mean anything: " + keys.size());
    }

    private static List<Scenario> scenarios() {
        return WholeReturnsTest.files().stream()
                .flatMap(file -> WholeReturnsTest.read(file).stream())
                .toList();
    }

    private static Stream<String> said(Reason reason) {
        return Stream.concat(
                Stream.of(reason.name(), reason.value(), reason.rule()),
                reason.inputs().stream().map(Reason.Input::said));
    }
}
