package id.lontar.form;

import static id.lontar.form.Places.at;
import static id.lontar.rules.Amendment.INTEREST_RATE;
import static id.lontar.rules.Amendment.PREVIOUS_BALANCE;

import id.lontar.money.Rate;
import id.lontar.money.Rupiah;
import id.lontar.rules.Assessment;
import id.lontar.rules.BookYear;
import id.lontar.rules.LateInterest;
import id.lontar.rules.Line;
import id.lontar.tax.TaxpayerKind;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the law makes of an amendment: interest on what it owes more, what was paid too much when
/// it owes less, and until when it may state a loss or an overpayment. It warns and never stands in
/// the way.
///
/// Source: UU KUP Pasal 8 ayat (1a), (2), (2b).
///
/// @param profit the net income of the business, below zero a loss; empty on a form without one
public record AmendmentChecks(Ending ending, TaxpayerKind kind, Optional<Line<Rupiah>> profit) {
    private static final long FORMER_PERCENT = 2;

    public List<Check> all() {
        return List.of((a, today) -> rate(a), this::unpaid, (a, today) -> lowered(a), this::inTime);
    }

    private static Stream<Finding> rate(Assessment a) {
        var typed = typed(a);
        if (!Replacing.amends(a) || typed.isBlank()) return Stream.empty();
        var rate = Rate.typed(typed);
        if (rate.isEmpty())
            return Stream.of(Finding.error(at(INTEREST_RATE), "finding.amendment.rate"));
        return rate.filter(AmendmentChecks::isOfAYear).isPresent()
                ? Stream.of(Finding.warning(at(INTEREST_RATE), "finding.amendment.rateHigh", typed))
                : Stream.empty();
    }

    /// Above what the law itself took a month before the Minister set it (UU 28/2007 Pasal 8 ayat
    /// (2)): more likely the rate of a year, or a comma that is missing.
    private static boolean isOfAYear(Rate rate) {
        return rate.numerator() * 100 > FORMER_PERCENT * rate.denominator();
    }

    private static String typed(Assessment a) {
        return a.answers().get(INTEREST_RATE).orElse("").strip();
    }

    /// What is not paid yet, as if it were paid today.
    private Stream<Finding> unpaid(Assessment a, LocalDate today) {
        var open = a.known(ending.stillToPay()).orElse(Rupiah.ZERO);
        if (!Replacing.amends(a) || !open.isPositive()) return Stream.empty();
        return today.isAfter(Deadlines.unpunished(kind, a))
                ? Stream.of(
                        interest(a, at(INTEREST_RATE), Deadlines.legal(kind, a).due(), today, open))
                : Stream.empty();
    }

    /// At the rate of the law where it has one, else at the one that was typed from the decree.
    /// Without any it says which to look up.
    static Finding interest(
            Assessment a, Place place, LocalDate due, LocalDate paid, Rupiah amount) {
        var counted = LateInterest.ofAmendment(a.law(), due, paid);
        var known = counted.rate().isPresent();
        var interest = known ? counted : Rate.typed(typed(a)).map(counted::at).orElse(counted);
        var of = interest.on(amount);
        if (of.isEmpty())
            return Finding.warning(
                    place,
                    interest.between()
                            ? "finding.amendment.interestBetween"
                            : "finding.amendment.interest",
                    amount,
                    due,
                    paid,
                    interest.months(),
                    interest.most(),
                    interest.from());
        return Finding.warning(
                place,
                known ? "finding.amendment.interestByLaw" : "finding.amendment.interestAtRate",
                amount,
                due,
                paid,
                interest.months(),
                interest.most(),
                interest.rate().orElseThrow().toString(),
                of.get());
    }

    /// Where the form comes to the balance of the year and not to the difference, what was paid for
    /// the first return beyond it stands nowhere.
    private Stream<Finding> lowered(Assessment a) {
        if (!Replacing.amends(a) || !ending.balance().equals(ending.whole())) return Stream.empty();
        var paid = a.answers().get(PREVIOUS_BALANCE).orElse(Rupiah.ZERO).orZeroIfNegative();
        return a
                .known(ending.whole())
                .map(now -> paid.minus(now.orZeroIfNegative()))
                .filter(Rupiah::isPositive)
                .map(
                        beyond ->
                                Finding.warning(
                                        new Place.AtResult(), "finding.amendment.lowered", beyond))
                .stream();
    }

    private Stream<Finding> inTime(Assessment a, LocalDate today) {
        if (!Replacing.amends(a) || !(statesLoss(a) || statesOverpayment(a))) return Stream.empty();
        var years = a.law().entry("amendment-limit", a.year()).value();
        var assessed = BookYear.end(a).plusYears(years.path("assessment").asInt());
        var limit = assessed.minusYears(years.path("before").asInt());
        return today.isAfter(limit)
                ? Stream.of(
                        Finding.warning(
                                new Place.AtResult(), "finding.amendment.tooLate", limit, assessed))
                : Stream.empty();
    }

    private boolean statesLoss(Assessment a) {
        return profit.flatMap(a::known).filter(Rupiah::isNegative).isPresent();
    }

    /// Of the year, or by the difference alone where that is what the form comes to.
    private boolean statesOverpayment(Assessment a) {
        return ending.overpaid(a) || a.known(ending.whole()).filter(Rupiah::isNegative).isPresent();
    }
}
