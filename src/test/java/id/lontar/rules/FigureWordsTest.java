package id.lontar.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import id.lontar.rules.badan.CoretaxCorporate;
import id.lontar.rules.badan.Corporate1771;
import id.lontar.rules.coretax.CoretaxReturn;
import id.lontar.rules.op.Personal1770;
import id.lontar.rules.op.Personal1770S;
import id.lontar.rules.op.Personal1770SS;
import id.lontar.tax.TaxYear;
import id.lontar.words.Words;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.stream.Stream;

/// Each figure of the law that a rule reads is said to people in words of its own.
class FigureWordsTest {
    private static final Law LAW = Law.shipped();

    private static Stream<Parameter<?>> figures(RuleBook book, int year) {
        return book.in(new TaxYear(year)).stream().flatMap(Rule::parameters).distinct();
    }

    @Test
    void everyFigureHasWordsInBothLanguages() {
        for (var words : List.of(Words.in(Words.INDONESIAN), Words.in(Words.ENGLISH))) {
            for (var book :
                    List.of(
                            Personal1770S.RULES,
                            Personal1770.RULES,
                            Personal1770SS.RULES,
                            Corporate1771.RULES))
                figures(book, 2024).forEach(each -> isSaid(each, words, 2024));
            for (var book : List.of(CoretaxReturn.RULES, CoretaxCorporate.RULES))
                figures(book, 2025).forEach(each -> isSaid(each, words, 2025));
        }
    }

    private static void isSaid(Parameter<?> figure, Words words, int year) {
        var said = figure.said(words, LAW, new TaxYear(year));
        assertFalse(said.isBlank(), figure.id());
    }

    /// As the law has them: PP 55/2022 Pasal 56, UU PPh Pasal 25 ayat (7) and 26 ayat (4), PMK
    /// 153/PMK.010/2020.
    @ParameterizedTest
    @CsvSource({
        "oppt, '0,75 %'",
        "branch-profit, 20 %",
        "research-deduction, 40 %",
    })
    void aRateIsSaidAsTheLawHasIt(String id, String rate) {
        var words = Words.in(Words.INDONESIAN);
        var books = Stream.of(Personal1770.RULES, CoretaxReturn.RULES, CoretaxCorporate.RULES);
        var said =
                books.flatMap(book -> figures(book, book == Personal1770.RULES ? 2024 : 2025))
                        .filter(each -> each.id().equals(id))
                        .map(each -> each.said(words, LAW, new TaxYear(2024)))
                        .distinct()
                        .toList();
        assertEquals(List.of(rate), said);
    }
}
