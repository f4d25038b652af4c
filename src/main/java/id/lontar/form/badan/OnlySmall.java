package id.lontar.form.badan;

import static id.lontar.form.Places.at;
import static id.lontar.rules.badan.Accounts.PROFIT;
import static id.lontar.rules.badan.Accounts.SECTOR;
import static id.lontar.rules.badan.CoretaxCorporate.*;

import id.lontar.form.Finding;
import id.lontar.form.Places;
import id.lontar.money.Rupiah;
import id.lontar.rules.Assessment;
import id.lontar.rules.Row;
import id.lontar.rules.badan.Accounts;
import id.lontar.rules.badan.Charts;
import id.lontar.rules.badan.ForeignCredit;
import id.lontar.rules.badan.Withheld;

import java.util.Optional;
import java.util.stream.Stream;

/// "Only small turnover under the final tax" (1b) passes over parts D and E, and with them the tax
/// on everything else: nothing else may be there.
///
/// Source: Induk huruf C angka 1 b; PP 55/2022 Pasal 56.
final class OnlySmall {
    private OnlySmall() {}

    static Stream<Finding> find(Assessment a) {
        if (a.known(WORKED).orElse(true)) return Stream.empty();
        return Stream.of(ordinary(a), abroad(a), apart(a), credits(a)).flatMap(Optional::stream);
    }

    /// Income of L-1 that neither column 4 nor column 5 takes out.
    private static Optional<Finding> ordinary(Assessment a) {
        return a.answers()
                .get(SECTOR)
                .filter(each -> Places.listed(a, "l1-sectors", each))
                .map(
                        each ->
                                Accounts.ledger(
                                                each,
                                                a.answers().rows(PROFIT),
                                                Charts.in(a.law(), a.year()))
                                        .taxedIncome())
                .filter(Rupiah::isPositive)
                .map(taxed -> Finding.error(at(ONLY_SMALL), "finding.onlySmall.income", taxed));
    }

    private static Optional<Finding> abroad(Assessment a) {
        var net = Row.typed(a.answers().rows(ForeignCredit.FOREIGN), ForeignCredit.NET);
        return Optional.of(net)
                .filter(Rupiah::isPositive)
                .map(earned -> Finding.warning(at(ONLY_SMALL), "finding.onlySmall.abroad", earned));
    }

    /// Parts D and E stay shut, and with them what was withheld or paid in advance.
    private static Optional<Finding> credits(Assessment a) {
        var lost =
                Row.typed(a.answers().rows(Withheld.CREDITS), Withheld.AMOUNT)
                        .plus(a.answers().get(PPH25).orElse(Rupiah.ZERO))
                        .plus(a.answers().get(STP25).orElse(Rupiah.ZERO));
        return Optional.of(lost)
                .filter(Rupiah::isPositive)
                .map(sum -> Finding.warning(at(ONLY_SMALL), "finding.onlySmall.credits", sum));
    }

    /// Such income moves no tax of this return, but it is not only that of 1a.
    private static Optional<Finding> apart(Assessment a) {
        return Stream.of(HAS_FINAL, HAS_EXEMPT)
                .filter(gate -> a.answers().get(gate).orElse(false))
                .findFirst()
                .map(gate -> Finding.warning(at(ONLY_SMALL), "finding.onlySmall.apart", gate.id()));
    }
}
