package id.lontar.filing;

/// Where a return of the season stands, from left to right on the board. A draft stands in the
/// first lane that has a reason to hold it.
public enum Lane {
    /// Something is still to be filled in, or there is no return yet.
    DATA_MISSING,
    /// Something is wrong, or the return ended without being filed.
    ERRORS,
    /// All that is missing is the payment.
    TO_PAY,
    /// The client was asked for something, or has to release it.
    WAITING_FOR_CLIENT,
    /// Finished, and nobody has said that it was looked at.
    TO_REVIEW,
    TO_SIGN,
    /// Sealed, and not sent.
    READY,
    /// Sent; the answer or the receipt is still to come.
    SENT,
    WAITING_FOR_CODE,
    /// The receipt is here: of the gateway, or of the tax office's portal.
    FILED
}
