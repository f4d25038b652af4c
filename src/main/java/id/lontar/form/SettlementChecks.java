package id.lontar.form;

import static id.lontar.form.Places.at;
import static id.lontar.rules.Enclosed.FILES;
import static id.lontar.rules.Enclosed.FILE_NAME;
import static id.lontar.rules.Settlement.*;

import id.lontar.money.Rupiah;
import id.lontar.rules.Assessment;
import id.lontar.rules.BookYear;
import id.lontar.rules.DueDates;
import id.lontar.rules.Holidays;
import id.lontar.rules.LateInterest;
import id.lontar.rules.Row;
import id.lontar.tax.TaxpayerKind;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Payment and due date of any annual return (V04, V05, V18).
public record SettlementChecks(Ending ending, TaxpayerKind kind) {
    /// Days in a row without a working day, with a margin: Lebaran of 2024 and 2025 took eleven.
    private static final int LONGEST_HOLIDAY = 14;

    private static final Pattern NTPN = Pattern.compile("[0-9A-Z]{16}");

    public List<Check> all() {
        return List.of((a, today) -> covered(a), this::payments, this::dueDate, this::calendar);
    }

    private Stream<Finding> covered(Assessment a) {
        var owed = ending.owed(a);
        var missing = a.known(ending.stillToPay()).orElse(Rupiah.ZERO);
        var paid = Row.typed(a.answers().rows(PAYMENTS), PAYMENT_AMOUNT);
        if (missing.isPositive())
            return Stream.of(
                    Finding.needed(at(PAYMENTS), "finding.payment.missing", owed, missing));
        return a.known(ending.toPay()).isPresent() && paid.compareTo(owed) > 0
                ? Stream.of(
                        Finding.warning(at(PAYMENTS), "finding.payment.tooMuch", paid.minus(owed)))
                : Stream.empty();
    }

    private Stream<Finding> payments(Assessment a, LocalDate today) {
        if (!ending.owes(a)) return Stream.empty();
        var seen = new HashSet<String>();
        return a.answers().rows(PAYMENTS).stream().flatMap(row -> payment(a, row, today, seen));
    }

    private Stream<Finding> payment(Assessment a, Row row, LocalDate today, Set<String> seen) {
        return Stream.of(
                        number(row, seen),
                        date(a, row, today),
                        Amounts.notNegative(PAYMENTS, row, PAYMENT_AMOUNT),
                        nothing(row),
                        joined(a, row.text(PAYMENT_PROOF))
                                ? Stream.<Finding>empty()
                                : Stream.of(
                                        Finding.warning(
                                                at(PAYMENTS, row, PAYMENT_PROOF),
                                                "finding.payment.proof")))
                .flatMap(each -> each);
    }

    private static Stream<Finding> nothing(Row row) {
        return row.says(PAYMENT_AMOUNT) && row.amount(PAYMENT_AMOUNT).isZero()
                ? Stream.of(
                        Finding.error(at(PAYMENTS, row, PAYMENT_AMOUNT), "finding.payment.nothing")
                                .repairedBy(
                                        answers -> answers.withoutRow(PAYMENTS, row.key()),
                                        "repair.removeRow"))
                : Stream.empty();
    }

    /// A proof counts when the file it names is joined to the return.
    private static boolean joined(Assessment a, String proof) {
        return !proof.isBlank()
                && a.answers().rows(FILES).stream()
                        .anyMatch(file -> file.text(FILE_NAME).equals(proof));
    }

    private static Stream<Finding> number(Row row, Set<String> seen) {
        var kind = row.text(PAYMENT_KIND);
        if (!kind.isEmpty() && !Set.of("NTPN", "PBK").contains(kind))
            return Stream.of(
                    Finding.error(at(PAYMENTS, row, PAYMENT_KIND), "finding.payment.kind"));
        var number = row.text(PAYMENT_NUMBER);
        if (number.isBlank()) return Stream.empty();
        var place = at(PAYMENTS, row, PAYMENT_NUMBER);
        if (kind.equals("NTPN") && !isNtpn(number))
            return Stream.of(Finding.error(place, "finding.payment.ntpn"));
        return seen.add(number)
                ? Stream.empty()
                : Stream.of(Finding.error(place, "finding.payment.twice"));
    }

    /// A number of one digit repeated fills the field and proves nothing.
    private static boolean isNtpn(String number) {
        return NTPN.matcher(number).matches() && number.chars().distinct().count() > 1;
    }

    private Stream<Finding> date(Assessment a, Row row, LocalDate today) {
        var date = row.get(PAYMENT_DATE);
        if (date.isEmpty()) return Stream.empty();
        var place = at(PAYMENTS, row, PAYMENT_DATE);
        if (date.get().isAfter(today))
            return Stream.of(Finding.error(place, "finding.payment.future"));
        var year = BookYear.of(a);
        if (BookYear.isHalfTold(a)) return Stream.empty();
        if (!date.get().isAfter(year.last()))
            return Stream.of(Finding.warning(place, "finding.payment.early", year.last()));
        if (!date.get().isAfter(Deadlines.unpunished(kind, a))) return Stream.empty();
        var due = Deadlines.legal(kind, a).due();
        return Stream.of(
                Replacing.amends(a)
                        ? AmendmentChecks.interest(
                                a, place, due, date.get(), row.amount(PAYMENT_AMOUNT))
                        : late(a, row, due, date.get()));
    }

    /// With the interest where the law has a rate of its own, and without where the Minister sets
    /// it month by month.
    private static Finding late(Assessment a, Row row, LocalDate due, LocalDate paid) {
        var interest = LateInterest.of(a.law(), due, paid);
        var place = at(PAYMENTS, row, PAYMENT_DATE);
        var of = interest.on(row.amount(PAYMENT_AMOUNT));
        return of.isPresent()
                ? Finding.warning(
                        place,
                        "finding.payment.lateAtRate",
                        due,
                        interest.months(),
                        interest.rate().orElseThrow().toString(),
                        of.get(),
                        interest.most())
                : Finding.warning(
                        place, "finding.payment.late", due, interest.months(), interest.most());
    }

    /// Of an amendment none: the fine is for a return that is not filed in time, and the one it
    /// amends was filed. Source: UU KUP Pasal 7 ayat (1).
    private Stream<Finding> dueDate(Assessment a, LocalDate today) {
        var due = Deadlines.of(kind, a);
        if (Replacing.amends(a) || isUntold(a, today) || !today.isAfter(due.due()))
            return Stream.empty();
        var nextWorkingDay = new Holidays(a.law()).workingDay(due.due());
        if (!today.isAfter(nextWorkingDay))
            return Stream.of(
                    Finding.warning(
                            new Place.AtResult(),
                            "finding.late.weekend",
                            due.due(),
                            nextWorkingDay));
        var relaxed = due.relaxedTo().filter(day -> !today.isAfter(day));
        return Stream.of(
                relaxed.isPresent()
                        ? Finding.warning(
                                new Place.AtResult(),
                                "finding.late.relaxed",
                                due.due(),
                                relaxed.get(),
                                due.basis())
                        : Finding.warning(
                                new Place.AtResult(),
                                "finding.late",
                                due.due(),
                                new DueDates(a.law()).lateFine(kind, a.year())));
    }

    /// Whether the due date hangs on something that is still to be told.
    private boolean isUntold(Assessment a, LocalDate today) {
        return BookYear.isHalfTold(a) || Later.isOpen(a, kind, today);
    }

    /// A holiday nobody has named yet may move the due date by some days: of that much it is said.
    private Stream<Finding> calendar(Assessment a, LocalDate today) {
        var due = Deadlines.of(kind, a).due();
        if (Replacing.amends(a)
                || isUntold(a, today)
                || !today.isAfter(due)
                || today.isAfter(due.plusDays(LONGEST_HOLIDAY))) return Stream.empty();
        return new Holidays(a.law())
                .doubt(due).stream().map(each -> Finding.warning(new Place.AtResult(), each.key()));
    }
}
