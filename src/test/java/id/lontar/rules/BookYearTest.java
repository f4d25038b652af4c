package id.lontar.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.lontar.tax.TaxYear;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;

/// From the months of a period to its days (UU KUP Pasal 28 ayat (6)).
class BookYearTest {
    private static final TaxYear YEAR = new TaxYear(2025);

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # first, last, begins,     ends
                    ,       ,     2025-01-01, 2025-12-31
                    1,      12,   2025-01-01, 2025-12-31
                    1,      6,    2025-01-01, 2025-06-30
                    12,     12,   2025-12-01, 2025-12-31
                    2,      2,    2025-02-01, 2025-02-28
                    5,      ,     2025-05-01, 2025-12-31
                    ,       3,    2025-01-01, 2025-03-31
                    7,      6,    2025-07-01, 2026-06-30
                    7,      1,    2025-07-01, 2026-01-31
                    8,      7,    2024-08-01, 2025-07-31
                    12,     1,    2024-12-01, 2025-01-31
                    # there is no such month, and it says nothing
                    0,      6,    2025-01-01, 2025-06-30
                    13,     6,    2025-01-01, 2025-06-30
                    4,      13,   2025-04-01, 2025-12-31
                    4,      0,    2025-04-01, 2025-12-31
                    """)
    void theDaysOfAPeriod(Integer first, Integer last, LocalDate begins, LocalDate ends) {
        assertEquals(new BookYear(begins, ends), BookYear.of(answers(first, last), YEAR));
    }

    /// Days that were answered come before months.
    @ParameterizedTest
    @CsvSource({
        "2025-04-01, 2026-03-31, 12",
        "2025-04-15, 2026-04-14, 13",
        "2025-03-01, 2025-03-31, 1"
    })
    void theMonthsItTouches(LocalDate begins, LocalDate ends, int months) {
        var answers =
                answers(7, 6)
                        .with(Taxpayer.BOOK_YEAR_START, begins)
                        .with(Taxpayer.BOOK_YEAR_END, ends);
        assertEquals(months, BookYear.of(answers, YEAR).months());
    }

    private static Answers answers(Integer first, Integer last) {
        var answers = Answers.NONE;
        if (first != null) answers = answers.with(Taxpayer.FIRST_MONTH, first);
        return last == null ? answers : answers.with(Taxpayer.LAST_MONTH, last);
    }
}
