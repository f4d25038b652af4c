package id.lontar.form.badan;

import static id.lontar.form.Places.at;

import id.lontar.form.BorneByGovernment;
import id.lontar.form.Finding;
import id.lontar.money.Rupiah;
import id.lontar.rules.Assessment;
import id.lontar.rules.badan.CoretaxCorporate;
import id.lontar.rules.badan.Corporate1771;
import id.lontar.rules.badan.Withheld;

import java.util.stream.Stream;

/// Tax that the government bore (DTP) was paid by nobody, so no one gets it back: an overpayment
/// that stems from it counts as none, and a refund of it cannot be asked for.
///
/// Source: PER-11/PJ/2025 Pasal 128, known from reviews of it and not from its text; PMK 72/2025
/// Pasal 5 ayat (5a) rules the same for employees. Neither says which credit is used up first:
/// what stems from it without a doubt is what it is more than the tax of the year.
final class BorneOfCompany {
    private BorneOfCompany() {}

    static Stream<Finding> of1771(Assessment a) {
        var borne = a.known(Corporate1771.L7).orElse(Rupiah.ZERO);
        var tax = a.known(Corporate1771.L6);
        var place = at(Corporate1771.BORNE);
        if (tax.isPresent() && borne.compareTo(tax.get().orZeroIfNegative()) > 0)
            return Stream.of(
                    Finding.error(place, "finding.borne.aboveTax", borne, tax.get())
                            .repairedBy(
                                    answers ->
                                            answers.with(
                                                    Corporate1771.BORNE,
                                                    tax.get().orZeroIfNegative()),
                                    "repair.setNet",
                                    tax.get().orZeroIfNegative()));
        return BorneByGovernment.find(place, borne, a.known(Corporate1771.L11).orElse(Rupiah.ZERO));
    }

    static Stream<Finding> ofCoretax(Assessment a) {
        var overpaid = overpaid(a, CoretaxCorporate.SETTLED);
        var place = at(Withheld.CREDITS);
        return isAllOf(a)
                ? Stream.concat(
                        Stream.of(Finding.warning(place, "finding.borne.whole", overpaid)),
                        request(a))
                : BorneByGovernment.find(
                        place, borne(a), a.known(CoretaxCorporate.SETTLED).orElse(Rupiah.ZERO));
    }

    private static Stream<Finding> request(Assessment a) {
        var asked = CoretaxCorporate.OVERPAID_REQUEST;
        return a
                .answers()
                .get(asked)
                .filter(typed -> !typed.isBlank())
                .map(
                        typed ->
                                Finding.error(at(asked), "finding.overpaid.borne")
                                        .repairedBy(
                                                answers -> answers.without(asked), "repair.clear"))
                .stream();
    }

    /// Whether the whole of the overpayment stems from it, so that nothing can be asked back.
    static boolean isAllOf(Assessment a) {
        var overpaid = overpaid(a, CoretaxCorporate.SETTLED);
        var tax = a.known(CoretaxCorporate.L12).orElse(Rupiah.ZERO);
        return overpaid.isPositive() && overpaid.compareTo(borne(a).minus(tax)) <= 0;
    }

    private static Rupiah overpaid(Assessment a, id.lontar.rules.Line<Rupiah> balance) {
        return Rupiah.ZERO.minus(a.known(balance).orElse(Rupiah.ZERO)).orZeroIfNegative();
    }

    private static Rupiah borne(Assessment a) {
        return a.known(CoretaxCorporate.WORKED).orElse(false)
                ? BorneByGovernment.among(a, TaxChecks.BY_KIND, Withheld.AMOUNT)
                : Rupiah.ZERO;
    }
}
