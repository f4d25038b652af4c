package id.lontar.rules;

import id.lontar.tax.TaxYear;

import java.time.LocalDate;

/// The first and last day of the twelve months, or of the part of a year, that books are kept for.
public record BookYear(LocalDate first, LocalDate last) {
    /// The book year that was answered, or the calendar year where no other was.
    public static BookYear of(Assessment a) {
        return new BookYear(
                a.answers().get(Taxpayer.BOOK_YEAR_START).orElse(a.year().firstDay()),
                a.answers().get(Taxpayer.BOOK_YEAR_END).orElse(a.year().lastDay()));
    }

    /// The calendar year.
    public static BookYear of(TaxYear year) {
        return new BookYear(year.firstDay(), year.lastDay());
    }

    /// The calendar months it touches, a part of one counting as one: thirteen for a whole year
    /// that begins within a month.
    public int months() {
        return (last.getYear() - first.getYear()) * 12
                + last.getMonthValue()
                - first.getMonthValue()
                + 1;
    }
}
