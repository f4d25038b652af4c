package id.lontar.form.op;

import static id.lontar.form.Places.at;
import static id.lontar.rules.op.Personal.FINAL_BASE;
import static id.lontar.rules.op.Personal.FINAL_INCOME;
import static id.lontar.rules.op.Personal.FINAL_TYPE;
import static id.lontar.rules.op.Personal1770.OTHER_FINAL;

import id.lontar.form.Amounts;
import id.lontar.form.Check;
import id.lontar.form.Finding;
import id.lontar.form.MonthRows;
import id.lontar.form.Places;
import id.lontar.form.TurnoverTerm;
import id.lontar.money.Rupiah;
import id.lontar.rules.Assessment;
import id.lontar.rules.Row;
import id.lontar.rules.Taxpayer;
import id.lontar.rules.op.Books;
import id.lontar.rules.op.Norm;
import id.lontar.rules.op.PartYear;
import id.lontar.rules.op.Turnover;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The final tax on turnover (V12).
final class TurnoverChecks {
    private TurnoverChecks() {}

    static final List<Check> ALL =
            List.of(
                    (a, today) -> rows(a),
                    (a, today) -> BusinessPages.usesTurnover(a) ? whole(a) : Stream.empty());

    private static Stream<Finding> rows(Assessment a) {
        var seen = new HashSet<String>();
        return a.answers().rows(Turnover.MONTHLY).stream().flatMap(row -> row(row, seen));
    }

    private static Stream<Finding> row(Row row, Set<String> seen) {
        return Stream.of(
                        month(row, seen),
                        Amounts.notNegative(Turnover.MONTHLY, row, Turnover.AMOUNT),
                        Amounts.notNegative(Turnover.MONTHLY, row, Turnover.PAID),
                        Amounts.notNegative(Turnover.MONTHLY, row, Turnover.WITHHELD))
                .flatMap(each -> each);
    }

    private static Stream<Finding> month(Row row, Set<String> seen) {
        var month = row.get(Turnover.MONTH);
        if (month.isEmpty()) return Stream.empty();
        var place = at(Turnover.MONTHLY, row, Turnover.MONTH);
        if (month.get() < 1 || month.get() > Turnover.MONTHS)
            return Stream.of(Finding.error(place, "finding.turnover.month"));
        var shop = row.text(Turnover.PLACE).strip().toUpperCase(Locale.ROOT);
        return seen.add(month.get() + "/" + shop)
                ? Stream.empty()
                : Stream.of(
                        Finding.error(
                                place,
                                "finding.turnover.twice",
                                month.get(),
                                row.text(Turnover.PLACE)));
    }

    private static Stream<Finding> whole(Assessment a) {
        return Stream.of(
                        ceiling(a),
                        months(a),
                        outside(a),
                        TurnoverTerm.find(a),
                        profession(a),
                        paid(a),
                        counted(a),
                        listed(a))
                .flatMap(each -> each);
    }

    private static Stream<Finding> ceiling(Assessment a) {
        var ceiling = a.law().amount("umkm-final", "ceiling", a.year());
        return total(a).compareTo(ceiling) > 0
                ? Stream.of(
                        Finding.warning(at(Turnover.MONTHLY), "finding.turnover.ceiling", ceiling))
                : Stream.empty();
    }

    private static final MonthRows ROWS =
            new MonthRows(
                    Turnover.MONTHLY,
                    Turnover.PLACE,
                    Turnover.AMOUNT,
                    row -> row.get(Turnover.MONTH),
                    (row, month) -> row.with(Turnover.MONTH, month));

    private static Stream<Finding> months(Assessment a) {
        var first = a.answers().get(PartYear.BEGINS).filter(day -> isIn(a, day));
        var last = a.answers().get(PartYear.ENDS).filter(day -> isIn(a, day));
        return ROWS.unwritten(
                a,
                IntStream.rangeClosed(
                                first.map(LocalDate::getMonthValue).orElse(1),
                                last.map(LocalDate::getMonthValue).orElse(Turnover.MONTHS))
                        .boxed()
                        .toList());
    }

    /// Months before the duty began, or after it ended.
    private static Stream<Finding> outside(Assessment a) {
        var first = a.answers().get(PartYear.BEGINS).filter(day -> isIn(a, day));
        var last = a.answers().get(PartYear.ENDS).filter(day -> isIn(a, day));
        var from = first.map(LocalDate::getMonthValue).orElse(1);
        var until = last.map(LocalDate::getMonthValue).orElse(Turnover.MONTHS);
        return a.answers().rows(Turnover.MONTHLY).stream()
                .filter(row -> row.amount(Turnover.AMOUNT).isPositive())
                .filter(
                        row ->
                                row.get(Turnover.MONTH)
                                        .filter(month -> month < from || month > until)
                                        .isPresent())
                .map(
                        row ->
                                Finding.warning(
                                        at(Turnover.MONTHLY, row, Turnover.MONTH),
                                        "finding.turnover.outside"));
    }

    private static boolean isIn(Assessment a, LocalDate day) {
        return day.getYear() == a.year().year();
    }

    /// Independent professions may not use it (PP 55/2022 Pasal 56).
    private static Stream<Finding> profession(Assessment a) {
        return a
                .answers()
                .get(Taxpayer.KLU)
                .filter(klu -> Places.listed(a, "profession-klu", klu.strip()))
                .map(
                        klu ->
                                Finding.warning(
                                        at(Turnover.MONTHLY), "finding.turnover.profession", klu))
                .stream();
    }

    private static Stream<Finding> paid(Assessment a) {
        var balance = a.known(Turnover.BALANCE).orElse(Rupiah.ZERO);
        if (balance.isZero()) return Stream.empty();
        return Stream.of(
                balance.isPositive()
                        ? Finding.warning(at(Turnover.MONTHLY), "finding.turnover.unpaid", balance)
                        : Finding.warning(
                                at(Turnover.MONTHLY),
                                "finding.turnover.overpaid",
                                Rupiah.ZERO.minus(balance)));
    }

    /// The same turnover must not be taxed by the norm or inside the books as well.
    private static Stream<Finding> counted(Assessment a) {
        var total = total(a);
        var byNorm =
                a.answers().rows(Norm.ACTIVITIES).stream()
                        .filter(row -> row.amount(Norm.TURNOVER).equals(total))
                        .map(
                                row ->
                                        Finding.error(
                                                        at(Norm.ACTIVITIES, row, Norm.TURNOVER),
                                                        "finding.turnover.norm",
                                                        total)
                                                .repairedBy(
                                                        answers ->
                                                                answers.withoutRow(
                                                                        Norm.ACTIVITIES, row.key()),
                                                        "repair.removeRow"));
        var inBooks =
                Form1770.keepsBooks(a)
                                && a.answers().get(Books.TURNOVER).filter(total::equals).isPresent()
                                && a.answers().get(Books.FINAL_INSIDE).orElse(Rupiah.ZERO).isZero()
                        ? Stream.of(
                                Finding.error(
                                        at(Books.FINAL_INSIDE), "finding.turnover.books", total))
                        : Stream.<Finding>empty();
        return Stream.concat(byNorm, inBooks);
    }

    /// Row 16 gets the turnover by itself.
    private static Stream<Finding> listed(Assessment a) {
        return a.answers().rows(FINAL_INCOME).stream()
                .filter(row -> row.text(FINAL_TYPE).equals(OTHER_FINAL))
                .filter(row -> row.amount(FINAL_BASE).equals(total(a)))
                .map(
                        row ->
                                Finding.error(
                                                at(FINAL_INCOME, row, FINAL_BASE),
                                                "finding.turnover.listed")
                                        .repairedBy(
                                                answers ->
                                                        answers.withoutRow(FINAL_INCOME, row.key()),
                                                "repair.removeRow"));
    }

    private static Rupiah total(Assessment a) {
        return a.known(Turnover.TOTAL).orElse(Rupiah.ZERO);
    }
}
