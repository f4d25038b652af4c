package id.lontar.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.form.annual.AnnualForms;
import id.lontar.money.Rupiah;
import id.lontar.rules.Amendment;
import id.lontar.rules.Answers;
import id.lontar.rules.Law;
import id.lontar.rules.Row;
import id.lontar.rules.Taxpayer;
import id.lontar.rules.badan.Reconciliation1771;
import id.lontar.rules.badan.Tariff;
import id.lontar.rules.badan.Withheld;
import id.lontar.rules.op.Personal;
import id.lontar.tax.FormCode;
import id.lontar.tax.TaxYear;
import id.lontar.words.Words;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

/// What a person is told of the interest and the limits of an amendment.
class AmendmentChecksTest {
    private static final Law LAW = Law.shipped();

    /// 60,000,000 - 54,000,000 = 6,000,000 at 5 % = 300,000, of which 200,000 were paid before.
    private static final Answers ADDED =
            Answers.NONE
                    .with(Personal.SPOUSAL_STATUS, "KK")
                    .with(Personal.PTKP_STATUS, "TK/0")
                    .withRow(
                            Personal.EMPLOYERS,
                            Row.empty("a").with(Personal.EMPLOYER_NET, Rupiah.of(60_000_000)))
                    .with(Personal.NO_CREDITS, true)
                    .with(Amendment.NUMBER, 1)
                    .with(Amendment.PREVIOUS_BALANCE, Rupiah.of(200_000));

    /// April, May and a part of June; 100,000 x 0,98 % x 3 = 2,940.
    @Test
    void theRateIsSaidToBeLookedUpAndThenCountedWith() {
        var today = LocalDate.of(2025, 6, 1);
        assertTrue(said(ADDED, today, "id").contains("3 bulan"), said(ADDED, today, "id"));
        assertTrue(said(ADDED, today, "id").contains("1 April 2025"), said(ADDED, today, "id"));
        var typed = ADDED.with(Amendment.INTEREST_RATE, "0,98");
        assertTrue(said(typed, today, "id").contains("0,98 %"), said(typed, today, "id"));
        assertTrue(said(typed, today, "id").endsWith("Rp 2.940."), said(typed, today, "id"));
        assertTrue(said(typed, today, "en").contains("2.940"), said(typed, today, "en"));
    }

    /// 97 for 0,97 makes a hundredfold of the interest.
    @Test
    void aRateThatIsHardlyThatOfAMonthIsDoubted() {
        var today = LocalDate.of(2025, 6, 1);
        assertEquals(List.of(), high(ADDED.with(Amendment.INTEREST_RATE, "2"), today));
        assertEquals(
                List.of("finding.amendment.rateHigh"),
                high(ADDED.with(Amendment.INTEREST_RATE, "97"), today));
    }

    private static List<String> high(Answers answers, LocalDate today) {
        return about(answers, today).stream()
                .map(Finding::key)
                .filter("finding.amendment.rateHigh"::equals)
                .toList();
    }

    /// Whatever stands in the way of sealing, this does not.
    @Test
    void itOnlyWarns() {
        for (var each : about(ADDED, LocalDate.of(2032, 1, 1)))
            assertFalse(each.severity().blocksSealing(), each.key());
    }

    /// A book year that ends on 30 June 2020 may be assessed to 30 June 2025.
    @Test
    void theLimitFollowsTheBookYear() {
        var form = AnnualForms.ALL.find(FormCode.F1771, new TaxYear(2020)).orElseThrow();
        var loss =
                Answers.NONE
                        .with(Reconciliation1771.TURNOVER, Rupiah.of(-1))
                        .with(Taxpayer.BOOK_YEAR_END, LocalDate.of(2020, 6, 30))
                        .with(Amendment.NUMBER, 1)
                        .with(Amendment.PREVIOUS_BALANCE, Rupiah.ZERO);
        var a = form.assess(LAW, new TaxYear(2020), loss);
        assertEquals(List.of(), tooLate(form.findings(a, LocalDate.of(2023, 6, 30))));
        assertEquals(
                List.of(LocalDate.of(2023, 6, 30), LocalDate.of(2025, 6, 30)),
                tooLate(form.findings(a, LocalDate.of(2023, 7, 1))));
    }

    /// 300,000 are left of the 450,000 that were paid: 150,000 too much, for which no line of these
    /// forms asks.
    @Test
    void whatWasPaidTooMuchIsToldWhereTheFormHasNoLineForIt() {
        var lowered = ADDED.with(Amendment.PREVIOUS_BALANCE, Rupiah.of(450_000));
        var told = about(lowered, LocalDate.of(2025, 3, 1));
        assertEquals(List.of("finding.amendment.lowered"), keys(told));
        assertEquals(List.of(Rupiah.of(150_000)), told.getFirst().arguments());
        assertEquals(
                List.of(),
                keys(
                        about(
                                ADDED.with(Amendment.PREVIOUS_BALANCE, Rupiah.of(-450_000)),
                                LocalDate.of(2025, 3, 1))));
    }

    /// A company that sold 100 and not 200 million: at half of 22 %, 11 million and not 22.
    @Test
    void aCompanyIsToldSoToo() {
        var form = AnnualForms.ALL.find(FormCode.F1771, new TaxYear(2024)).orElseThrow();
        var answers =
                Answers.NONE
                        .with(Reconciliation1771.TURNOVER, Rupiah.of(100_000_000))
                        .with(Tariff.CHOICE, "c")
                        .with(Withheld.NONE, true)
                        .with(Amendment.NUMBER, 1)
                        .with(Amendment.PREVIOUS_BALANCE, Rupiah.of(22_000_000));
        var a = form.assess(LAW, new TaxYear(2024), answers);
        var told =
                form.findings(a, LocalDate.of(2025, 4, 1)).stream()
                        .filter(each -> each.key().equals("finding.amendment.lowered"))
                        .toList();
        assertEquals(1, told.size());
        assertEquals(List.of(Rupiah.of(11_000_000)), told.getFirst().arguments());
        assertFalse(told.getFirst().severity().blocksSealing());
    }

    private static List<String> keys(List<Finding> findings) {
        return findings.stream().map(Finding::key).toList();
    }

    private static List<Object> tooLate(List<Finding> findings) {
        return findings.stream()
                .filter(each -> each.key().equals("finding.amendment.tooLate"))
                .flatMap(each -> each.arguments().stream())
                .toList();
    }

    private static String said(Answers answers, LocalDate today, String language) {
        var words = Words.in(language.equals("id") ? Words.INDONESIAN : Words.ENGLISH);
        var found = about(answers, today);
        assertEquals(1, found.size());
        return FindingWords.say(words, found.getFirst().key(), found.getFirst().arguments());
    }

    private static List<Finding> about(Answers answers, LocalDate today) {
        var form = AnnualForms.ALL.find(FormCode.F1770S, new TaxYear(2024)).orElseThrow();
        return form.findings(form.assess(LAW, new TaxYear(2024), answers), today).stream()
                .filter(each -> each.key().startsWith("finding.amendment."))
                .toList();
    }
}
