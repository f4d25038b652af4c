package id.lontar.form.coretax;

import static id.lontar.form.Amounts.noLossAbroad;
import static id.lontar.form.Amounts.notNegative;
import static id.lontar.form.Places.at;
import static id.lontar.form.coretax.Found.errorIf;
import static id.lontar.form.coretax.Found.unlisted;
import static id.lontar.form.coretax.Found.warningIf;
import static id.lontar.rules.coretax.Income.*;

import id.lontar.form.Attached;
import id.lontar.form.Check;
import id.lontar.form.EarnedOutside;
import id.lontar.form.Employers;
import id.lontar.form.Finding;
import id.lontar.form.MarkedRows;
import id.lontar.form.NoNumber;
import id.lontar.form.NpwpFindings;
import id.lontar.form.UsualRate;
import id.lontar.form.WifeRow;
import id.lontar.money.Rupiah;
import id.lontar.rules.Assessment;
import id.lontar.rules.BookYear;
import id.lontar.rules.JobExpense;
import id.lontar.rules.Row;
import id.lontar.rules.Spelling;
import id.lontar.rules.coretax.Induk;
import id.lontar.rules.coretax.Spouses;
import id.lontar.rules.op.Abroad;
import id.lontar.rules.op.Personal;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/// Employers, final and exempt income, foreign income (V09, V15 and the limits of PPh 24).
final class IncomeChecks {
    private static final MarkedRows EXEMPT =
            new MarkedRows(EXEMPT_INCOME, CODE, "exempt-income-types");

    private IncomeChecks() {}

    private static final WifeRow WIFE = new WifeRow(IdentityChecks.RELATIVES);

    static final Employers SAME = new Employers(EMPLOYERS, NAME, NPWP, GROSS);

    private static final MarkedRows FINAL_BY_KIND =
            new MarkedRows(FINAL_INCOME, CODE, "final-income-types");

    private static final List<NoNumber> NUMBERS =
            Stream.of(EMPLOYERS, FINAL_INCOME, EXEMPT_INCOME)
                    .map(table -> new NoNumber(table, NPWP))
                    .toList();

    static final List<Check> ALL =
            List.of(
                    (a, today) -> Found.each(a, EMPLOYERS, row -> employer(a, row)),
                    (a, today) -> SAME.numbers(a),
                    (a, today) -> SAME.twice(a),
                    (a, today) -> SAME.thousands(a),
                    (a, today) -> NUMBERS.stream().flatMap(each -> each.find(a)),
                    (a, today) -> Found.each(a, OTHER_INCOME, row -> other(a, row)),
                    (a, today) -> Found.each(a, FINAL_INCOME, row -> fin(a, row)),
                    (a, today) -> UsualRate.outside(a, FINAL_BY_KIND, BASE, TAX),
                    (a, today) -> Found.each(a, EXEMPT_INCOME, row -> exempt(a, row)),
                    (a, today) -> dividends(a),
                    (a, today) -> Found.each(a, FOREIGN_INCOME, row -> foreign(a, row, today)),
                    (a, today) -> perCountry(a));

    private static Stream<Finding> employer(Assessment a, Row row) {
        var gross = row.amount(GROSS);
        var deductions = row.amount(DEDUCTIONS);
        // Biaya jabatan plus ordinary contributions seldom pass a fifth of gross.
        var unlikely = JobExpense.in(a.law(), a.year()).of(gross, 12).plus(gross.share(15, 100));
        var above = row.says(GROSS) && deductions.compareTo(gross) > 0;
        return Stream.of(
                        notNegative(EMPLOYERS, row, GROSS),
                        notNegative(EMPLOYERS, row, DEDUCTIONS),
                        errorIf(
                                above,
                                at(EMPLOYERS, row, DEDUCTIONS),
                                "finding.employer.deductionsAboveGross"),
                        warningIf(
                                row.says(GROSS) && !above && deductions.compareTo(unlikely) > 0,
                                at(EMPLOYERS, row, DEDUCTIONS),
                                "finding.employer.jobExpense",
                                JobExpense.in(a.law(), a.year()).perYear()))
                .flatMap(each -> each);
    }

    private static Stream<Finding> other(Assessment a, Row row) {
        return Stream.concat(
                unlisted(a, OTHER_INCOME, row, CODE, "other-income-types", "finding.code"),
                notNegative(OTHER_INCOME, row, NET));
    }

    private static Stream<Finding> fin(Assessment a, Row row) {
        var wife = row.text(CODE).equals(WIFE_ONE_EMPLOYER);
        var spousal = a.answers().get(Personal.SPOUSAL_STATUS).orElse("KK");
        return Stream.of(
                        unlisted(
                                a,
                                FINAL_INCOME,
                                row,
                                CODE,
                                "final-income-types",
                                "finding.final.type"),
                        NpwpFindings.of(FINAL_INCOME, row, NPWP),
                        notNegative(FINAL_INCOME, row, BASE),
                        notNegative(FINAL_INCOME, row, TAX),
                        errorIf(
                                row.says(BASE) && row.amount(TAX).compareTo(row.amount(BASE)) > 0,
                                at(FINAL_INCOME, row, TAX),
                                "finding.final.taxAboveBase"),
                        errorIf(
                                wife && !spousal.equals("KK"),
                                at(FINAL_INCOME, row, CODE),
                                "finding.final.wife",
                                spousal),
                        wife ? WIFE.find(a, at(FINAL_INCOME, row, CODE)) : Stream.<Finding>empty())
                .flatMap(each -> each);
    }

    /// Dividends of a person are not taxed as far as they are invested in Indonesia, for three
    /// years and with a report each year; the rest bears a final 10 % that the person pays (UU
    /// PPh Pasal 4 ayat (3) huruf f; PMK 18/PMK.03/2021 Pasal 15, 34 to 41).
    private static Stream<Finding> dividends(Assessment a) {
        return EXEMPT.of(a, "kind", "dividend")
                .map(
                        row ->
                                Finding.note(
                                        at(EXEMPT_INCOME, row, CODE), "finding.dividend.invested"));
    }

    private static Stream<Finding> exempt(Assessment a, Row row) {
        return Stream.of(
                        unlisted(
                                a, EXEMPT_INCOME, row, CODE, "exempt-income-types", "finding.code"),
                        NpwpFindings.of(EXEMPT_INCOME, row, NPWP),
                        notNegative(EXEMPT_INCOME, row, GROSS))
                .flatMap(each -> each);
    }

    private static Stream<Finding> foreign(Assessment a, Row row, LocalDate today) {
        return Stream.of(
                        noLossAbroad(FOREIGN_INCOME, row, NET),
                        notNegative(FOREIGN_INCOME, row, TAX),
                        notNegative(FOREIGN_INCOME, row, CREDIT),
                        EarnedOutside.find(FOREIGN_INCOME, row, DATE, BookYear.of(a), today),
                        errorIf(
                                row.says(TAX) && row.amount(CREDIT).compareTo(row.amount(TAX)) > 0,
                                at(FOREIGN_INCOME, row, CREDIT),
                                "finding.foreign.creditAboveTax"),
                        row.amount(CREDIT).isPositive()
                                ? Attached.missing(
                                        a,
                                        "FOREIGN",
                                        at(FOREIGN_INCOME, row, CREDIT),
                                        "finding.foreign.proof")
                                : Stream.<Finding>empty())
                .flatMap(each -> each);
    }

    /// For each country at most the Indonesian tax on that share of the taxable income, and for all
    /// together all of it. Which base the worksheet of a couple gives for the first is not settled:
    /// the combined one is taken, and what is above it only warned of.
    private static Stream<Finding> perCountry(Assessment a) {
        var apart = Found.open(a, Spouses.OPEN);
        var taxable = a.known(apart ? Spouses.COMBINED_TAXABLE : Induk.L6);
        var whole = a.known(apart ? Spouses.COMBINED_TAX : Induk.TAX);
        var own = a.known(Induk.TAX);
        if (taxable.isEmpty() || whole.isEmpty() || own.isEmpty()) return Stream.empty();
        if (!Row.allSay(a.answers().rows(FOREIGN_INCOME), COUNTRY)) return Stream.empty();
        var base = new Abroad.Base(whole.get(), taxable.get());
        var net = new LinkedHashMap<String, Rupiah>();
        var credit = new LinkedHashMap<String, Rupiah>();
        for (var row : a.answers().rows(FOREIGN_INCOME)) {
            var country = Spelling.same(row.text(COUNTRY));
            net.merge(country, row.amount(NET).orZeroIfNegative(), Rupiah::plus);
            credit.merge(country, row.amount(CREDIT), Rupiah::plus);
        }
        var all = Rupiah.sum(List.copyOf(credit.values()));
        if (all.compareTo(own.get()) > 0)
            return Stream.of(
                    Finding.error(at(FOREIGN_INCOME), "finding.foreign.aboveTax", all, own.get()));
        return credit.entrySet().stream()
                .flatMap(
                        each -> {
                            var income = net.getOrDefault(each.getKey(), Rupiah.ZERO);
                            var limit = base.limitRounded(income).min(own.get());
                            if (each.getValue().compareTo(limit) <= 0) return Stream.empty();
                            var place = at(FOREIGN_INCOME);
                            var country = each.getKey();
                            return Stream.of(
                                    apart
                                            ? Finding.warning(
                                                    place, "finding.foreign.limit", country, limit)
                                            : Finding.error(
                                                    place,
                                                    "finding.foreign.aboveLimit",
                                                    country,
                                                    limit));
                        });
    }
}
