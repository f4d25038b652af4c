package id.lontar.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.form.annual.AnnualForms;
import id.lontar.form.op.Form1770;
import id.lontar.rules.Answers;
import id.lontar.rules.Assessment;
import id.lontar.rules.Law;
import id.lontar.rules.Line;
import id.lontar.rules.op.Personal;
import id.lontar.tax.TaxYear;
import id.lontar.words.Words;

import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The rule of every line in words.
class WhyTest {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)}");

    static Stream<Named<Form>> forms() {
        return AnnualForms.ALL.all().stream().map(each -> Named.of(each.code().code(), each));
    }

    private static Assessment assess(Form form, Answers answers) {
        return form.assess(Law.shipped(), new TaxYear(form.lastYear()), answers);
    }

    /// Every line that a person can see, with no place left over that the rule does not read.
    @ParameterizedTest
    @MethodSource("forms")
    void everyLineThatIsShownHasItsRuleInBothLanguages(Form form) {
        var wrong = new ArrayList<String>();
        var assessment = assess(form, Answers.NONE);
        for (var locale : List.of(Words.INDONESIAN, Locale.ENGLISH)) {
            var words = Words.in(locale);
            for (var line : shown(form)) {
                var reads = assessment.explain(line).readings().size();
                var rule = raw(words, form, line);
                if (rule.isEmpty()) wrong.add(locale + " " + line.id());
                for (var place = PLACE.matcher(rule); place.find(); )
                    if (Integer.parseInt(place.group(1)) >= reads)
                        wrong.add(locale + " " + line.id() + ": " + rule);
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static String raw(Words words, Form form, Line<?> line) {
        return words.find("why." + form.code() + "." + line.id())
                .or(() -> words.find("why." + line.id()))
                .orElse("");
    }

    private static Set<Line<?>> shown(Form form) {
        var lines = new HashSet<Line<?>>();
        for (var page : form.pages())
            for (var element : page.elements())
                switch (element) {
                    case Element.Computed computed -> lines.add(computed.line());
                    case Element.Grid grid -> grid.total().ifPresent(lines::add);
                    case Element.Field field -> {}
                    case Element.Heading heading -> {}
                }
        return lines;
    }

    /// Living apart (HB) each is taxed alone; only PH and MT share the tax.
    @Test
    void onlyACoupleThatSharesItsTaxIsToldOfTheWorksheet() {
        var apart = assess(Form1770.FORM, Answers.NONE.with(Personal.SPOUSAL_STATUS, "HB"));
        var shared = assess(Form1770.FORM, Answers.NONE.with(Personal.SPOUSAL_STATUS, "MT"));
        var line = new Line<>("11");
        assertTrue(told(apart, line).contains("ribuan"), told(apart, line));
        assertTrue(told(shared, line).contains("PH/MT"), told(shared, line));
    }

    private static String told(Assessment assessment, Line<?> line) {
        return new Why(Words.in(Words.INDONESIAN), Form1770.FORM, assessment)
                .rule(line, "a", "b", "c");
    }
}
