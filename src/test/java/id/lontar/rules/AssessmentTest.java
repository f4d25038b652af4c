package id.lontar.rules;

import static id.lontar.rules.Rule.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.money.Rupiah;
import id.lontar.tax.PtkpStatus;
import id.lontar.tax.TaxYear;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

class AssessmentTest {
    private static final Question<Rupiah> A = new Question<>("a", Kind.MONEY);
    private static final Question<Rupiah> B = new Question<>("b", Kind.MONEY);
    private static final Line<Rupiah> SUM = new Line<>("sum");
    private static final Line<Rupiah> TWICE = new Line<>("twice");
    private static final Law LAW = Law.shipped();
    private static final TaxYear YEAR = new TaxYear(2024);

    @Test
    void aLineThatLacksAnAnswerSaysWhichOne() {
        var book = new RuleBook(List.of(line(SUM).reads(A, B).is(Rupiah::plus).by("x")));
        var answers = Answers.NONE.with(A, Rupiah.of(1));
        var assessment = Assessment.of(book, LAW, YEAR, answers);
        assertEquals(new Answer.Missing<Rupiah>(Set.of(B)), assessment.value(SUM));
        assertEquals(
                Rupiah.of(3),
                assessment.after(answers.with(B, Rupiah.of(2))).known(SUM).orElseThrow());
    }

    @Test
    void onlyLinesWhoseInputsChangedAreWorkedOutAgain() {
        var runs = new AtomicInteger();
        var book =
                new RuleBook(
                        List.of(
                                line(SUM)
                                        .reads(A)
                                        .is(
                                                a -> {
                                                    runs.incrementAndGet();
                                                    return a;
                                                })
                                        .by("x"),
                                line(TWICE).reads(SUM, B).is(Rupiah::plus).by("y")));
        var answers = Answers.NONE.with(A, Rupiah.of(1)).with(B, Rupiah.of(1));
        var first = Assessment.of(book, LAW, YEAR, answers);
        var second = first.after(answers.with(B, Rupiah.of(5)));
        assertEquals(1, runs.get());
        assertEquals(Rupiah.of(6), second.known(TWICE).orElseThrow());
        second.after(answers.with(A, Rupiah.of(2)));
        assertEquals(2, runs.get());
    }

    @Test
    void linesThatReadEachOtherAreRefused() {
        var circle =
                List.<Rule<?>>of(
                        line(SUM).reads(TWICE).is(x -> x).by("x"),
                        line(TWICE).reads(SUM).is(x -> x).by("y"));
        assertThrows(IllegalArgumentException.class, () -> new RuleBook(circle));
    }

    @Test
    void aLineThatNothingWorksOutIsRefused() {
        var open = List.<Rule<?>>of(line(SUM).reads(TWICE).is(x -> x).by("x"));
        assertThrows(IllegalArgumentException.class, () -> new RuleBook(open));
    }

    @Test
    void aFormulaThatChangedGetsASecondDatedRule() {
        var book =
                new RuleBook(
                        List.of(
                                line(SUM).reads(A).is(a -> a).by("old").until(2021),
                                line(SUM).reads(A).is(a -> a.plus(a)).by("new").from(2022)));
        var answers = Answers.NONE.with(A, Rupiah.of(4));
        var old = Assessment.of(book, LAW, new TaxYear(2021), answers);
        var now = Assessment.of(book, LAW, new TaxYear(2022), answers);
        assertEquals(Rupiah.of(4), old.known(SUM).orElseThrow());
        assertEquals(Rupiah.of(8), now.known(SUM).orElseThrow());
        assertEquals("new", now.explain(SUM).article());
    }

    @Test
    void aYearTheLawDoesNotKnowIsAnErrorThatSaysSo() {
        var error = assertThrows(Law.NoFigure.class, () -> IncomeTax.in(LAW, new TaxYear(2027)));
        assertTrue(error.getMessage().contains("2027"));
    }

    @Test
    void theAllowanceOfEveryStatusIsTheListedAmount() {
        var amounts =
                List.of(
                        54_000, 58_500, 63_000, 67_500, 58_500, 63_000, 67_500, 72_000, 112_500,
                        117_000, 121_500, 126_000);
        var statuses = PtkpStatus.all();
        for (var i = 0; i < statuses.size(); i++)
            assertEquals(amounts.get(i) * 1_000L, Ptkp.in(LAW, YEAR).of(statuses.get(i)).amount());
    }
}
