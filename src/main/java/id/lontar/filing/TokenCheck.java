package id.lontar.filing;

import id.lontar.tax.Npwp;

import java.time.Instant;

/// Decides on this side, before anything is sent, whether the text of a QR releases this return.
public interface TokenCheck {
    /// @param challengeId of the challenge that is open for the return
    Verdict check(String text, Npwp npwp, Sha256 sptDigest, String challengeId, Instant now);

    sealed interface Verdict {
        record Fits(Proof.QrToken token) implements Verdict {}

        record DoesNot(Reason reason, java.util.Optional<String> otherFingerprint)
                implements Verdict {}
    }

    /// Each has a message of its own, `qr.NAME`.
    enum Reason {
        URL,
        NOT_OURS,
        TOO_LONG,
        MALFORMED,
        UNKNOWN_KEY,
        BAD_SIGNATURE,
        EXPIRED,
        WRONG_PURPOSE,
        OTHER_ACCOUNT,
        OTHER_RETURN,
        /// For this return, but for an earlier request of a code.
        OLD_REQUEST,
        ALREADY_USED
    }
}
