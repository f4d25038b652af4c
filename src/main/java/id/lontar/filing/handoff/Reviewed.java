package id.lontar.filing.handoff;

import id.lontar.filing.Filing;
import id.lontar.filing.Handling;
import id.lontar.filing.Handoff.Step;
import id.lontar.filing.Handoff.Task;
import id.lontar.filing.Pin;
import id.lontar.filing.Workbench;

import java.util.Map;

/// A review that hands on to be signed is what the season's board counts as reviewed.
final class Reviewed {
    private Reviewed() {}

    static void mark(Workbench bench, Filing filing, Step step) {
        if (step.did() != Task.REVIEW || step.next() != Task.SIGN) return;
        var office = bench.cabinet().office();
        var review =
                new Handling.Review(
                        Pin.name(filing.taxReturn().answers()), bench.clock().instant());
        office.handle(Map.of(filing.id(), handling -> handling.reviewed(review)));
    }
}
