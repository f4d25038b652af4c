package id.lontar.form.op;

import static id.lontar.rules.op.Personal1770.*;

import id.lontar.form.AmendmentChecks;
import id.lontar.form.Check;
import id.lontar.form.Later;
import id.lontar.form.Replacing;
import id.lontar.form.RunningYear;
import id.lontar.form.SettlementChecks;
import id.lontar.form.SpouseEarns;
import id.lontar.rules.Assessment;
import id.lontar.rules.op.PartYear;
import id.lontar.rules.op.Personal1770;
import id.lontar.rules.op.PhMt;
import id.lontar.tax.TaxpayerKind;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The validations and cross-checks of form 1770, page by page.
final class Checks1770 {
    private Checks1770() {}

    private static final OnForm ON_FORM =
            new OnForm(
                    WIFE_ONE_EMPLOYER,
                    "final-income-types-1770",
                    L5,
                    L15,
                    Listed.ON_1770,
                    false,
                    Form1770.ENDING);

    static final List<Check> ALL =
            Stream.of(
                            new IdentityChecks(ON_FORM).all(),
                            HeadChecks.ALL,
                            List.of(SpouseEarns.within(PhMt.OPEN)),
                            Replacing.CHECKS,
                            Later.checks(TaxpayerKind.INDIVIDUAL, Form1770.ENDING),
                            List.of(RunningYear.until(Checks1770::last, a -> a.year().lastDay())),
                            BooksChecks.ALL,
                            NormChecks.ALL,
                            TurnoverChecks.ALL,
                            AbroadChecks.ALL,
                            LossChecks.ALL,
                            new IncomeChecks(ON_FORM).all(),
                            new CreditChecks(ON_FORM).all(),
                            new WealthChecks(ON_FORM).all(),
                            new BalanceChecks(ON_FORM).all(),
                            InstalmentChecks.ALL,
                            new SettlementChecks(Form1770.ENDING, TaxpayerKind.INDIVIDUAL).all(),
                            new AmendmentChecks(
                                            Form1770.ENDING,
                                            TaxpayerKind.INDIVIDUAL,
                                            Optional.of(Personal1770.L1))
                                    .all())
                    .flatMap(List::stream)
                    .toList();

    /// Of a duty that ends within the year, the day it ends on.
    private static LocalDate last(Assessment a) {
        var year = a.year().lastDay();
        return a.answers().get(PartYear.ENDS).filter(day -> day.isBefore(year)).orElse(year);
    }
}
