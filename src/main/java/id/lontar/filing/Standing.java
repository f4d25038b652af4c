package id.lontar.filing;

import java.util.Optional;

/// What the gateway knows of a sealed return.
public record Standing(
        State state,
        Optional<ProvisionalReceipt> provisional,
        Optional<Challenge> challenge,
        Optional<String> ntte) {
    public enum State {
        /// It never arrived.
        NOT_HERE,
        AWAITING_VERIFICATION,
        VERIFIED,
        ACCEPTED,
        REJECTED,
        LAPSED,
        WITHDRAWN,
        SUPERSEDED
    }
}
