package id.lontar.rules;

import id.lontar.money.Rupiah;
import id.lontar.tax.TaxYear;
import id.lontar.tax.TaxpayerKind;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// When annual returns are due, and what lateness costs.
public record DueDates(Law law) {
    public DueDate of(TaxpayerKind kind, TaxYear year) {
        return law.figure(file("due-date", kind), year, entry -> dueDate(entry, year));
    }

    /// A book year that ends in another month moves the due date along with it. The decisions
    /// that waived a sanction named days of the calendar, so none goes with it.
    public DueDate of(TaxpayerKind kind, TaxYear year, LocalDate bookYearEnd) {
        var calendar = of(kind, year);
        if (bookYearEnd.equals(year.lastDay())) return calendar;
        var month = bookYearEnd.withDayOfMonth(1).plusMonths(calendar.due().getMonthValue());
        return new DueDate(
                month.withDayOfMonth(month.lengthOfMonth()),
                Optional.empty(),
                calendar.basis(),
                calendar.confidence());
    }

    public Rupiah lateFine(TaxpayerKind kind, TaxYear year) {
        return law.amount("late-fine", kind.name().toLowerCase(Locale.ROOT), year);
    }

    /// The files that say when any return of this kind is due and where it is paid to.
    public static Set<String> files(TaxpayerKind kind) {
        return Set.of(file("due-date", kind), file("payment-code", kind), "late-fine", "extension");
    }

    /// The law file of companies where they have one of their own.
    static String file(String file, TaxpayerKind kind) {
        return kind == TaxpayerKind.CORPORATE ? file + "-corporate" : file;
    }

    private static DueDate dueDate(Law.Entry entry, TaxYear year) {
        return new DueDate(
                date(entry.value().path("due").asText(), year),
                Optional.of(entry.value().path("relaxedTo").asText(""))
                        .filter(text -> !text.isEmpty())
                        .map(text -> date(text, year)),
                entry.law(),
                entry.confidence());
    }

    /// `03-31` means that day of the year after the tax year.
    private static LocalDate date(String text, TaxYear year) {
        return text.length() == 5
                ? LocalDate.parse((year.year() + 1) + "-" + text)
                : LocalDate.parse(text);
    }
}
