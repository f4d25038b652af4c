package id.lontar.rules;

import id.lontar.money.Rate;
import id.lontar.money.Rupiah;
import id.lontar.tax.TaxYear;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// The interest on tax that is paid after it was due.
///
/// Source: UU KUP Pasal 9 ayat (2b), Pasal 19.
///
/// @param months how many are counted, a part of one as a whole
/// @param most the most that are counted
/// @param rate of a month; empty when the Minister sets it month by month
public record LateInterest(int months, int most, Optional<Rate> rate) {
    /// Of tax due on one day and paid on a later one.
    public static LateInterest of(Law law, LocalDate due, LocalDate paid) {
        var terms = law.entry("late-interest", new TaxYear(paid.getYear())).value();
        var until =
                Optional.ofNullable(terms.path("rateUntil").textValue())
                        .map(LocalDate::parse)
                        .orElse(LocalDate.MAX);
        var most = terms.path("months").asInt();
        return new LateInterest(
                Math.min(months(due, paid), most),
                most,
                Optional.of(terms.path("rate").asText(""))
                        .filter(rate -> !rate.isEmpty() && !paid.isAfter(until))
                        .map(Rate::parse));
    }

    private static int months(LocalDate due, LocalDate paid) {
        var whole = Math.toIntExact(ChronoUnit.MONTHS.between(due, paid));
        return due.plusMonths(whole).isBefore(paid) ? whole + 1 : whole;
    }

    /// Of an amount, when the rate is known; sen cut off.
    public Optional<Rupiah> on(Rupiah amount) {
        return rate.map(each -> Rupiah.of(Math.multiplyExact(amount.amount(), months)).times(each));
    }
}
