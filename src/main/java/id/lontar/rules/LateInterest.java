package id.lontar.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

import id.lontar.money.Rate;
import id.lontar.money.Rupiah;
import id.lontar.tax.TaxYear;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// The interest on tax that is paid after it was due.
///
/// Source: UU KUP Pasal 8 ayat (2), Pasal 9 ayat (2b), Pasal 19.
///
/// @param from the first day that is counted
/// @param months how many are counted, a part of one as a whole
/// @param most the most that are counted
/// @param rate of a month; empty when the Minister sets it month by month
/// @param between whether the counting begins under a rate of the law itself and ends after it
public record LateInterest(
        LocalDate from, int months, int most, Optional<Rate> rate, boolean between) {
    /// Of tax due on one day and paid on a later one.
    public static LateInterest of(Law law, LocalDate due, LocalDate paid) {
        return of(law, "late-interest", due, paid);
    }

    /// Of what an amendment of an annual return adds, counted from the end of the time to file.
    public static LateInterest ofAmendment(Law law, LocalDate due, LocalDate paid) {
        return of(law, "amendment-interest", due, paid);
    }

    private static LateInterest of(Law law, String terms, LocalDate due, LocalDate paid) {
        var most = terms(law, terms, paid).path("months").asInt(Integer.MAX_VALUE);
        var from = due.plusDays(1);
        var rate = rate(law, terms, paid);
        return new LateInterest(
                from,
                Math.min(months(due, paid), most),
                most,
                rate,
                rate.isEmpty() && rate(law, terms, from).isPresent());
    }

    private static Optional<Rate> rate(Law law, String terms, LocalDate day) {
        var found = terms(law, terms, day);
        var until =
                Optional.ofNullable(found.path("rateUntil").textValue())
                        .map(LocalDate::parse)
                        .orElse(LocalDate.MAX);
        return Optional.of(found.path("rate").asText(""))
                .filter(rate -> !rate.isEmpty() && !day.isAfter(until))
                .map(Rate::parse);
    }

    /// Empty of a day before any law of ours, such as one that was typed wrongly.
    private static JsonNode terms(Law law, String terms, LocalDate day) {
        return TaxYear.of(day)
                .flatMap(year -> law.find(terms, year))
                .map(Law.Entry::value)
                .orElse(MissingNode.getInstance());
    }

    /// The same at a rate that the Minister set.
    public LateInterest at(Rate decreed) {
        return new LateInterest(from, months, most, Optional.of(decreed), between);
    }

    /// From the day after it was due, which may be the last of a short month: all of May is one
    /// month of what was due on 30 April.
    private static int months(LocalDate due, LocalDate paid) {
        if (!paid.isAfter(due)) return 0;
        return Math.toIntExact(ChronoUnit.MONTHS.between(due.plusDays(1), paid)) + 1;
    }

    /// Of an amount, when the rate is known; sen cut off.
    public Optional<Rupiah> on(Rupiah amount) {
        return rate.map(each -> Rupiah.of(Math.multiplyExact(amount.amount(), months)).times(each));
    }
}
