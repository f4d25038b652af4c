package id.lontar.form.badan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.form.Element;
import id.lontar.form.Form;
import id.lontar.rules.Answers;
import id.lontar.rules.Law;
import id.lontar.tax.TaxYear;
import id.lontar.words.Words;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Both corporate forms as data: every word is there, every list exists, every line has a place.
class CompanyFormsTest {
    private static final Law LAW = Law.shipped();

    static Stream<Form> forms() {
        return Stream.of(Form1771.FORM, FormCtBadan.FORM);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyLabelIsThereInBothLanguages(Form form) {
        var keys = new HashSet<String>();
        keys.add("form." + form.code());
        for (var page : form.pages()) {
            keys.add(form.label("page." + page.id()));
            for (var element : page.elements()) keys.addAll(keys(form, element));
        }
        for (var line : lines(form)) keys.add(form.label(line));
        var missing = new ArrayList<String>();
        for (var language : List.of(Words.INDONESIAN, Words.ENGLISH)) {
            var words = Words.in(language);
            for (var key : keys) if (words.find(key).isEmpty()) missing.add(language + " " + key);
        }
        assertEquals(List.of(), missing.stream().sorted().toList());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyCodeListHasEntriesInEveryYearOfTheForm(Form form) {
        for (var list : lists(form))
            for (var year = form.firstYear(); year <= form.lastYear(); year++)
                assertFalse(LAW.codes(list, new TaxYear(year)).isEmpty(), list + " " + year);
    }

    /// `31E.counted` and the like are steps inside a formula; all others are shown somewhere.
    @ParameterizedTest
    @MethodSource("forms")
    void everyLineStandsOnAPage(Form form) {
        var shown = new HashSet<String>();
        for (var page : form.pages())
            for (var element : page.elements())
                switch (element) {
                    case Element.Computed computed -> shown.add(computed.line().id());
                    case Element.Grid grid -> grid.total().ifPresent(line -> shown.add(line.id()));
                    default -> {}
                }
        var hidden = new HashSet<>(lines(form));
        hidden.removeAll(shown);
        hidden.removeAll(
                Set.of(
                        "status",
                        "31E.counted",
                        "period.months",
                        "9",
                        "11",
                        "D.worked",
                        "17.owes",
                        "L-1.turnover",
                        "amendment.replaces",
                        "amendment.overpaidBefore",
                        "payment.owes"));
        assertEquals(Set.of(), hidden);
    }

    /// A number of an attachment of the Coretax form is the number of one line of it.
    @Test
    void noNumberOfAnAttachmentStandsTwice() {
        var numbered =
                FormCtBadan.FORM.pages().stream()
                        .flatMap(page -> page.elements().stream())
                        .map(CompanyFormsTest::paper)
                        .filter(paper -> paper.matches("L-\\d+\\w* angka .*"))
                        .toList();
        assertEquals(new HashSet<>(numbered).size(), numbered.size(), numbered.toString());
        assertTrue(numbered.containsAll(List.of("L-6 angka 1", "L-6 angka 5", "L-8 angka 3")));
    }

    @Test
    void theAttachmentsSayWhatTheyComeTo() {
        assertTrue(stands(FormCtBadan.FORM, "8", "L-7"));
        assertTrue(stands(FormCtBadan.FORM, "12", "L-8 angka 3"));
        assertTrue(stands(Form1771.FORM, "2", "Lampiran Khusus 2A kolom 8"));
    }

    private static boolean stands(Form form, String line, String paper) {
        return form.pages().stream()
                .flatMap(page -> page.elements().stream())
                .anyMatch(
                        each ->
                                each instanceof Element.Computed computed
                                        && computed.line().id().equals(line)
                                        && computed.paper().equals(paper));
    }

    private static String paper(Element element) {
        return switch (element) {
            case Element.Field field -> field.paper();
            case Element.Computed computed -> computed.paper();
            default -> "";
        };
    }

    @ParameterizedTest
    @MethodSource("forms")
    void nothingAnsweredIsMissingAndNotZero(Form form) {
        var assessment = form.assess(LAW, new TaxYear(form.firstYear()), Answers.NONE);
        assertTrue(assessment.known(form.ending().balance()).isEmpty());
        var keys = new HashSet<String>();
        for (var finding : form.findings(assessment, java.time.LocalDate.of(2025, 1, 1)))
            keys.add(finding.key());
        assertTrue(keys.contains("finding.required"));
        var words = Words.in(Words.INDONESIAN);
        for (var key : keys) assertTrue(words.find(key).isPresent(), key);
    }

    private static List<String> lines(Form form) {
        return form.assess(LAW, new TaxYear(form.firstYear()), Answers.NONE).lines().stream()
                .map(line -> line.id())
                .toList();
    }

    private static List<String> keys(Form form, Element element) {
        var keys = new ArrayList<String>();
        switch (element) {
            case Element.Field field -> keys.add(form.label(field.question().id()));
            case Element.Computed computed -> keys.add(form.label(computed.line().id()));
            case Element.Heading heading -> keys.add(form.label("section." + heading.id()));
            case Element.Grid grid -> {
                keys.add(form.label(grid.table().id()));
                for (var column : grid.columns())
                    keys.add(form.label(grid.table().id() + "." + column.column().id()));
            }
        }
        return keys;
    }

    private static Set<String> lists(Form form) {
        var lists = new HashSet<String>();
        for (var page : form.pages())
            for (var element : page.elements())
                switch (element) {
                    case Element.Field field -> field.codes().ifPresent(lists::add);
                    case Element.Grid grid ->
                            grid.columns().forEach(each -> each.codes().ifPresent(lists::add));
                    default -> {}
                }
        return lists;
    }
}
