package id.lontar.filing;

import id.lontar.tax.Npwp;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Decides on this side, before anything is sent, whether the text of a QR releases this return.
public interface TokenCheck {
    /// @param challengeId of the challenge that is open for the return
    Verdict check(String text, Npwp npwp, Sha256 sptDigest, String challengeId, Instant now);

    /// A picture may hold several codes: the first that fits is the one; where none does, the first
    /// says why. Empty for no code at all.
    default Optional<Verdict> check(
            List<String> texts, Npwp npwp, Sha256 sptDigest, String challengeId, Instant now) {
        Optional<Verdict> wrong = Optional.empty();
        for (var each : texts) {
            var verdict = check(each.strip(), npwp, sptDigest, challengeId, now);
            if (verdict instanceof Verdict.Fits) return Optional.of(verdict);
            if (wrong.isEmpty()) wrong = Optional.of(verdict);
        }
        return wrong;
    }

    /// What the text is an approval of, if it is one that is genuine and in time: for whoever has
    /// many returns and must find which is meant.
    Approval approval(String text, Instant now);

    sealed interface Approval {
        /// @param npwp whose return it is
        /// @param sptDigest of the seal
        record Read(Npwp npwp, Sha256 sptDigest) implements Approval {}

        record Bad(Reason reason) implements Approval {}
    }

    sealed interface Verdict {
        record Fits(Proof.QrToken token) implements Verdict {}

        record DoesNot(Reason reason, Optional<String> otherFingerprint) implements Verdict {}
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
