package id.lontar.form.op;

import static id.lontar.form.Places.at;
import static id.lontar.rules.op.Personal.CREDITS;
import static id.lontar.rules.op.Personal.CREDIT_AMOUNT;
import static id.lontar.rules.op.Personal.CREDIT_TYPE;
import static id.lontar.rules.op.Personal.FOREIGN_NET;
import static id.lontar.rules.op.Personal1770.ABROAD;

import id.lontar.form.Check;
import id.lontar.form.Finding;
import id.lontar.money.Rupiah;
import id.lontar.rules.Assessment;
import id.lontar.rules.Row;
import id.lontar.rules.op.Abroad;
import id.lontar.rules.op.Personal1770S;
import id.lontar.rules.op.PhMt;

import java.util.List;
import java.util.stream.Stream;

/// Tax paid abroad among the slips of form 1770S, which asks the income in one sum and no country:
/// for all countries together no more counts than the Indonesian tax on that income.
///
/// Source: UU PPh Pasal 24 ayat (1) and (2); PMK 192/PMK.03/2018.
final class CreditAbroad {
    private CreditAbroad() {}

    static final List<Check> ALL = List.of((a, today) -> find(a));

    private static Stream<Finding> find(Assessment a) {
        var slips =
                a.answers().rows(CREDITS).stream()
                        .filter(row -> row.text(CREDIT_TYPE).equals(ABROAD))
                        .toList();
        var credit = Row.typed(slips, CREDIT_AMOUNT);
        if (!credit.isPositive()) return Stream.empty();
        var net = a.answers().get(FOREIGN_NET).orElse(Rupiah.ZERO);
        if (!net.isPositive())
            return Stream.of(Finding.error(at(FOREIGN_NET), "finding.credit.noForeign", credit));
        return above(a, net, credit);
    }

    /// A couple's worksheet does not settle which base the limit has: there it is only warned of.
    private static Stream<Finding> above(Assessment a, Rupiah net, Rupiah credit) {
        var apart = a.known(PhMt.OPEN).orElse(false);
        var taxable = a.known(apart ? PhMt.COMBINED_TAXABLE : Personal1770S.L8);
        var tax = a.known(apart ? PhMt.COMBINED_TAX : Personal1770S.L9);
        if (taxable.isEmpty() || tax.isEmpty()) return Stream.empty();
        var limit = new Abroad.Base(tax.get(), taxable.get()).limitRounded(net).min(tax.get());
        if (credit.compareTo(limit) <= 0) return Stream.empty();
        var key = "finding.credit.foreignLimit";
        return Stream.of(
                apart
                        ? Finding.warning(at(CREDITS), key, credit, limit)
                        : Finding.error(at(CREDITS), key, credit, limit));
    }
}
