package id.lontar.form.op;

import static id.lontar.form.Amounts.notNegative;
import static id.lontar.form.Places.at;
import static id.lontar.rules.op.Personal.*;

import id.lontar.form.Attached;
import id.lontar.form.Check;
import id.lontar.form.Employers;
import id.lontar.form.Finding;
import id.lontar.form.MarkedRows;
import id.lontar.form.NothingListed;
import id.lontar.form.Place;
import id.lontar.form.Places;
import id.lontar.form.UsualRate;
import id.lontar.form.WifeRow;
import id.lontar.money.Rupiah;
import id.lontar.rules.Assessment;
import id.lontar.rules.JobExpense;
import id.lontar.rules.Row;
import id.lontar.rules.SlipLines;
import id.lontar.rules.Table;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Employment, other and foreign income, zakat, final and exempt income (V03, V09, V15).
record IncomeChecks(OnForm form) {
    /// What only form 1770S asks: whether there is any income, and what comes from abroad.
    static final List<Check> ON_1770S = List.of((a, today) -> any(a), (a, today) -> foreign(a));

    private static final WifeRow WIFE = new WifeRow(IdentityChecks.RELATIVES);

    static final Employers SAME =
            new Employers(EMPLOYERS, EMPLOYER_NAME, EMPLOYER_NPWP, EMPLOYER_GROSS);

    List<Check> all() {
        return List.of(
                (a, today) -> NothingListed.check(a, EMPLOYERS, NO_EMPLOYERS, "employers"),
                (a, today) -> a.answers().rows(EMPLOYERS).stream().flatMap(row -> slip(a, row)),
                (a, today) -> SAME.numbers(a),
                (a, today) -> SAME.twice(a),
                (a, today) -> SAME.thousands(a),
                (a, today) -> zakat(a),
                (a, today) -> a.answers().rows(FINAL_INCOME).stream().flatMap(row -> fin(a, row)),
                (a, today) ->
                        UsualRate.outside(
                                a,
                                new MarkedRows(FINAL_INCOME, FINAL_TYPE, form.finalTypes()),
                                FINAL_BASE,
                                FINAL_TAX),
                (a, today) ->
                        a.answers().rows(OTHER_INCOME).stream()
                                .flatMap(row -> notNegative(OTHER_INCOME, row, OTHER_AMOUNT)),
                (a, today) ->
                        a.answers().rows(EXEMPT_INCOME).stream()
                                .flatMap(row -> notNegative(EXEMPT_INCOME, row, EXEMPT_GROSS)));
    }

    private static Stream<Finding> any(Assessment a) {
        return nothing(a, OTHER_INCOME, FINAL_INCOME)
                        && a.answers().get(FOREIGN_NET).filter(Rupiah::isPositive).isEmpty()
                ? Stream.of(Finding.warning(at(NO_EMPLOYERS), "finding.income.none"))
                : Stream.empty();
    }

    /// That there was no employer, and nothing stands in these lists either.
    static boolean nothing(Assessment a, Table... lists) {
        return a.answers().get(NO_EMPLOYERS).orElse(false)
                && Stream.of(lists).allMatch(table -> a.answers().rows(table).isEmpty());
    }

    private static Stream<Finding> slip(Assessment a, Row row) {
        var negative =
                Stream.of(EMPLOYER_GROSS, EMPLOYER_DEDUCTIONS, EMPLOYER_NET, EMPLOYER_ZAKAT)
                        .flatMap(column -> notNegative(EMPLOYERS, row, column));
        return Stream.concat(negative, Stream.concat(net(a, row), deductions(a, row)));
    }

    private static Stream<Finding> net(Assessment a, Row row) {
        var gross = row.get(EMPLOYER_GROSS);
        var net = row.get(EMPLOYER_NET);
        if (gross.isEmpty() || net.isEmpty() || !row.says(EMPLOYER_DEDUCTIONS))
            return Stream.empty();
        var lines = SlipLines.in(a.law(), a.year());
        var before = gross.get().minus(row.amount(EMPLOYER_DEDUCTIONS));
        var after = before.minus(row.amount(EMPLOYER_ZAKAT));
        var expected = lines.zakatWithin() ? before : after;
        if (net.get().equals(expected)) return Stream.empty();
        var place = at(EMPLOYERS, row, EMPLOYER_NET);
        if (net.get().equals(after))
            return Stream.of(Finding.note(place, "finding.employer.zakatTwice", before));
        var finding =
                net.get().compareTo(expected) > 0
                        ? Finding.error(
                                place, "finding.employer.netAboveGross", expected, lines.net())
                        : Finding.warning(
                                place, "finding.employer.netDiffers", expected, lines.net());
        return Stream.of(
                finding.repairedBy(
                        answers ->
                                answers.row(EMPLOYERS, row.key())
                                        .map(now -> now.with(EMPLOYER_NET, expected))
                                        .map(now -> answers.withRow(EMPLOYERS, now))
                                        .orElse(answers),
                        "repair.setNet",
                        expected));
    }

    private static Stream<Finding> deductions(Assessment a, Row row) {
        var gross = row.get(EMPLOYER_GROSS);
        var deductions = row.get(EMPLOYER_DEDUCTIONS);
        if (gross.isEmpty() || deductions.isEmpty()) return Stream.empty();
        var place = at(EMPLOYERS, row, EMPLOYER_DEDUCTIONS);
        if (deductions.get().compareTo(gross.get()) > 0)
            return Stream.of(Finding.error(place, "finding.employer.deductionsAboveGross"));
        var expense = JobExpense.in(a.law(), a.year());
        var zakat =
                SlipLines.in(a.law(), a.year()).zakatWithin()
                        ? row.amount(EMPLOYER_ZAKAT)
                        : Rupiah.ZERO;
        var seldom = expense.withContributions(gross.get()).plus(zakat);
        return deductions.get().compareTo(seldom) > 0
                ? Stream.of(
                        Finding.warning(place, "finding.employer.jobExpense", expense.perYear()))
                : Stream.empty();
    }

    private static Stream<Finding> foreign(Assessment a) {
        var net = a.answers().get(FOREIGN_NET).filter(amount -> !amount.isZero());
        if (net.isEmpty()) return Stream.empty();
        if (net.get().isNegative())
            return Stream.of(
                    Finding.error(at(FOREIGN_NET), "finding.abroad.loss")
                            .repairedBy(
                                    answers -> answers.with(FOREIGN_NET, Rupiah.ZERO),
                                    "repair.setNet",
                                    Rupiah.ZERO));
        return Stream.concat(
                Stream.of(Finding.warning(at(FOREIGN_NET), "finding.foreign.scope")),
                Attached.missing(a, "FOREIGN", at(FOREIGN_NET), "finding.foreign.attach"));
    }

    private Stream<Finding> zakat(Assessment a) {
        var zakat = a.answers().get(ZAKAT).filter(amount -> !amount.isZero());
        if (zakat.isEmpty()) return Stream.empty();
        if (zakat.get().isNegative())
            return Stream.of(Finding.error(at(ZAKAT), "finding.negative"));
        var income = a.known(form.income()).map(Rupiah::orZeroIfNegative);
        var onSlips = Row.typed(a.answers().rows(EMPLOYERS), EMPLOYER_ZAKAT);
        return Stream.of(
                        income
                                .filter(most -> zakat.get().compareTo(most) > 0)
                                .map(
                                        most ->
                                                Finding.error(
                                                        at(ZAKAT),
                                                        "finding.zakat.aboveIncome",
                                                        most))
                                .stream(),
                        Optional.of(onSlips)
                                .filter(Rupiah::isPositive)
                                .map(
                                        amount ->
                                                Finding.warning(
                                                        at(ZAKAT), "finding.zakat.onSlip", amount))
                                .stream(),
                        Attached.missing(a, "ZAKAT", at(ZAKAT), "finding.zakat.proof"))
                .flatMap(each -> each);
    }

    private Stream<Finding> fin(Assessment a, Row row) {
        var type = row.text(FINAL_TYPE);
        var unknown =
                !type.isEmpty() && !Places.listed(a, form.finalTypes(), type)
                        ? Stream.of(
                                Finding.error(
                                        at(FINAL_INCOME, row, FINAL_TYPE), "finding.final.type"))
                        : Stream.<Finding>empty();
        var tooMuch =
                row
                        .get(FINAL_TAX)
                        .filter(tax -> row.says(FINAL_BASE))
                        .filter(tax -> tax.compareTo(row.amount(FINAL_BASE)) > 0)
                        .map(
                                tax ->
                                        Finding.error(
                                                at(FINAL_INCOME, row, FINAL_TAX),
                                                "finding.final.taxAboveBase"))
                        .stream();
        var wife =
                type.equals(form.wifeRow())
                        ? ofWife(a, at(FINAL_INCOME, row, FINAL_TYPE))
                        : Stream.<Finding>empty();
        var negative =
                Stream.of(FINAL_BASE, FINAL_TAX)
                        .flatMap(column -> notNegative(FINAL_INCOME, row, column));
        return Stream.of(unknown, tooMuch, wife, negative).flatMap(each -> each);
    }

    private static Stream<Finding> ofWife(Assessment a, Place place) {
        var apart =
                a
                        .answers()
                        .get(SPOUSAL_STATUS)
                        .filter(status -> !status.equals("KK"))
                        .map(status -> Finding.error(place, "finding.final.wife", status))
                        .stream();
        return Stream.concat(apart, WIFE.find(a, place));
    }
}
