package id.lontar.rules;

import id.lontar.tax.TaxYear;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/// The first and last day of the twelve months, or of the part of a year, that books are kept for.
public record BookYear(LocalDate first, LocalDate last) {
    private static final int LAST_MONTH_OF_SAME_YEAR = 7;

    /// The book year that was answered, or the calendar year where no other was.
    public static BookYear of(Assessment a) {
        return of(a.answers(), a.year());
    }

    public static BookYear of(Answers answers, TaxYear year) {
        var months = ofMonths(answers, year);
        var first = answers.get(Taxpayer.BOOK_YEAR_START);
        var last = answers.get(Taxpayer.BOOK_YEAR_END);
        return new BookYear(
                first.or(() -> last.map(BookYear::firstUntil)).orElse(months.first()),
                last.or(() -> first.map(BookYear::lastFrom)).orElse(months.last()));
    }

    /// The last day of the tax year that is declared whole or in part: a part of a calendar year
    /// ends its books and not that year.
    public static LocalDate end(Assessment a) {
        return a.answers()
                .get(Taxpayer.BOOK_YEAR_END)
                .or(() -> a.answers().get(Taxpayer.BOOK_YEAR_START).map(BookYear::lastFrom))
                .or(() -> turning(a.answers(), a.year()).map(BookYear::last))
                .orElse(a.year().lastDay());
    }

    /// Whether one end of a book year is told and the other is not yet.
    public static boolean isHalfTold(Assessment a) {
        return a.answers().says(Taxpayer.BOOK_YEAR_START.id())
                != a.answers().says(Taxpayer.BOOK_YEAR_END.id());
    }

    /// Of a book year of which one end is told, the other is twelve months away.
    private static LocalDate firstUntil(LocalDate last) {
        return last.plusDays(1).minusYears(1);
    }

    private static LocalDate lastFrom(LocalDate first) {
        return first.plusYears(1).minusDays(1);
    }

    /// The calendar year.
    public static BookYear of(TaxYear year) {
        return new BookYear(year.firstDay(), year.lastDay());
    }

    /// The twelve months from one that belong to a tax year: those with more than half of them in
    /// it, or with the first six when each year has six (UU KUP Pasal 28 ayat (6)).
    ///
    /// @param month 1 to 12
    public static BookYear from(int month, TaxYear year) {
        var begins = month <= LAST_MONTH_OF_SAME_YEAR ? year.year() : year.year() - 1;
        var first = LocalDate.of(begins, month, 1);
        return new BookYear(first, first.plusYears(1).minusDays(1));
    }

    /// The calendar months it touches, a part of one counting as one: thirteen for a whole year
    /// that begins within a month.
    public int months() {
        return (last.getYear() - first.getYear()) * 12
                + last.getMonthValue()
                - first.getMonthValue()
                + 1;
    }

    /// Of a form that asks for the months only. A month that there is not says nothing.
    private static BookYear ofMonths(Answers answers, TaxYear year) {
        var whole = turning(answers, year).orElseGet(() -> of(year));
        var first = month(answers, Taxpayer.FIRST_MONTH, whole.first().getMonthValue());
        var last = month(answers, Taxpayer.LAST_MONTH, whole.last().getMonthValue());
        var begins = YearMonth.of(whole.first().getYear(), first);
        var ends = YearMonth.of(whole.first().getYear() + (first > last ? 1 : 0), last);
        return new BookYear(begins.atDay(1), ends.atEndOfMonth());
    }

    /// The whole book year whose months, or some of them, run over the turn of a year.
    private static Optional<BookYear> turning(Answers answers, TaxYear year) {
        var first = month(answers, Taxpayer.FIRST_MONTH, 1);
        return first > month(answers, Taxpayer.LAST_MONTH, 12)
                ? Optional.of(from(first, year))
                : Optional.empty();
    }

    private static int month(Answers answers, Question<Integer> question, int otherwise) {
        return answers.get(question).filter(each -> each >= 1 && each <= 12).orElse(otherwise);
    }
}
