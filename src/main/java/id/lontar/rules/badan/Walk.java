package id.lontar.rules.badan;

import id.lontar.money.Rupiah;
import id.lontar.rules.Assessment;
import id.lontar.rules.Source;
import id.lontar.rules.Step;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The way from commercial profit to taxable income, step by step. The changes between two totals
/// add up to the later one, to the rupiah. `walk.rounding` and `walk.loss` are steps of their own.
public final class Walk {
    private final Assessment assessment;
    private final List<Step> steps = new ArrayList<>();

    private Walk(Assessment assessment) {
        this.assessment = assessment;
    }

    /// The walk of form 1771; empty while a figure on the way is missing.
    public static List<Step> of1771(Assessment a) {
        if (a.known(Corporate1771.L3).isEmpty()) return List.of();
        var walk = new Walk(a);
        walk.begin(Reconciliation1771.I_1H, Reconciliation1771.I_2, Reconciliation1771.I_3);
        walk.change(Typed.orZero(Reconciliation1771.FINAL_OR_EXEMPT), -1);
        for (var each : Reconciliation1771.POSITIVE) walk.change(Typed.orZero(each), 1);
        for (var each : Reconciliation1771.NEGATIVE) walk.change(Typed.orZero(each), -1);
        walk.change(Reconciliation1771.I_7B, -1);
        walk.total(Corporate1771.L1);
        walk.change(Corporate1771.L2, -1);
        walk.end(Corporate1771.L3);
        return List.copyOf(walk.steps);
    }

    /// The walk of the Coretax return, with the adjustments account by account.
    public static List<Step> ofCoretax(Assessment a) {
        if (a.known(CoretaxCorporate.L9).isEmpty()) return List.of();
        var walk = new Walk(a);
        if (a.known(CoretaxCorporate.WORKED).orElse(true)) {
            walk.total(Accounts.COMMERCIAL_PROFIT);
            walk.change(Accounts.OUTSIDE_TAX, -1);
            walk.change(Accounts.FINAL_TAXED, -1);
            walk.accounts();
        }
        walk.total(CoretaxCorporate.L4);
        walk.change(Facilities.INVESTMENT_SUM, -1);
        walk.change(Facilities.TRAINING_SUM, -1);
        walk.total(CoretaxCorporate.L7);
        walk.change(CoretaxCorporate.L8, -1);
        walk.change(CoretaxCorporate.L10, -1);
        walk.end(CoretaxCorporate.L9);
        return List.copyOf(walk.steps);
    }

    private void accounts() {
        var sector = assessment.known(Accounts.SECTOR).orElseThrow();
        var charts = Charts.in(assessment.law(), assessment.year());
        var rows = assessment.answers().rows(Accounts.PROFIT);
        var ledger = Accounts.ledger(sector, rows, charts);
        for (var entry : ledger.entries()) {
            if (!entry.account().input()) continue;
            var effect = ledger.effect(entry);
            if (!effect.isZero())
                steps.add(
                        new Step(
                                Accounts.ADJUSTMENTS.id(),
                                Optional.of(entry.account().name()),
                                Step.Role.CHANGE,
                                effect));
        }
    }

    /// Profit at home, what came from abroad and both together; without any from abroad, the last
    /// alone.
    private void begin(Source<Rupiah> home, Source<Rupiah> abroad, Source<Rupiah> both) {
        if (value(abroad).isZero()) {
            total(both);
            return;
        }
        total(home);
        change(abroad, 1);
        total(both);
    }

    /// A total that follows another without a change between takes its place, but for the first.
    private void total(Source<Rupiah> source) {
        if (steps.size() > 1 && steps.getLast().isTotal()) steps.removeLast();
        steps.add(Step.total(source, value(source)));
    }

    private void change(Source<Rupiah> source, int sign) {
        var amount = Ledger.signed(sign, value(source));
        if (!amount.isZero()) steps.add(Step.change(source.id(), amount));
    }

    /// Taxable income is never below zero and counts in full thousands.
    private void end(Source<Rupiah> taxable) {
        var reached = reached();
        var rest = value(taxable).minus(reached);
        var id = reached.isNegative() ? "walk.loss" : "walk.rounding";
        if (!rest.isZero()) steps.add(Step.change(id, rest));
        total(taxable);
    }

    private Rupiah reached() {
        var reached = Rupiah.ZERO;
        for (var step : steps)
            reached = step.isTotal() ? step.amount() : reached.plus(step.amount());
        return reached;
    }

    private Rupiah value(Source<Rupiah> source) {
        return assessment.known(source).orElse(Rupiah.ZERO);
    }
}
