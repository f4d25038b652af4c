package id.lontar.form;

import id.lontar.rules.Assessment;
import id.lontar.rules.BookYear;
import id.lontar.rules.DueDate;
import id.lontar.rules.DueDates;
import id.lontar.rules.Extension;
import id.lontar.rules.Holidays;
import id.lontar.tax.TaxpayerKind;

import java.time.LocalDate;
import java.util.Optional;

/// The day a return is due, and the days after it that bring no sanction.
public final class Deadlines {
    private Deadlines() {}

    /// With the extension that was asked for in time (UU KUP Pasal 3 ayat (4)).
    public static DueDate of(TaxpayerKind kind, Assessment a) {
        var legal = legal(kind, a);
        return extended(a, legal)
                .map(
                        until ->
                                new DueDate(
                                        until,
                                        Optional.empty(),
                                        "UU KUP Pasal 3 ayat (4)",
                                        legal.confidence()))
                .orElse(legal);
    }

    /// Without an extension: the tax itself stays due then (UU KUP Pasal 19 ayat (3)).
    public static DueDate legal(TaxpayerKind kind, Assessment a) {
        return new DueDates(a.law()).of(kind, a.year(), BookYear.end(a));
    }

    /// The last day to pay on without a sanction: a day without work moves it, a decision may.
    static LocalDate unpunished(TaxpayerKind kind, Assessment a) {
        var due = legal(kind, a);
        return due.relaxedTo().orElse(new Holidays(a.law()).workingDay(due.due()));
    }

    /// The last day that an extension can run to.
    public static LocalDate lastExtension(Assessment a, LocalDate due) {
        var months = a.law().number("extension", "months", a.year());
        return due.withDayOfMonth(1).plusMonths(months + 1L).minusDays(1);
    }

    private static Optional<LocalDate> extended(Assessment a, DueDate legal) {
        var inTime =
                a.answers()
                        .get(Extension.NOTICE)
                        .filter(day -> !day.isAfter(legal.due()))
                        .isPresent();
        return a.answers()
                .get(Extension.UNTIL)
                .filter(until -> inTime && until.isAfter(legal.due()))
                .filter(until -> !until.isAfter(lastExtension(a, legal.due())));
    }
}
