package id.lontar.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.lontar.money.Rupiah;
import id.lontar.tax.TaxYear;
import id.lontar.tax.TaxpayerKind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;

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
        assertEquals(due, LAW.dueDate(kind, new TaxYear(year), end).due());
    }

    @Test
    void fineAndPaymentCodeFollowTheKindOfTaxpayer() {
        var year = new TaxYear(2024);
        assertEquals(Rupiah.of(100_000), LAW.lateFine(TaxpayerKind.INDIVIDUAL, year));
        assertEquals(Rupiah.of(1_000_000), LAW.lateFine(TaxpayerKind.CORPORATE, year));
        assertEquals("411125", LAW.article29(TaxpayerKind.INDIVIDUAL, year).kap());
        assertEquals("411126", LAW.article29(TaxpayerKind.CORPORATE, year).kap());
    }
}
