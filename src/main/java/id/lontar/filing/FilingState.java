package id.lontar.filing;

/// Where a return stands. `UNKNOWN` states are not guessed away: the gateway is asked.
public enum FilingState {
    DRAFT,
    SEALED,
    /// An upload was begun and its answer never came; the gateway has it or has not.
    UPLOAD_UNKNOWN,
    /// The gateway has it and keeps its filing time; a confirmation is due.
    AWAITING_VERIFICATION,
    /// A confirmation was sent and its answer never came.
    VERIFICATION_UNKNOWN,
    /// Confirmed; the receipt has not been fetched and checked yet.
    VERIFIED,
    /// The receipt is here and was checked.
    ACCEPTED,
    REJECTED,
    /// Not confirmed before the gateway's limit; the seal is kept.
    LAPSED,
    WITHDRAWN,
    /// A newer version of the same return was confirmed.
    SUPERSEDED,
    /// Filed by hand at the tax office's portal, whose own receipt is stored.
    FILED_AT_PORTAL;

    /// Nothing more is to be done with it.
    public boolean isSettled() {
        return switch (this) {
            case ACCEPTED, REJECTED, LAPSED, WITHDRAWN, SUPERSEDED, FILED_AT_PORTAL -> true;
            default -> false;
        };
    }

    /// The tax return is in; a change to it is an amendment.
    public boolean isFiled() {
        return this == ACCEPTED || this == FILED_AT_PORTAL;
    }

    public boolean isEditable() {
        return this == DRAFT || this == SEALED;
    }
}
