package id.lontar.form.badan;

import static id.lontar.form.Places.at;
import static id.lontar.rules.badan.Accounts.*;
import static id.lontar.rules.badan.Reconciliation1771.FINAL_OR_EXEMPT;
import static id.lontar.rules.badan.Reconciliation1771.II_ALL;
import static id.lontar.rules.badan.Reconciliation1771.OUTSIDE_INCOME;
import static id.lontar.rules.badan.Reconciliation1771.POSITIVE;

import id.lontar.form.Finding;
import id.lontar.money.Rupiah;
import id.lontar.rules.Assessment;
import id.lontar.rules.Question;
import id.lontar.rules.badan.CoretaxCorporate;

import java.util.stream.Stream;

/// What was spent on income under final tax, or outside of the tax, is not deducted from the rest.
///
/// Source: UU PPh Pasal 6 ayat (1); PP 94/2010 Pasal 13.
final class FinalCosts {
    /// "Biaya atas penghasilan final atau bukan objek pajak".
    private static final String CODE = "FPO-11";

    private static final Question<Rupiah> OTHER = POSITIVE.get(11);

    private FinalCosts() {}

    /// Interest and the like cost nothing to speak of: they stand outside the business. More than
    /// that is turnover, which does.
    static Stream<Finding> of1771(Assessment a) {
        var apart = typed(a, FINAL_OR_EXEMPT);
        var business = apart.minus(typed(a, OUTSIDE_INCOME));
        var costs = a.known(II_ALL).orElse(Rupiah.ZERO);
        return business.isPositive() && costs.isPositive() && typed(a, OTHER).isZero()
                ? Stream.of(Finding.warning(at(OTHER), "finding.final.costs1771", apart, costs))
                : Stream.empty();
    }

    /// Where at least half of what was earned is apart.
    static Stream<Finding> ofCoretax(Assessment a) {
        if (!a.known(CoretaxCorporate.WORKED).orElse(false) || !Adjusted.areExplained(a))
            return Stream.empty();
        var apart = known(a, FINAL_TAXED).plus(known(a, OUTSIDE_TAX));
        var earned = known(a, TURNOVER);
        var costs = earned.minus(known(a, COMMERCIAL_PROFIT));
        var told =
                a.answers().rows(PROFIT).stream()
                        .filter(row -> !row.amount(UP).isZero())
                        .flatMap(Adjusted.SIDES::typed)
                        .anyMatch(CODE::equals);
        return apart.isPositive()
                        && apart.plus(apart).compareTo(earned) >= 0
                        && costs.isPositive()
                        && !told
                ? Stream.of(Finding.warning(at(PROFIT), "finding.final.costs", apart, costs))
                : Stream.empty();
    }

    private static Rupiah typed(Assessment a, Question<Rupiah> question) {
        return a.answers().get(question).orElse(Rupiah.ZERO);
    }

    private static Rupiah known(Assessment a, id.lontar.rules.Line<Rupiah> line) {
        return a.known(line).orElse(Rupiah.ZERO);
    }
}
