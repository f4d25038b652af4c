package id.lontar.filing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.exchange.ReturnFileJson;
import id.lontar.form.annual.AnnualForms;
import id.lontar.money.Rupiah;
import id.lontar.rules.Law;
import id.lontar.rules.op.Personal;
import id.lontar.tax.TaxYear;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class LawReviewTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 3, 20);
    private static final Law NOW = Law.shipped();
    private static final LawReview REVIEW = new LawReview(AnnualForms.ALL, NOW);

    /// 120 - 50 = 70 million: 5 % of 60 + 15 % of 10 = 4,500,000. With 54: 66 million, 3,900,000.
    /// A twelfth of either is 375,000 and 325,000.
    @Test
    void everyLineThatMovesIsToldWithItsOldAndItsNewFigure() {
        var moved = REVIEW.of(OldLaw.draft()).orElseThrow();
        var byLine = new LinkedHashMap<String, List<Object>>();
        for (var each : moved.moves())
            byLine.put(each.line(), List.of(each.was().orElseThrow(), each.now().orElseThrow()));
        var wanted = new LinkedHashMap<String, List<Object>>();
        wanted.put("7", List.of(50_000_000L, 54_000_000L));
        wanted.put("8", List.of(70_000_000L, 66_000_000L));
        for (var each : List.of("9", "11", "13", "13a", "16", "16a"))
            wanted.put(each, List.of(4_500_000L, 3_900_000L));
        wanted.put("18a", List.of(375_000L, 325_000L));
        for (var each : wanted.entrySet())
            assertEquals(each.getValue(), byLine.get(each.getKey()), each.getKey());
        assertEquals(
                Optional.of(-600_000L),
                moved.moves().stream()
                        .filter(each -> each.line().equals("9"))
                        .findFirst()
                        .orElseThrow()
                        .by());
        assertTrue(
                byLine.values().stream().noneMatch(each -> each.getFirst().equals(each.getLast())));
        assertEquals(Optional.empty(), Optional.ofNullable(byLine.get("1")));
    }

    @Test
    void onceAcceptedNothingMovesAndTheLawIsTheOneOfNow() {
        var moved = REVIEW.of(OldLaw.draft()).orElseThrow();
        var accepted = moved.accepted(TODAY);
        assertEquals(Optional.empty(), REVIEW.of(accepted));
        var pin = accepted.pin().orElseThrow();
        assertEquals(TODAY, pin.since());
        assertEquals(moved.lawNow(), pin.law());
        assertNotEquals(moved.pin().law(), pin.law());
    }

    @Test
    void aPinSaysNothingOfOtherAnswers() {
        var draft = OldLaw.draft();
        var other = draft.answers().with(Personal.ZAKAT, Rupiah.of(1));
        assertEquals(Optional.empty(), draft.with(other).pin());
        var edited =
                new TaxReturn(draft.form(), draft.year(), draft.revision(), other, draft.pin());
        assertEquals(Optional.empty(), REVIEW.of(edited));
    }

    @Test
    void theSameLawKeepsTheDayItWasFirstUsed() {
        var assessment = OldLaw.FORM.assess(NOW, OldLaw.YEAR, OldLaw.answers());
        var first = Pin.of(OldLaw.FORM, assessment, OldLaw.DAY);
        assertEquals(OldLaw.DAY, first.renewed(OldLaw.FORM, assessment, TODAY).since());
    }

    /// What names a law may change with the program; the figures decide whether anything moved.
    @Test
    void aDraftWithAnIdOfAnotherMakingIsReviewedByItsFigures() {
        var assessment = OldLaw.FORM.assess(NOW, OldLaw.YEAR, OldLaw.answers());
        var fresh = Pin.of(OldLaw.FORM, assessment, OldLaw.DAY);
        var old = new Pin("00000000", OldLaw.DAY, fresh.of(), fresh.lines());
        assertEquals(Optional.empty(), REVIEW.of(OldLaw.draft().pinned(old)));
        var renewed = old.renewed(OldLaw.FORM, assessment, TODAY);
        assertEquals(id(NOW, 2024), renewed.law());
        assertEquals(TODAY, renewed.since());
    }

    /// What opens or closes is told by the figures behind it, also to drafts that kept it once.
    @Test
    void aGateIsNoFigure() {
        var assessment = OldLaw.FORM.assess(NOW, OldLaw.YEAR, OldLaw.answers());
        var fresh = Pin.of(OldLaw.FORM, assessment, OldLaw.DAY);
        assertTrue(fresh.lines().values().stream().noneMatch(Boolean.class::isInstance));
        var lines = new LinkedHashMap<>(fresh.lines());
        lines.put("18.open", "false");
        var old = new Pin("00000000", OldLaw.DAY, fresh.of(), lines);
        assertEquals(fresh.lines(), old.lines());
        assertEquals(Optional.empty(), REVIEW.of(OldLaw.draft().pinned(old)));
    }

    @Test
    void theLawHasAnotherIdOnlyWhenTheFormFollowsAnotherLaw() {
        var now = id(NOW, 2024);
        assertEquals(now, id(Law.shipped(), 2024));
        assertNotEquals(now, id(OldLaw.LAW, 2024));
        assertNotEquals(now, id(NOW, 2021));
        var elsewhere = "values: [ { from: 2019, value: { rate: 1% } } ]";
        assertEquals(now, id(OldLaw.with("oppt", elsewhere), 2024));
        var reordered =
                """
                law: Another citation
                values:
                  - from: 2016
                    value: { wifeIncome: 54000000, self: 54000000, dependant: 4500000, married: 4500000 }
                """;
        assertEquals(now, id(OldLaw.with("ptkp", reordered), 2024));
    }

    @Test
    void aCodeListOfAPageIsPartOfTheLaw() {
        var shorter = "values: [ { from: 2019, value: [ { code: '101', id: Bank, en: Bank } ] } ]";
        assertNotEquals(id(NOW, 2024), id(OldLaw.with("debt-codes", shorter), 2024));
    }

    @Test
    void theReturnFileCarriesThePinAndComesBackTheSame() {
        var files = new ReturnFileJson(AnnualForms.ALL);
        var text = files.write(OldLaw.draft());
        var read =
                assertInstanceOf(
                        ReturnFiles.Reading.Read.class,
                        files.read(text.getBytes(StandardCharsets.UTF_8)));
        assertEquals(OldLaw.draft(), read.taxReturn());
    }

    @Test
    void aFileWithHalfAPinIsRefusedAtItsPlace() {
        var text =
                """
                {"lontar": 1, "form": "1770S", "taxYear": 2024,
                 "law": {"id": "1234abcd"}, "lines": {"9": 1.5}}
                """;
        var read =
                assertInstanceOf(
                        ReturnFiles.Reading.Unreadable.class,
                        new ReturnFileJson(AnnualForms.ALL)
                                .read(text.getBytes(StandardCharsets.UTF_8)));
        assertEquals(
                List.of("/law", "/lines/9"),
                read.faults().stream().map(ReturnFiles.Fault::pointer).sorted().toList());
    }

    @Test
    void wholeNumbersComeBackAsTheyWereWhateverReadThem() {
        var small = new Pin("x", TODAY, "y", Map.of("1", 5, "status", "NIHIL"));
        assertEquals(5L, small.lines().get("1"));
    }

    private static String id(Law law, int year) {
        return OldLaw.FORM.law(law, new TaxYear(year)).digits();
    }
}
