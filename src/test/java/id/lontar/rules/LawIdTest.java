package id.lontar.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import id.lontar.money.Rupiah;
import id.lontar.tax.TaxYear;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The id is another exactly when something that can move a result is.
class LawIdTest {
    private static final TaxYear YEAR = new TaxYear(2024);
    private static final Question<Rupiah> ABROAD = new Question<>("abroad", Kind.MONEY);
    private static final Question<Boolean> HAS = new Question<>("hasAbroad", Kind.FLAG);
    private static final Question<Boolean> RESIDENT = new Question<>("resident", Kind.FLAG);
    private static final Line<Rupiah> TOTAL = new Line<>("1");
    private static final Parameter<Rupiah> EXEMPT =
            new Parameter<>(
                    "oppt",
                    (law, year) -> law.amount("oppt", "exempt", year),
                    (words, amount) -> amount.toString());

    private static final String FIGURE =
            """
            name: A figure
            law: UU 36/2008 Pasal 25
            # why it is so
            values:
              - { from: 2009, value: { exempt: 500, rate: 1% } }
            """;
    private static final String LIST =
            """
            name: Kinds
            law: Formulir 1770
            values:
              - from: 2009
                value:
                  - { code: "", id: Harta, en: Assets, type: header }
                  - { code: "01", id: Kas, en: Cash, dependant: true }
                  - { code: "02", id: Tabungan, en: Savings }
            """;
    private static final RuleBook BOOK = book(ABROAD.or(Rupiah.ZERO));

    @ParameterizedTest
    @ValueSource(strings = {"500->501", "rate: 1%->rate: 2%"})
    void anotherFigureIsAnotherLaw(String change) {
        assertNotEquals(id(FIGURE, LIST), id(changed(FIGURE, change), LIST));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UU 36/2008 Pasal 25->UU 36 tahun 2008",
                "why it is so->because",
                "A figure->The figure",
                "exempt: 500, rate: 1%->rate: 1%, exempt: 500",
            })
    void anotherWordingOfTheSameFigureIsTheSameLaw(String change) {
        assertEquals(id(FIGURE, LIST), id(changed(FIGURE, change), LIST));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"02\"->\"03\"", "dependant: true->dependant: false"})
    void anotherCodeOrAnotherMeaningOfItIsAnotherLaw(String change) {
        assertNotEquals(id(FIGURE, LIST), id(FIGURE, changed(LIST, change)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kas->Uang tunai",
                "Savings->Savings account",
                "Assets->What is owned",
                "Formulir 1770->Formulir 1770 bagian A",
            })
    void anotherLabelIsTheSameLaw(String change) {
        assertEquals(id(FIGURE, LIST), id(FIGURE, changed(LIST, change)));
    }

    @Test
    void theOrderOfAListIsTheSameLaw() {
        var first = "      - { code: \"01\", id: Kas, en: Cash, dependant: true }\n";
        assertEquals(id(FIGURE, LIST), id(FIGURE, LIST.replace(first, "") + first));
    }

    @Test
    void aGateAnotherGateAndWhatClosedMeansAreEachAnotherLaw() {
        var open = id(BOOK);
        var gated = id(book(ABROAD.or(Rupiah.ZERO).behind(HAS.or(false), Rupiah.ZERO)));
        assertNotEquals(open, gated);
        assertNotEquals(
                gated, id(book(ABROAD.or(Rupiah.ZERO).behind(RESIDENT.or(false), Rupiah.ZERO))));
        assertNotEquals(gated, id(book(ABROAD.or(Rupiah.ZERO).behind(HAS.or(true), Rupiah.ZERO))));
        assertNotEquals(
                gated, id(book(ABROAD.or(Rupiah.ZERO).behind(HAS.or(false), Rupiah.of(1)))));
        assertNotEquals(open, id(book(ABROAD)), "silence means something else");
    }

    @Test
    void aFigureBehindAGateCountsToo() {
        var book = new RuleBook(List.of(sum(EXEMPT.behind(HAS.or(false), Rupiah.ZERO))));
        assertNotEquals(
                LawId.of(book, law(FIGURE, LIST), YEAR, List.of()),
                LawId.of(book, law(changed(FIGURE, "500->501"), LIST), YEAR, List.of()));
    }

    @Test
    void anotherFormulaIsAnotherLawAndAnotherCitationOfItIsNot() {
        var rule = sum(ABROAD);
        var one = id(new RuleBook(List.of(rule)));
        assertNotEquals(one, id(new RuleBook(List.of(rule.corrected(2)))));
        assertEquals(
                one, id(new RuleBook(List.of(Rule.line(TOTAL).reads(ABROAD).is(a -> a).by("x")))));
        var since2022 = new RuleBook(List.of(rule.until(2021), sum(ABROAD).from(2022)));
        assertNotEquals(one, id(since2022));
        assertEquals(one, id(new RuleBook(List.of(rule.until(2024), sum(ABROAD).from(2025)))));
    }

    private static Rule<Rupiah> sum(Source<Rupiah> source) {
        return Rule.line(TOTAL).reads(source).is(a -> a).by("UU PPh Pasal 4");
    }

    private static RuleBook book(Source<Rupiah> source) {
        return new RuleBook(
                List.of(Rule.line(TOTAL).reads(source, EXEMPT).is(Rupiah::plus).by("Pasal 4")));
    }

    private static LawId id(RuleBook book) {
        return LawId.of(book, law(FIGURE, LIST), YEAR, List.of("debt-codes"));
    }

    private static LawId id(String figure, String list) {
        return LawId.of(BOOK, law(figure, list), YEAR, List.of("debt-codes"));
    }

    private static String changed(String text, String change) {
        var parts = change.split("->", -1);
        var changed = text.replace(parts[0], parts[1]);
        assertNotEquals(text, changed, "nothing to change");
        return changed;
    }

    private static Law law(String figure, String list) {
        return Law.from(
                name ->
                        new ByteArrayInputStream(
                                (name.equals("oppt") ? figure : list)
                                        .getBytes(StandardCharsets.UTF_8)));
    }
}
