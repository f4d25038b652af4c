package id.lontar.filing;

import id.lontar.rules.BookYear;
import id.lontar.tax.TaxYear;

/// What a profile knows of a company.
///
/// @param form a code of `company-kinds`, such as `PT`
/// @param business what it does, in words
/// @param firstMonth the month its book year begins with, 1 to 12; 1 is the calendar year
/// @param signer who signs for it
public record Company(String form, String business, String address, int firstMonth, Signer signer) {
    /// @param position in the company, such as director
    public record Signer(String name, String npwp, String position) {
        @Override
        public String toString() {
            return "Signer[...]";
        }
    }

    public boolean keepsCalendarYears() {
        return firstMonth == 1;
    }

    public BookYear bookYear(TaxYear year) {
        return BookYear.from(firstMonth, year);
    }

    @Override
    public String toString() {
        return "Company[" + form + "]";
    }
}
