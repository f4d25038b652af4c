package id.lontar.form.badan;

import static id.lontar.form.Places.at;
import static id.lontar.rules.badan.SmallTurnover.*;

import id.lontar.form.Finding;
import id.lontar.form.MonthRows;
import id.lontar.money.Rupiah;
import id.lontar.rules.Assessment;
import id.lontar.rules.BookYear;
import id.lontar.rules.PaymentCode;
import id.lontar.rules.Spelling;
import id.lontar.rules.badan.CoretaxCorporate;

import java.util.HashSet;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The months of L-5: none forgotten, none written twice, and the tax on each of them paid, which
/// this return does not do.
final class SmallMonths {
    private static final MonthRows ROWS =
            new MonthRows(
                    MONTHS,
                    PLACE,
                    TURNOVER,
                    row -> number(row.text(MONTH)),
                    (row, month) -> row.with(MONTH, "%02d".formatted(month)));

    private SmallMonths() {}

    static Stream<Finding> find(Assessment a) {
        if (!a.answers().get(CoretaxCorporate.SMALL).orElse(false)) return Stream.empty();
        return Stream.of(ceiling(a), unwritten(a), twice(a), paid(a)).flatMap(each -> each);
    }

    private static Optional<Integer> number(String month) {
        return month.strip().matches("[0-9]{1,2}")
                ? Optional.of(Integer.valueOf(month.strip()))
                : Optional.empty();
    }

    private static Stream<Finding> ceiling(Assessment a) {
        var terms = a.known(TERMS).orElseThrow();
        var sum = a.known(SUM).orElse(Rupiah.ZERO);
        return sum.compareTo(terms.ceiling()) > 0
                ? Stream.of(Finding.warning(at(MONTHS), "finding.small.ceiling", terms.ceiling()))
                : Stream.empty();
    }

    private static Stream<Finding> unwritten(Assessment a) {
        var year = BookYear.of(a);
        var months =
                IntStream.range(0, Math.min(12, year.months()))
                        .map(each -> year.first().plusMonths(each).getMonthValue())
                        .boxed()
                        .toList();
        return ROWS.unwritten(a, months);
    }

    /// One place has one turnover a month, however its name is spelt.
    private static Stream<Finding> twice(Assessment a) {
        var seen = new HashSet<String>();
        return a.answers().rows(MONTHS).stream()
                .filter(row -> number(row.text(MONTH)).isPresent())
                .filter(
                        row ->
                                !seen.add(
                                        Spelling.same(row.text(PLACE))
                                                + "/"
                                                + number(row.text(MONTH)).orElseThrow()))
                .map(
                        row ->
                                Finding.error(
                                        at(MONTHS, row, MONTH),
                                        "finding.small.twice",
                                        row.text(MONTH).strip(),
                                        row.text(PLACE).strip()));
    }

    private static Stream<Finding> paid(Assessment a) {
        var difference = a.known(DIFFERENCE).orElse(Rupiah.ZERO);
        if (difference.isZero()) return Stream.empty();
        return Stream.of(
                difference.isPositive()
                        ? Finding.warning(
                                at(MONTHS),
                                "finding.small.unpaid",
                                difference,
                                PaymentCode.in(a.law(), "payment-code-turnover", a.year())
                                        .toString())
                        : Finding.warning(
                                at(MONTHS),
                                "finding.small.overpaid",
                                Rupiah.ZERO.minus(difference)));
    }
}
