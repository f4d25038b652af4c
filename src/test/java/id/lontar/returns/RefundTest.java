package id.lontar.returns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.form.Closing;
import id.lontar.form.Element.Field;
import id.lontar.form.Following;
import id.lontar.form.Form;
import id.lontar.rules.Assessment;
import id.lontar.rules.Kind;
import id.lontar.rules.Law;
import id.lontar.rules.Question;
import id.lontar.tax.FormCode;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// A request for a refund, and the account it goes to, in every whole return.
class RefundTest {
    private static final Law LAW = Law.shipped();

    /// The form of the simplest returns has no line for one.
    private static final Set<FormCode> ASKING = EnumSet.complementOf(EnumSet.of(FormCode.F1770SS));

    @Test
    void nothingIsAskedBackWhereNothingIsOverpaid() {
        var kept = EnumSet.noneOf(FormCode.class);
        var left = EnumSet.noneOf(FormCode.class);
        for (var file : WholeReturnsTest.files())
            for (var each : WholeReturnsTest.read(file)) {
                var form = Scenario.form(each.form(), each.year());
                var asked = asked(form);
                var answers = each.answers();
                for (var question : asked) answers = answers.with(question, "1");
                var a = form.assess(LAW, each.year(), answers);
                var counting = Closing.counting(form, a);
                var overpaid = form.ending().overpaid(a) && !isBorne(form, a, each.today());
                for (var question : asked) {
                    assertEquals(
                            overpaid,
                            counting.get(question).isPresent(),
                            each.file() + ", " + each + " " + question.id());
                    (overpaid ? kept : left).add(form.code());
                }
            }
        assertEquals(ASKING, kept);
        assertEquals(ASKING, left);
    }

    /// Nobody gets back what the government bore (PER-11/PJ/2025 Pasal 128).
    private static boolean isBorne(Form form, Assessment a, LocalDate today) {
        return form.findings(a, today).stream()
                .anyMatch(each -> each.key().equals("finding.borne.whole"));
    }

    /// What hangs on an outcome may not move it.
    @Test
    void noRuleReadsWhatFollowsAnOutcome() {
        for (var file : WholeReturnsTest.files())
            for (var each : WholeReturnsTest.read(file)) {
                var form = Scenario.form(each.form(), each.year());
                var answers = each.answers();
                for (var question : asked(form)) answers = answers.with(question, "1");
                var a = form.assess(LAW, each.year(), answers);
                var counting = a.after(Closing.counting(form, a));
                for (var line : a.lines())
                    assertEquals(a.value(line), counting.value(line), each + " " + line.id());
            }
    }

    @Test
    void bothGenerationsOfCoretaxAskForAnAccount() {
        for (var code : List.of(FormCode.CT_OP, FormCode.CT_BADAN)) {
            var form = Scenario.form(code, new id.lontar.tax.TaxYear(2025));
            assertEquals(4, asked(form).size(), code.toString());
        }
    }

    private static Set<Question<String>> asked(Form form) {
        return form.pages().stream()
                .flatMap(page -> page.elements().stream())
                .filter(each -> each instanceof Field && each.asked() instanceof Following)
                .map(each -> text(((Field) each).question()))
                .collect(Collectors.toSet());
    }

    private static Question<String> text(Question<?> question) {
        assertTrue(question.kind() == Kind.TEXT, question.id());
        return new Question<>(question.id(), Kind.TEXT);
    }
}
