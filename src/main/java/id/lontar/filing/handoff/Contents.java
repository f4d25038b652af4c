package id.lontar.filing.handoff;

import id.lontar.filing.Handoff.Pack;
import id.lontar.filing.HandoffRefused;
import id.lontar.filing.HandoffRefused.Reason;
import id.lontar.filing.TaxReturn;
import id.lontar.filing.Workbench;
import id.lontar.tax.Npwp;

/// The return that came, once it is known that this program can work with it.
record Contents(TaxReturn taxReturn, Npwp owner) {
    static Contents of(Workbench bench, Pack pack) throws HandoffRefused {
        var taxReturn = Handoffs.read(bench, pack.last().returnFile());
        for (var each : pack.steps()) {
            var then = Handoffs.read(bench, each.returnFile());
            if (then.form() != taxReturn.form() || !then.year().equals(taxReturn.year()))
                throw new HandoffRefused(Reason.BROKEN_CHAIN);
        }
        insistOnWorking(bench, taxReturn);
        return new Contents(
                taxReturn,
                Handoffs.npwp(taxReturn).orElseThrow(() -> new HandoffRefused(Reason.NO_RETURN)));
    }

    /// Figures and codes no rule can work with would stop every page that shows it.
    private static void insistOnWorking(Workbench bench, TaxReturn taxReturn)
            throws HandoffRefused {
        try {
            bench.forms()
                    .find(taxReturn.form(), taxReturn.year())
                    .orElseThrow(() -> new HandoffRefused(Reason.NO_RETURN))
                    .assess(bench.law(), taxReturn.year(), taxReturn.answers());
        } catch (ArithmeticException | IllegalArgumentException e) {
            throw new HandoffRefused(Reason.NO_RETURN);
        }
    }
}
