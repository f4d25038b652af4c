package id.lontar;

import id.lontar.filing.Filing;
import id.lontar.filing.FilingState;
import id.lontar.filing.Journey;
import id.lontar.filing.Journey.Step;
import id.lontar.filing.Proof;

import java.util.Optional;

/// What a person does who looks at where a return stands and takes the next step, until it is filed
/// or a step fails.
record Walk(Desktop desktop, ProofSource proofs) {
    private static final int STEPS_AT_MOST = 12;

    interface ProofSource {
        Proof of(Filing filing) throws Exception;
    }

    /// @return the step that failed, if one did
    Optional<Step> on(Journey journey, String id) throws Exception {
        for (var n = 0; n < STEPS_AT_MOST; n++) {
            var filing = stored(id);
            if (filing.state() == FilingState.ACCEPTED) return Optional.empty();
            if (filing.state() == FilingState.DRAFT) {
                desktop.seal(journey, filing);
                continue;
            }
            var step = next(journey, filing);
            if (!(step instanceof Step.Moved)) return Optional.of(step);
        }
        throw new AssertionError("does not end: " + stored(id).state());
    }

    private Step next(Journey journey, Filing filing) throws Exception {
        return switch (filing.state()) {
            case SEALED -> journey.send(filing);
            case UPLOAD_UNKNOWN, VERIFICATION_UNKNOWN, VERIFIED -> journey.settle(filing);
            case AWAITING_VERIFICATION ->
                    filing.challenge().isEmpty()
                            ? journey.settle(filing)
                            : journey.confirm(filing, proofs.of(filing));
            default -> throw new AssertionError("stands at " + filing.state());
        };
    }

    private Filing stored(String id) {
        return desktop.cabinet()
                .filing(id)
                .orElseThrow(() -> new AssertionError("the return is lost"));
    }
}
