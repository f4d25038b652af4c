package id.lontar.form.op;

import static id.lontar.form.Places.at;
import static id.lontar.rules.op.Personal.PTKP_STATUS;
import static id.lontar.rules.op.Personal.SPOUSAL_STATUS;
import static id.lontar.rules.op.Personal1770SS.*;

import id.lontar.form.AmendmentChecks;
import id.lontar.form.Amounts;
import id.lontar.form.Check;
import id.lontar.form.Finding;
import id.lontar.form.Later;
import id.lontar.form.Replacing;
import id.lontar.form.RunningYear;
import id.lontar.form.SettlementChecks;
import id.lontar.money.Rupiah;
import id.lontar.rules.Assessment;
import id.lontar.rules.JobExpense;
import id.lontar.rules.Question;
import id.lontar.tax.PtkpStatus;
import id.lontar.tax.SpousalStatus;
import id.lontar.tax.TaxpayerKind;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The validations of form 1770SS: above all who may use it (V02).
final class Checks1770SS {
    private Checks1770SS() {}

    private static final List<Check> OWN =
            List.of(
                    (a, today) -> scope(a),
                    (a, today) -> employers(a),
                    (a, today) -> limit(a),
                    (a, today) -> couple(a),
                    (a, today) -> amounts(a),
                    (a, today) -> likely(a),
                    (a, today) -> withoutBase(a),
                    (a, today) -> overpaid(a));

    static final List<Check> ALL =
            Stream.of(
                            IdentityChecks.WHO,
                            OWN,
                            Replacing.CHECKS,
                            Later.checks(TaxpayerKind.INDIVIDUAL, Form1770SS.ENDING),
                            List.of(RunningYear.untilItsEnd()),
                            new SettlementChecks(Form1770SS.ENDING, TaxpayerKind.INDIVIDUAL).all(),
                            new AmendmentChecks(
                                            Form1770SS.ENDING,
                                            TaxpayerKind.INDIVIDUAL,
                                            Optional.empty())
                                    .all())
                    .flatMap(List::stream)
                    .toList();

    private static Stream<Finding> scope(Assessment a) {
        return Stream.concat(
                a.answers().get(BUSINESS).orElse(false)
                        ? Stream.of(Finding.error(at(BUSINESS), "finding.simple.business"))
                        : Stream.empty(),
                a.answers().get(ABROAD).orElse(false)
                        ? Stream.of(Finding.error(at(ABROAD), "finding.simple.abroad"))
                        : Stream.empty());
    }

    private static Stream<Finding> employers(Assessment a) {
        return a
                .answers()
                .get(EMPLOYERS)
                .filter(count -> count != 1)
                .map(count -> Finding.error(at(EMPLOYERS), "finding.simple.employers"))
                .stream();
    }

    /// The tax office says "not more than" of this form, and of form 1770S "so much or more": at
    /// the limit itself both may be meant.
    private static Stream<Finding> limit(Assessment a) {
        var limit = a.value(LIMIT).known().orElseThrow();
        return a
                .known(L1)
                .filter(income -> income.compareTo(limit) >= 0)
                .map(
                        income ->
                                income.equals(limit)
                                        ? Finding.note(at(GROSS), "finding.simple.atLimit", limit)
                                        : Finding.error(
                                                at(GROSS), "finding.simple.limit", income, limit))
                .stream();
    }

    /// A final tax stands for an income: without it the tax would be dropped.
    private static Stream<Finding> withoutBase(Assessment a) {
        return a
                .answers()
                .get(FINAL_TAX)
                .filter(tax -> tax.isPositive() && !a.answers().says(FINAL_BASE.id()))
                .map(
                        tax ->
                                Finding.warning(at(FINAL_BASE), "finding.simple.finalBase", tax)
                                        .repairedBy(
                                                answers -> answers.without(FINAL_TAX),
                                                "repair.clear"))
                .stream();
    }

    private static Stream<Finding> couple(Assessment a) {
        var spousal = a.answers().get(SPOUSAL_STATUS).flatMap(SpousalStatus::parse);
        if (spousal.filter(SpousalStatus::splitsCombinedTax).isPresent())
            return Stream.of(
                    Finding.error(at(SPOUSAL_STATUS), "finding.simple.couple", spousal.get()));
        var ptkp = a.answers().get(PTKP_STATUS).flatMap(PtkpStatus::parse);
        return spousal.isPresent()
                        && spousal.get() == SpousalStatus.KK
                        && ptkp.filter(each -> each.family() == PtkpStatus.Family.K_I).isPresent()
                ? Stream.of(
                        Finding.warning(
                                        at(PTKP_STATUS),
                                        "finding.simple.ki",
                                        ptkp.get().dependants())
                                .repairedBy(
                                        answers -> answers.with(PTKP_STATUS, joint(ptkp.get())),
                                        "repair.setPtkp",
                                        joint(ptkp.get())))
                : Stream.empty();
    }

    private static String joint(PtkpStatus status) {
        return new PtkpStatus(PtkpStatus.Family.K, status.dependants()).toString();
    }

    private static Stream<Finding> amounts(Assessment a) {
        return Stream.of(
                        GROSS,
                        OTHER_NET,
                        DEDUCTIONS,
                        WITHHELD,
                        FINAL_BASE,
                        FINAL_TAX,
                        EXEMPT,
                        ASSETS,
                        DEBTS)
                .flatMap(question -> Amounts.notNegative(a, question));
    }

    private static Stream<Finding> likely(Assessment a) {
        var gross = a.answers().get(GROSS);
        if (gross.isEmpty()) return Stream.empty();
        return Stream.of(
                        deductions(a, gross.get()),
                        above(a, WITHHELD, income(a), "finding.credit.aboveIncome"),
                        above(a, FINAL_TAX, base(a), "finding.final.taxAboveBase"))
                .flatMap(each -> each);
    }

    private static Stream<Finding> deductions(Assessment a, Rupiah gross) {
        var expense = JobExpense.in(a.law(), a.year());
        var seldom = expense.withContributions(gross);
        var deductions = a.answers().get(DEDUCTIONS).orElse(Rupiah.ZERO);
        return deductions.compareTo(seldom) > 0 && deductions.compareTo(gross) <= 0
                ? Stream.of(
                        Finding.warning(
                                at(DEDUCTIONS), "finding.employer.jobExpense", expense.perYear()))
                : above(a, DEDUCTIONS, gross, "finding.employer.deductionsAboveGross");
    }

    private static Stream<Finding> above(
            Assessment a, Question<Rupiah> question, Rupiah most, String key) {
        return a
                .answers()
                .get(question)
                .filter(each -> each.compareTo(most) > 0)
                .map(each -> Finding.error(at(question), key))
                .stream();
    }

    private static Rupiah income(Assessment a) {
        return a.known(L1).orElse(Rupiah.ZERO);
    }

    private static Rupiah base(Assessment a) {
        return a.answers().get(FINAL_BASE).orElse(Rupiah.ZERO);
    }

    /// The form has no line for a request: to get money back, 1770S is the form.
    private static Stream<Finding> overpaid(Assessment a) {
        return a
                .known(L7B)
                .filter(Rupiah::isPositive)
                .map(amount -> Finding.warning(at(WITHHELD), "finding.simple.overpaid", amount))
                .stream();
    }
}
