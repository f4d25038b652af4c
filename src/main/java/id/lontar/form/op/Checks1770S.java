package id.lontar.form.op;

import static id.lontar.rules.op.Personal1770S.*;

import id.lontar.form.AmendmentChecks;
import id.lontar.form.Check;
import id.lontar.form.Later;
import id.lontar.form.Replacing;
import id.lontar.form.RunningYear;
import id.lontar.form.SettlementChecks;
import id.lontar.form.SpouseEarns;
import id.lontar.rules.op.Personal;
import id.lontar.rules.op.PhMt;
import id.lontar.tax.TaxpayerKind;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The validations and cross-checks of form 1770S, page by page.
final class Checks1770S {
    private Checks1770S() {}

    private static final OnForm ON_FORM =
            new OnForm(
                    Personal.WIFE_ONE_EMPLOYER,
                    "final-income-types",
                    L4,
                    L12,
                    Listed.ON_1770S,
                    true,
                    Form1770S.ENDING);

    static final List<Check> ALL =
            Stream.of(
                            new IdentityChecks(ON_FORM).all(),
                            List.of(SpouseEarns.within(PhMt.OPEN)),
                            Replacing.CHECKS,
                            Later.checks(TaxpayerKind.INDIVIDUAL, Form1770S.ENDING),
                            List.of(RunningYear.untilItsEnd()),
                            IncomeChecks.ON_1770S,
                            new IncomeChecks(ON_FORM).all(),
                            new CreditChecks(ON_FORM).all(),
                            CreditAbroad.ALL,
                            new WealthChecks(ON_FORM).all(),
                            new BalanceChecks(ON_FORM).all(),
                            new SettlementChecks(Form1770S.ENDING, TaxpayerKind.INDIVIDUAL).all(),
                            new AmendmentChecks(
                                            Form1770S.ENDING,
                                            TaxpayerKind.INDIVIDUAL,
                                            Optional.empty())
                                    .all())
                    .flatMap(List::stream)
                    .toList();
}
