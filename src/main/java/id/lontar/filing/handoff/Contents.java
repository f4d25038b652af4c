package id.lontar.filing.handoff;

import id.lontar.filing.Handoff.Pack;
import id.lontar.filing.HandoffRefused;
import id.lontar.filing.HandoffRefused.Reason;
import id.lontar.filing.Pin;
import id.lontar.filing.TaxReturn;
import id.lontar.filing.Workbench;
import id.lontar.tax.Npwp;
import id.lontar.words.Words;

import java.time.LocalDate;

/// The return that came, once it is known that this program can work with it.
record Contents(TaxReturn taxReturn, Npwp owner) {
    static Contents of(Workbench bench, Pack pack) throws HandoffRefused {
        var taxReturn = Handoffs.read(bench, pack.last().returnFile());
        for (var each : pack.steps()) {
            var then = Handoffs.read(bench, each.returnFile());
            if (!isSame(then, taxReturn)) throw new HandoffRefused(Reason.BROKEN_CHAIN);
        }
        insistOnWorking(bench, taxReturn);
        return new Contents(
                taxReturn,
                Handoffs.npwp(taxReturn).orElseThrow(() -> new HandoffRefused(Reason.NO_RETURN)));
    }

    /// The same form of the same year in the same revision.
    static boolean isSame(TaxReturn one, TaxReturn other) {
        return one.form() == other.form()
                && one.year().equals(other.year())
                && one.revision() == other.revision();
    }

    /// Figures, days and codes no rule can work with would stop every page that shows it. Whatever
    /// a rule throws over them is the fault of the file.
    private static void insistOnWorking(Workbench bench, TaxReturn taxReturn)
            throws HandoffRefused {
        try {
            var form =
                    bench.forms()
                            .find(taxReturn.form(), taxReturn.year())
                            .orElseThrow(() -> new HandoffRefused(Reason.NO_RETURN));
            var assessed = form.assess(bench.law(), taxReturn.year(), taxReturn.answers());
            var today = LocalDate.ofInstant(bench.clock().instant(), Words.WIB);
            Pin.of(form, assessed, today);
            form.findings(assessed, today);
            form.flow(assessed);
            form.dueDate(assessed);
        } catch (RuntimeException e) {
            throw new HandoffRefused(Reason.NO_RETURN);
        }
    }
}
