package id.lontar.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.tax.TaxYear;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

class LawDiffTest {
    private static final Law LAW = Law.shipped();

    @Test
    void theBandsOf2022AreToldWithTheirSource() {
        var bands =
                diff(2021, 2022).figures(LAW).stream()
                        .filter(each -> each.file().equals("income-tax"))
                        .toList();
        assertEquals(
                List.of("50_000_000", "5_000_000_000", "60_000_000"),
                bands.stream().map(LawDiff.Figure::part).sorted().toList());
        assertTrue(bands.getFirst().law().contains("UU 7/2021"));
    }

    @Test
    void theExemptTurnoverOf2022IsToldAndTheAllowanceIsNot() {
        var files =
                diff(2021, 2022).figures(LAW).stream()
                        .map(LawDiff.Figure::file)
                        .distinct()
                        .toList();
        assertTrue(files.contains("umkm-final"), files.toString());
        assertTrue(!files.contains("ptkp"), files.toString());
    }

    @Test
    void aFormulaWithASecondRuleIsTold() {
        var line = new Line<Integer>("x");
        var year = new Question<>("year", Kind.NUMBER);
        var book =
                new RuleBook(
                        List.of(
                                Rule.line(line).reads(year).is(y -> y).by("old").until(2023),
                                Rule.line(line).reads(year).is(y -> y + 1).by("new").from(2024)));
        assertEquals(
                List.of(new LawDiff.Formula("x", Optional.of("old"), Optional.of("new"))),
                diff(2023, 2024).formulas(book));
        assertEquals(List.of(), diff(2024, 2025).formulas(book));
    }

    @Test
    void aYearDoesNotDifferFromItself() {
        assertEquals(List.of(), diff(2024, 2024).figures(LAW));
    }

    private static LawDiff diff(int before, int after) {
        return new LawDiff(new TaxYear(before), new TaxYear(after));
    }
}
