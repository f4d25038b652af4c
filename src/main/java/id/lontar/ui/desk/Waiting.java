package id.lontar.ui.desk;

import id.lontar.filing.Filing;
import id.lontar.filing.FilingState;
import id.lontar.filing.Journey.Step;
import id.lontar.filing.Workbench;
import id.lontar.tax.Npwp;
import id.lontar.work.Job;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The returns that wait at the code desk: for a confirmation, or for an answer that never came.
public final class Waiting {
    private static final Set<FilingState> AT_THE_DESK =
            EnumSet.of(
                    FilingState.UPLOAD_UNKNOWN,
                    FilingState.AWAITING_VERIFICATION,
                    FilingState.VERIFICATION_UNKNOWN,
                    FilingState.VERIFIED);

    private final Workbench bench;

    public Waiting(Workbench bench) {
        this.bench = bench;
    }

    /// The longest waiting first.
    public List<Filing> filings() {
        return bench.cabinet().filings().stream()
                .filter(each -> AT_THE_DESK.contains(each.state()))
                .sorted(Comparator.comparing(Filing::changedAt))
                .toList();
    }

    public int count() {
        return filings().size();
    }

    /// Asks the gateway where each of this person's stands; run once after each sign-in, for
    /// without one nothing is answered. One that gets no answer stays as it is.
    public Job<List<Step>> settle(Npwp signer) {
        return progress -> {
            var waiting =
                    filings().stream()
                            .filter(each -> each.signer().equals(signer.digits()))
                            .toList();
            var steps = new ArrayList<Step>();
            for (var each : waiting) {
                progress.at(steps.size(), waiting.size(), "desk.busy.settle");
                steps.add(bench.journey().settle(each));
            }
            return List.copyOf(steps);
        };
    }
}
