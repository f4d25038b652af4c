package id.lontar.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.tax.TaxYear;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

class LawDiffTest {
    private static final Law LAW = Law.shipped();
    private static final Pattern ENGLISH =
            Pattern.compile("\\b(no|the|and|until|was|for|as|from|only|not)\\b");

    @Test
    void theBandsOf2022AreToldWithTheirSource() {
        var bands =
                diff(2021, 2022).figures(LAW, Topic.PERSONS).stream()
                        .filter(each -> each.file().equals("income-tax"))
                        .toList();
        assertEquals(
                List.of("50_000_000", "5_000_000_000", "60_000_000"),
                bands.stream().map(LawDiff.Figure::part).sorted().toList());
        assertTrue(bands.getFirst().said().law().contains("UU 7/2021"));
    }

    @Test
    void theExemptTurnoverOf2022IsToldAndTheAllowanceIsNot() {
        var files =
                diff(2021, 2022).figures(LAW, Topic.PERSONS).stream()
                        .map(LawDiff.Figure::file)
                        .distinct()
                        .toList();
        assertTrue(files.contains("umkm-final"), files.toString());
        assertTrue(!files.contains("ptkp"), files.toString());
    }

    /// PP 20/2026 leaves rate and limit of PP 55/2022 as they were: only the ground is another.
    @Test
    void theSameFigureOnAnotherGroundIsTold() {
        var bases = diff(2025, 2026).bases(LAW, Topic.PERSONS);
        assertEquals(List.of("umkm-final"), bases.stream().map(LawDiff.Basis::file).toList());
        var basis = bases.getFirst();
        assertTrue(!basis.was().law().contains("PP 20/2026"), basis.was().law());
        assertTrue(basis.is().law().contains("PP 20/2026"), basis.is().law());
        assertEquals(Law.Confidence.CONFIRMED, basis.was().confidence());
        assertEquals(Law.Confidence.UNCERTAIN, basis.is().confidence());
        for (var topic : Topic.values())
            assertEquals(List.of(), diff(2026, 2026).bases(LAW, topic));
    }

    /// A citation is the same in every language; what else is to be said of it has both.
    @Test
    void whatIsSaidOfASourceIsSaidInBothLanguages() {
        var wrong = new ArrayList<String>();
        for (var file : Law.files())
            for (var entry : LAW.entries(file)) {
                if (ENGLISH.matcher(entry.law()).find()) wrong.add(file + ": " + entry.law());
                if (!Set.of(Set.of(), Set.of("id", "en")).contains(entry.note().keySet()))
                    wrong.add(file + ": " + entry.note());
            }
        assertEquals(List.of(), wrong);
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
        for (var topic : Topic.values())
            assertEquals(List.of(), diff(2024, 2024).figures(LAW, topic));
    }

    /// 31 March is 31 March; only the relief of 30 April is new (KEP-55/PJ/2026).
    @Test
    void theSameDayOfTheNextYearIsNoChange() {
        var dates = diff(2022, 2025).figures(LAW, Topic.DATES);
        assertEquals(List.of("relaxedTo"), dates.stream().map(LawDiff.Figure::part).toList());
        assertEquals(Optional.of("04-30"), dates.getFirst().is());
    }

    /// PP 55/2022 Pasal 59: one-person companies and village enterprises came with four years.
    @Test
    void whatIsNewInAFigureIsToldByItself() {
        var small =
                diff(2021, 2022).figures(LAW, Topic.COMPANIES).stream()
                        .filter(each -> each.file().equals("small-turnover-corporate"))
                        .map(each -> each.part() + " " + each.was() + " " + each.is().orElse(""))
                        .toList();
        assertEquals(
                List.of(
                        "since.BUMDES Optional.empty 2022",
                        "since.PT-PERORANGAN Optional.empty 2022",
                        "years.BUMDES Optional.empty 4",
                        "years.PT-PERORANGAN Optional.empty 4"),
                small);
    }

    @Test
    void everyLawFileHasItsTopicAndEveryTopicItsFiles() throws IOException {
        var there = new TreeSet<String>();
        try (var files = Files.list(Path.of("src/main/resources/id/lontar/rules"))) {
            files.map(each -> each.getFileName().toString().replace(".yaml", ""))
                    .filter(each -> !each.equals("topics"))
                    .forEach(there::add);
        }
        assertEquals(there, Law.files());
        for (var topic : Topic.values()) assertFalse(Law.files(topic).isEmpty(), topic.name());
    }

    private static LawDiff diff(int before, int after) {
        return new LawDiff(new TaxYear(before), new TaxYear(after));
    }
}
