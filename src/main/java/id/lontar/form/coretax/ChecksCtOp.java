package id.lontar.form.coretax;

import id.lontar.form.AmendmentChecks;
import id.lontar.form.Check;
import id.lontar.form.Later;
import id.lontar.form.RunningYear;
import id.lontar.form.SettlementChecks;
import id.lontar.form.SpouseEarns;
import id.lontar.rules.BookYear;
import id.lontar.rules.coretax.Induk;
import id.lontar.rules.coretax.Spouses;
import id.lontar.tax.TaxpayerKind;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// All cross-checks of the Coretax return of individuals.
final class ChecksCtOp {
    private ChecksCtOp() {}

    static List<Check> all() {
        return Stream.of(
                        GateChecks.ALL,
                        IdentityChecks.ALL,
                        Later.checks(TaxpayerKind.INDIVIDUAL, FormCtOp.ENDING),
                        List.of(RunningYear.until(a -> BookYear.of(a).last(), BookYear::end)),
                        List.of(SpouseEarns.within(Spouses.OPEN)),
                        IncomeChecks.ALL,
                        BooksChecks.ALL,
                        DepreciationChecks.ALL,
                        TurnoverChecks.ALL,
                        LossChecks.ALL,
                        CreditChecks.ALL,
                        WealthChecks.ALL,
                        ResultChecks.ALL,
                        InstalmentChecks.ALL,
                        new SettlementChecks(FormCtOp.ENDING, TaxpayerKind.INDIVIDUAL).all(),
                        new AmendmentChecks(
                                        FormCtOp.ENDING,
                                        TaxpayerKind.INDIVIDUAL,
                                        Optional.of(Induk.L1B5))
                                .all())
                .flatMap(List::stream)
                .toList();
    }
}
