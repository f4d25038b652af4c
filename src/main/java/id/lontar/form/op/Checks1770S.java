package id.lontar.form.op;

import id.lontar.form.Check;
import id.lontar.form.SettlementChecks;
import id.lontar.tax.TaxpayerKind;

import java.util.List;
import java.util.stream.Stream;

/// The validations and cross-checks of form 1770S, page by page.
final class Checks1770S {
    private Checks1770S() {}

    static final List<Check> ALL =
            Stream.of(
                            IdentityChecks.ALL,
                            IncomeChecks.ALL,
                            CreditChecks.ALL,
                            WealthChecks.ALL,
                            BalanceChecks.ALL,
                            new SettlementChecks(Form1770S.ENDING, TaxpayerKind.INDIVIDUAL).all())
                    .flatMap(List::stream)
                    .toList();
}
