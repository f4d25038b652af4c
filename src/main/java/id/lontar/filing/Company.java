package id.lontar.filing;

import id.lontar.tax.TaxYear;

import java.time.LocalDate;

/// What a profile knows of a company.
///
/// @param form a code of `company-kinds`, such as `PT`
/// @param business what it does, in words
/// @param firstMonth the month its book year begins with, 1 to 12; 1 is the calendar year
/// @param signer who signs for it
public record Company(String form, String business, String address, int firstMonth, Signer signer) {
    private static final int LAST_MONTH_OF_SAME_YEAR = 7;

    /// @param position in the company, such as director
    public record Signer(String name, String npwp, String position) {
        @Override
        public String toString() {
            return "Signer[...]";
        }
    }

    /// Both days included.
    public record BookYear(LocalDate first, LocalDate last) {}

    public boolean keepsCalendarYears() {
        return firstMonth == 1;
    }

    /// The book year that belongs to a tax year: the one with more than half of its months in it,
    /// or with its first six when each year has six (UU KUP Pasal 28 ayat (6)).
    public BookYear bookYear(TaxYear year) {
        var begins = firstMonth <= LAST_MONTH_OF_SAME_YEAR ? year.year() : year.year() - 1;
        var first = LocalDate.of(begins, firstMonth, 1);
        return new BookYear(first, first.plusYears(1).minusDays(1));
    }

    @Override
    public String toString() {
        return "Company[" + form + "]";
    }
}
