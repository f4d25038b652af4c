package id.lontar.filing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.lontar.rules.BookYear;
import id.lontar.tax.TaxYear;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;

class CompanyTest {
    /// More than half of the months, or the first six, lie in the tax year (UU KUP Pasal 28 ayat
    /// (6)).
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # first month, tax year, begins,     ends
                    1,             2024,     2024-01-01, 2024-12-31
                    4,             2024,     2024-04-01, 2025-03-31
                    7,             2024,     2024-07-01, 2025-06-30
                    8,             2024,     2023-08-01, 2024-07-31
                    10,            2025,     2024-10-01, 2025-09-30
                    12,            2024,     2023-12-01, 2024-11-30
                    3,             2023,     2023-03-01, 2024-02-29
                    """)
    void theBookYearOfATaxYear(int firstMonth, int year, LocalDate begins, LocalDate ends) {
        var company = new Company("PT", "", "", firstMonth, new Company.Signer("", "", ""));
        assertEquals(new BookYear(begins, ends), company.bookYear(new TaxYear(year)));
    }
}
