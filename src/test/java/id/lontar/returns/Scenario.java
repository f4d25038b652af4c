package id.lontar.returns;

import id.lontar.form.Finding;
import id.lontar.form.Form;
import id.lontar.form.Place;
import id.lontar.form.annual.AnnualForms;
import id.lontar.money.Rupiah;
import id.lontar.rules.Answer;
import id.lontar.rules.Answers;
import id.lontar.rules.Assessment;
import id.lontar.rules.Law;
import id.lontar.rules.Line;
import id.lontar.tax.FormCode;
import id.lontar.tax.TaxYear;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// One whole return and what the rules must make of it, as `returns/README.md` describes.
///
/// @param file where it stands, for the report
/// @param lines what each line must be: an amount, a code, or [#MISSING]
/// @param findings `key` or `key@place` of what the checks must say
/// @param absent what they must not say
/// @param ready whether the return can be sealed; empty when the scenario does not say
record Scenario(
        String file,
        String name,
        FormCode form,
        TaxYear year,
        LocalDate today,
        Answers answers,
        Map<String, String> lines,
        List<String> findings,
        List<String> absent,
        Optional<Boolean> ready) {
    /// Expected of a line that still waits for an answer.
    static final String MISSING = "missing";

    private static final Law LAW = Law.shipped();

    static Form form(FormCode code, TaxYear year) {
        return AnnualForms.ALL
                .find(code, year)
                .orElseThrow(
                        () -> new IllegalArgumentException(code + " is not filed for " + year));
    }

    /// Everything in which the program differs from what was worked by hand, a sentence each.
    List<String> differences() {
        return differences(LAW);
    }

    /// The same with a law that nobody has read from yet.
    List<String> differences(Law law) {
        var form = form(this.form, year);
        var assessment = form.assess(law, year, answers);
        var found = new ArrayList<String>();
        lines.forEach(
                (id, expected) -> {
                    var got = value(assessment, id);
                    if (!got.equals(expected))
                        found.add("line " + id + ": expected " + expected + ", got " + got);
                });
        var said = form.findings(assessment, today);
        for (var each : findings)
            if (said.stream().noneMatch(one -> matches(one, each)))
                found.add("finding " + each + " expected, got " + keys(said));
        for (var each : absent)
            if (said.stream().anyMatch(one -> matches(one, each)))
                found.add("finding " + each + " is there and must not be");
        ready.ifPresent(expected -> checkReady(expected, said, found));
        return found;
    }

    private static void checkReady(boolean expected, List<Finding> said, List<String> found) {
        var blocking = said.stream().filter(one -> one.severity().blocksSealing()).toList();
        if (blocking.isEmpty() != expected)
            found.add("ready: expected " + expected + ", findings " + keys(blocking));
    }

    private static String value(Assessment assessment, String id) {
        if (assessment.lines().stream().noneMatch(line -> line.id().equals(id))) return "no line";
        return switch (assessment.value(new Line<Object>(id))) {
            case Answer.Known<Object>(var value) -> text(value);
            case Answer.Missing<Object> missing -> MISSING;
        };
    }

    private static String text(Object value) {
        return switch (value) {
            case Rupiah amount -> Long.toString(amount.amount());
            case Enum<?> choice -> choice.name();
            default -> value.toString();
        };
    }

    private static boolean matches(Finding finding, String expected) {
        var at = expected.indexOf('@');
        return at < 0
                ? finding.key().equals(expected)
                : finding.key().equals(expected.substring(0, at))
                        && place(finding.place()).equals(expected.substring(at + 1));
    }

    private static String place(Place place) {
        return place instanceof Place.AtCell(var table, var row, var column)
                ? table + "." + column
                : place.id();
    }

    private static List<String> keys(List<Finding> findings) {
        return findings.stream()
                .flatMap(one -> Stream.of(one.key() + "@" + place(one.place())))
                .toList();
    }

    @Override
    public String toString() {
        return form + " " + year + ": " + name;
    }
}
