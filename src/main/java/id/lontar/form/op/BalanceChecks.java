package id.lontar.form.op;

import static id.lontar.form.op.Places.at;
import static id.lontar.rules.op.Personal1770S.*;

import id.lontar.form.Check;
import id.lontar.form.Finding;
import id.lontar.money.Rupiah;
import id.lontar.rules.Assessment;
import id.lontar.rules.Row;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Result, payment and due date (V04 to V06, V18).
final class BalanceChecks {
    private BalanceChecks() {}

    private static final Pattern NTPN = Pattern.compile("[0-9A-Z]{16}");

    static final List<Check> ALL =
            List.of(
                    (a, today) -> request(a),
                    (a, today) -> covered(a),
                    (a, today) -> payments(a, today),
                    (a, today) -> worksheet(a),
                    (a, today) -> ownInstalment(a),
                    (a, today) -> dueDate(a, today));

    /// The form asks for a choice when overpaid; otherwise line 17 stays empty.
    private static Stream<Finding> request(Assessment a) {
        var request = a.answers().get(OVERPAID_REQUEST).filter(text -> !text.isBlank());
        if (request.isEmpty()) return Stream.empty();
        if (!Form1770S.overpaid(a))
            return Stream.of(
                    Finding.error(at(OVERPAID_REQUEST), "finding.overpaid.notNeeded")
                            .repairedBy(
                                    answers -> answers.without(OVERPAID_REQUEST), "repair.clear"));
        return Places.listed(a, "overpaid-requests", request.get())
                ? Stream.empty()
                : Stream.of(Finding.error(at(OVERPAID_REQUEST), "finding.status.unknown"));
    }

    private static Stream<Finding> covered(Assessment a) {
        var owed = a.known(L16A).orElse(Rupiah.ZERO);
        var missing = a.known(STILL_TO_PAY).orElse(Rupiah.ZERO);
        var paid = a.known(PAID).orElse(Rupiah.ZERO);
        if (missing.isPositive())
            return Stream.of(
                    Finding.needed(at(PAYMENTS), "finding.payment.missing", owed, missing));
        return paid.compareTo(owed) > 0
                ? Stream.of(
                        Finding.warning(at(PAYMENTS), "finding.payment.tooMuch", paid.minus(owed)))
                : Stream.empty();
    }

    private static Stream<Finding> payments(Assessment a, LocalDate today) {
        if (!Form1770S.underpaid(a)) return Stream.empty();
        var seen = new HashSet<String>();
        return a.answers().rows(PAYMENTS).stream().flatMap(row -> payment(a, row, today, seen));
    }

    private static Stream<Finding> payment(
            Assessment a, Row row, LocalDate today, Set<String> seen) {
        return Stream.of(
                        number(row, seen),
                        date(a, row, today),
                        IncomeChecks.notNegative(PAYMENTS, row, PAYMENT_AMOUNT),
                        joined(a, row.text(PAYMENT_PROOF))
                                ? Stream.<Finding>empty()
                                : Stream.of(
                                        Finding.warning(
                                                at(PAYMENTS, row, PAYMENT_PROOF),
                                                "finding.payment.proof")))
                .flatMap(each -> each);
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
        if (kind.equals("NTPN") && !NTPN.matcher(number).matches())
            return Stream.of(Finding.error(place, "finding.payment.ntpn"));
        return seen.add(number)
                ? Stream.empty()
                : Stream.of(Finding.error(place, "finding.payment.twice"));
    }

    private static Stream<Finding> date(Assessment a, Row row, LocalDate today) {
        var date = row.get(PAYMENT_DATE);
        if (date.isEmpty()) return Stream.empty();
        var place = at(PAYMENTS, row, PAYMENT_DATE);
        if (date.get().isAfter(today))
            return Stream.of(Finding.error(place, "finding.payment.future"));
        var due = a.law().dueDate(a.year());
        var lastUnpunished = due.relaxedTo().orElse(due.due());
        return date.get().isAfter(lastUnpunished)
                ? Stream.of(Finding.warning(place, "finding.payment.late", due.due()))
                : Stream.empty();
    }

    private static Stream<Finding> worksheet(Assessment a) {
        return Form1770S.splitsTax(a)
                ? Attached.missing(a, "PHMT", at(SPOUSE_NET), "finding.phmt.file")
                : Stream.empty();
    }

    private static Stream<Finding> ownInstalment(Assessment a) {
        return a
                .answers()
                .get(OWN_INSTALMENT)
                .filter(Rupiah::isNegative)
                .map(own -> Finding.error(at(OWN_INSTALMENT), "finding.negative"))
                .stream();
    }

    private static Stream<Finding> dueDate(Assessment a, LocalDate today) {
        var due = a.law().dueDate(a.year());
        if (!today.isAfter(due.due())) return Stream.empty();
        var relaxed = due.relaxedTo().filter(day -> !today.isAfter(day));
        return Stream.of(
                relaxed.isPresent()
                        ? Finding.warning(
                                at(NPWP),
                                "finding.late.relaxed",
                                due.due(),
                                relaxed.get(),
                                due.basis())
                        : Finding.warning(
                                at(NPWP), "finding.late", due.due(), a.law().lateFine(a.year())));
    }
}
