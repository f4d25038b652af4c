package id.lontar.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.money.Rate;
import id.lontar.money.Rupiah;
import id.lontar.tax.TaxYear;
import id.lontar.tax.TaxpayerKind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.Optional;

/// UU KUP Pasal 3 ayat (3): three months after the end of the tax year for a person, four for a
/// body. Pasal 7: a fine of 100,000 and of 1,000,000.
class DueDateTest {
    private static final Law LAW = Law.shipped();

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # kind,     year, book year ends, due
                    INDIVIDUAL, 2023, 2023-12-31,     2024-03-31
                    CORPORATE,  2023, 2023-12-31,     2024-04-30
                    CORPORATE,  2024, 2024-06-30,     2024-10-31
                    CORPORATE,  2024, 2025-03-31,     2025-07-31
                    CORPORATE,  2024, 2024-10-31,     2025-02-28
                    """)
    void monthsAfterTheBookYear(TaxpayerKind kind, int year, LocalDate end, LocalDate due) {
        assertEquals(due, new DueDates(LAW).of(kind, new TaxYear(year), end).due());
    }

    /// 30 April 2022 was a Saturday before Lebaran (2 and 3 May, leave to the 6th); 31 March 2025
    /// was Lebaran itself with leave to 7 April; 30 April 2023 a Sunday before Labour Day; 31 March
    /// 2024 a Sunday; 31 March 2026 a Tuesday. Of 2030 no holidays are known: 31 March is a Sunday.
    /// 31 July 2020 was Idul Adha, a Friday; 31 December 2020 joint leave before New Year, then a
    /// weekend; 28 February 2022 Isra Mikraj; 30 June 2023 joint leave, a Friday; 31 May 2026
    /// Waisak, a Sunday, before Pancasila Day.
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    2022-04-30, 2022-05-09
                    2025-03-31, 2025-04-08
                    2023-04-30, 2023-05-02
                    2024-03-31, 2024-04-01
                    2026-03-31, 2026-03-31
                    2030-03-31, 2030-04-01
                    # book years of companies end in any month: four months later there is
                    2020-07-31, 2020-08-03
                    2020-12-31, 2021-01-04
                    2022-02-28, 2022-03-01
                    2023-06-30, 2023-07-03
                    2024-11-30, 2024-12-02
                    2025-08-31, 2025-09-01
                    2026-05-31, 2026-06-02
                    """)
    void theNextWorkingDay(LocalDate due, LocalDate working) {
        assertEquals(working, new Holidays(LAW).workingDay(due));
    }

    /// The joint decree of 2027 is not known here, and of 2030 nothing at all.
    @Test
    void ofAYearWithoutADecreeTheNextWorkingDayIsInDoubt() {
        var holidays = new Holidays(LAW);
        assertEquals(Optional.empty(), holidays.doubt(LocalDate.of(2026, 3, 31)));
        assertEquals(Optional.of(new Doubt("holidays")), holidays.doubt(LocalDate.of(2027, 3, 31)));
        assertEquals(Optional.of(new Doubt("holidays")), holidays.doubt(LocalDate.of(2030, 3, 31)));
    }

    @Test
    void everyHolidayIsAWorkdayOfItsYearNamedOnce() {
        for (var entry : LAW.entries("holidays")) {
            var days =
                    entry.value()
                            .valueStream()
                            .map(each -> LocalDate.parse(each.asText()))
                            .toList();
            assertEquals(days.stream().distinct().sorted().toList(), days);
            for (var day : days) {
                assertEquals(entry.from(), day.getYear());
                assertTrue(day.getDayOfWeek().getValue() <= 5, day.toString());
            }
            assertEquals(entry.from(), entry.until());
        }
    }

    /// UU KUP Pasal 9 ayat (2b): a part of a month counts whole, at most 24 months; 2 % to 1
    /// November 2020, then by decision of the Minister.
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # due,      paid,       months, interest on 10,000,000
                    2020-04-30, 2020-05-01, 1,      200000
                    2020-04-30, 2020-05-30, 1,      200000
                    2020-04-30, 2020-06-15, 2,      400000
                    2020-04-30, 2020-11-01, 7,      1400000
                    2020-04-30, 2020-11-02, 7,
                    2016-04-30, 2019-12-31, 24,     4800000
                    2025-03-31, 2025-04-30, 1,
                    2025-03-31, 2025-06-01, 3,
                    2025-04-30, 2025-05-31, 1,
                    2025-04-30, 2025-06-01, 2,
                    2025-02-28, 2025-03-31, 1,
                    2025-04-30, 2025-04-30, 0,
                    """)
    void interestOnLatePayment(LocalDate due, LocalDate paid, int months, Long interest) {
        var late = LateInterest.of(LAW, due, paid);
        assertEquals(months, late.months());
        assertEquals(Optional.ofNullable(interest).map(Rupiah::of), late.on(Rupiah.of(10_000_000)));
    }

    /// UU KUP Pasal 8 ayat (2): counted from the end of the time to file. The first row is the
    /// example of the tax courses of the Institute of Accountants (IAI): 50,000,000 x 2 % x 2.
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # end of filing, paid,   months, from,       interest on 50,000,000
                    2017-04-30, 2017-06-03, 2,      2017-05-01, 2000000
                    2015-03-31, 2019-12-31, 57,     2015-04-01, 57000000
                    2020-04-30, 2020-11-01, 7,      2020-05-01, 7000000
                    2020-04-30, 2020-11-02, 7,      2020-05-01,
                    2025-03-31, 2025-04-30, 1,      2025-04-01,
                    2025-03-31, 2025-05-01, 2,      2025-04-01,
                    2025-04-30, 2025-05-31, 1,      2025-05-01,
                    2021-04-30, 2025-05-01, 24,     2021-05-01,
                    """)
    void interestOnWhatAnAmendmentAdds(
            LocalDate due, LocalDate paid, int months, LocalDate from, Long interest) {
        var added = LateInterest.ofAmendment(LAW, due, paid);
        assertEquals(months, added.months());
        assertEquals(from, added.from());
        assertEquals(
                Optional.ofNullable(interest).map(Rupiah::of), added.on(Rupiah.of(50_000_000)));
    }

    /// 0,99 % x 50,000,000 x 24 months at most = 11,880,000 (KMK 540/KMK.010/2020 has 0,99 %).
    @Test
    void interestAtARateThatWasRead() {
        var added =
                LateInterest.ofAmendment(LAW, LocalDate.of(2021, 4, 30), LocalDate.of(2025, 5, 1));
        assertEquals(
                Optional.of(Rupiah.of(11_880_000)),
                added.at(Rate.typed("0,99").orElseThrow()).on(Rupiah.of(50_000_000)));
        assertFalse(added.between());
        assertTrue(
                LateInterest.ofAmendment(LAW, LocalDate.of(2020, 4, 30), LocalDate.of(2020, 11, 2))
                        .between());
    }

    @Test
    void fineAndPaymentCodeFollowTheKindOfTaxpayer() {
        var year = new TaxYear(2024);
        assertEquals(Rupiah.of(100_000), new DueDates(LAW).lateFine(TaxpayerKind.INDIVIDUAL, year));
        assertEquals(
                Rupiah.of(1_000_000), new DueDates(LAW).lateFine(TaxpayerKind.CORPORATE, year));
        assertEquals("411125", PaymentCode.article29(LAW, TaxpayerKind.INDIVIDUAL, year).kap());
        assertEquals("411126", PaymentCode.article29(LAW, TaxpayerKind.CORPORATE, year).kap());
    }
}
