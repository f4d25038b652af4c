package id.lontar.rules;

import id.lontar.tax.TaxYear;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The days nobody works, by the calendar: weekends, public holidays and joint leave (cuti
/// bersama).
public record Holidays(Law law) {
    private static final String FILE = "holidays";
    private static final Doubt OPEN = new Doubt(FILE);
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    /// The first working day from a day on. Of a year whose holidays are not known, the weekends
    /// alone count.
    public LocalDate workingDay(LocalDate from) {
        var day = from;
        while (isFree(day)) day = day.plusDays(1);
        return day;
    }

    /// Whether anybody works on a day, as far as its holidays are known.
    public boolean isWorkingDay(LocalDate day) {
        return !isFree(day);
    }

    /// What is open about the holidays around a day: its year is not decided yet, or not known.
    public Optional<Doubt> doubt(LocalDate day) {
        var known = in(day);
        return known.isPresent() ? known.get().doubt() : Optional.of(OPEN);
    }

    private boolean isFree(LocalDate day) {
        return WEEKEND.contains(day.getDayOfWeek())
                || TaxYear.of(day).filter(year -> law.find(FILE, year).isPresent()).stream()
                        .anyMatch(year -> law.figure(FILE, year, Holidays::days).contains(day));
    }

    private static Set<LocalDate> days(Law.Entry entry) {
        return entry.value()
                .valueStream()
                .map(each -> LocalDate.parse(each.asText()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Optional<Law.Entry> in(LocalDate day) {
        return TaxYear.of(day).flatMap(year -> law.find(FILE, year));
    }
}
