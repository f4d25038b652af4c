package id.lontar.form.badan;

import static id.lontar.form.Places.at;
import static id.lontar.form.Wanted.wanted;
import static id.lontar.form.badan.CompanyChecks.known;
import static id.lontar.rules.badan.Reconciliation1771.*;

import id.lontar.form.AheadOfTax;
import id.lontar.form.Check;
import id.lontar.form.Finding;
import id.lontar.form.Finding.Severity;
import id.lontar.form.MarkedRows;
import id.lontar.form.UsualRate;
import id.lontar.form.Wanted;
import id.lontar.money.Rupiah;
import id.lontar.rules.Assessment;
import id.lontar.rules.Question;
import id.lontar.rules.Row;
import id.lontar.rules.badan.ApartIncome;
import id.lontar.rules.badan.Corporate1771;
import id.lontar.rules.badan.Depreciation;
import id.lontar.rules.badan.RelatedParties;
import id.lontar.rules.badan.Transcript8A;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/// What only form 1771 checks: that its attachments agree with each other.
final class Checks1771 {
    /// What form 1771 lists small turnover as, with other income of the kind.
    private static final String OTHER_FINAL = "16";

    private static final SmallTurnoverTerm TERM =
            new SmallTurnoverTerm(
                    Severity.NOTE, "finding.small.termListed", "finding.small.kindListed");

    private Checks1771() {}

    private static final Wanted RELATED =
            wanted(RelatedParties.ANY, RelatedParties.DEALS, RelatedParties.HAVENS);

    private static final MarkedRows FINAL =
            new MarkedRows(
                    ApartIncome.FINAL_INCOME, ApartIncome.FINAL_TYPE, "final-income-types-badan");

    private static final List<Check> OWN =
            List.of(
                    (a, today) ->
                            TaxChecks.balances(a, Transcript8A.OFF_BALANCE, Transcript8A.ASSETS),
                    (a, today) -> transcript(a),
                    (a, today) -> RELATED.empty(a),
                    (a, today) -> costs(a),
                    (a, today) -> TaxChecks.grossBelow(a, Corporate1771.GROSS),
                    (a, today) -> BorneOfCompany.of1771(a),
                    (a, today) ->
                            AheadOfTax.find(
                                    Corporate1771.PPH25,
                                    known(a, Corporate1771.L10C),
                                    a.known(Corporate1771.L6)),
                    (a, today) -> TaxChecks.irregular(a, Corporate1771.L1),
                    (a, today) -> TaxChecks.creditsAbove(a, Corporate1771.L8C),
                    (a, today) -> Capped.of1771(a),
                    (a, today) -> Ceilings.of1771(a),
                    (a, today) -> Depreciated.find(a),
                    (a, today) -> ByGroup.find(a),
                    (a, today) -> NothingOwned.of1771(a),
                    (a, today) -> FarAdjusted.of1771(a),
                    (a, today) -> Surplus.of1771(a),
                    (a, today) -> FinalCosts.of1771(a),
                    (a, today) ->
                            UsualRate.outside(
                                    a, FINAL, ApartIncome.FINAL_BASE, ApartIncome.FINAL_TAX),
                    (a, today) -> smallTurnover(a),
                    (a, today) -> depreciation(a),
                    (a, today) -> apart(a));

    static final List<Check> ALL =
            CompanyChecks.with(
                    Form1771.ENDING,
                    Corporate1771.OVERPAID_REQUEST,
                    Corporate1771.L1,
                    Coded.OF_1771,
                    Minus.OF_1771,
                    OWN);

    private static Stream<Finding> transcript(Assessment a) {
        var open =
                Stream.of(Transcript8A.ASSETS, Transcript8A.FUNDING)
                        .filter(side -> a.answers().rows(side).isEmpty())
                        .map(side -> Finding.needed(at(side), "finding.transcript.none"))
                        .toList();
        if (!open.isEmpty()) return open.stream();
        if (!a.knows(Transcript8A.OFF_PROFIT, Corporate1771.GROSS)) return Stream.empty();
        var off = known(a, Transcript8A.OFF_PROFIT);
        if (!off.isZero())
            return Stream.of(
                    Finding.warning(at(Transcript8A.INCOME), "finding.transcript.profit", off));
        var empty =
                a.answers().rows(Transcript8A.INCOME).isEmpty()
                        && a.answers().rows(Transcript8A.EXPENSES).isEmpty();
        var gross = known(a, Corporate1771.GROSS);
        return empty && gross.isPositive()
                ? Stream.of(
                        Finding.warning(
                                at(Transcript8A.INCOME), "finding.transcript.noProfit", gross))
                : Stream.empty();
    }

    private static Stream<Finding> smallTurnover(Assessment a) {
        return a.answers().rows(ApartIncome.FINAL_INCOME).stream()
                .filter(row -> row.text(ApartIncome.FINAL_TYPE).equals(OTHER_FINAL))
                .flatMap(
                        row ->
                                TERM.at(
                                        at(ApartIncome.FINAL_INCOME, row, ApartIncome.FINAL_TYPE),
                                        a));
    }

    private static Stream<Finding> costs(Assessment a) {
        var seen = new HashSet<String>();
        return a.answers().rows(COSTS).stream()
                .filter(row -> !seen.add(row.text(COST_KIND)))
                .map(row -> Finding.error(at(COSTS, row, COST_KIND), "finding.costs.twice"));
    }

    /// What 1A shows beyond the fiscal amount belongs in 5i or 5j, what it lacks in 6a or 6b.
    private static Stream<Finding> depreciation(Assessment a) {
        if (a.answers().rows(Depreciation.ASSETS).isEmpty()) return Stream.empty();
        var up = sum(a, POSITIVE.get(8)).plus(sum(a, POSITIVE.get(9)));
        var down = sum(a, NEGATIVE.get(0)).plus(sum(a, NEGATIVE.get(1)));
        if (!a.knows(Depreciation.DIFFERENCE)) return Stream.empty();
        var difference = known(a, Depreciation.DIFFERENCE);
        return up.minus(down).equals(difference)
                ? Stream.empty()
                : Stream.of(
                        Finding.warning(
                                at(DEPRECIATION_ABOVE),
                                "finding.depreciation.differs",
                                difference,
                                up.minus(down)));
    }

    private static Stream<Finding> apart(Assessment a) {
        if (!a.knows(ApartIncome.BASE, ApartIncome.EXEMPT)
                || !Row.allSay(a.answers().rows(ApartIncome.FINAL_INCOME), ApartIncome.FINAL_TYPE))
            return Stream.empty();
        var reported = known(a, ApartIncome.BASE).plus(known(a, ApartIncome.EXEMPT));
        var taken = sum(a, FINAL_OR_EXEMPT);
        if (taken.compareTo(reported) > 0)
            return Stream.of(
                    Finding.warning(at(FINAL_OR_EXEMPT), "finding.apart.unreported", reported));
        var earned = reported.minus(priced(a));
        return taken.compareTo(earned) < 0
                ? Stream.of(
                        Finding.warning(at(FINAL_OR_EXEMPT), "finding.apart.left", taken, earned))
                : Stream.empty();
    }

    /// What is taxed by its price or its value: the books hold the gain alone, or nothing.
    private static Rupiah priced(Assessment a) {
        return FINAL.sum(a, "of", "price", ApartIncome.FINAL_BASE);
    }

    private static Rupiah sum(Assessment a, Question<Rupiah> question) {
        return a.answers().get(question).orElse(Rupiah.ZERO);
    }
}
