package id.lontar.wire;

import id.lontar.filing.Proof;
import id.lontar.filing.Sha256;
import id.lontar.filing.TokenCheck;
import id.lontar.tax.Npwp;

import java.security.PublicKey;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// The checks of a QR token in their one order, the same in client and gateway: what is wrong with
/// the code as such comes before what does not fit the return at hand.
///
/// @param gatewayId that must have issued it
/// @param keys the gateway's QR keys by their id
public record TokenInspection(String gatewayId, Map<KeyId, PublicKey> keys) implements TokenCheck {
    public TokenInspection {
        keys = Map.copyOf(keys);
    }

    @Override
    public Verdict check(
            String text, Npwp npwp, Sha256 sptDigest, String challengeId, Instant now) {
        return switch (QrToken.read(text)) {
            case QrToken.Reading.Bad(var reason) -> no(reason);
            case QrToken.Reading.Read(var token) -> {
                var trouble = trouble(token, now);
                if (trouble.isEmpty())
                    trouble = misfit(token.claims(), npwp, sptDigest, challengeId);
                yield trouble.orElseGet(() -> new Verdict.Fits(new Proof.QrToken(text.strip())));
            }
        };
    }

    /// Of purpose 3 alone: a token for an open challenge is of no use to anybody but the one who
    /// opened it.
    @Override
    public Approval approval(String text, Instant now) {
        return switch (QrToken.read(text.strip())) {
            case QrToken.Reading.Bad(var reason) -> new Approval.Bad(reason);
            case QrToken.Reading.Read(var token) -> {
                if (trouble(token, now).orElse(null)
                        instanceof Verdict.DoesNot(var reason, var other))
                    yield new Approval.Bad(reason);
                var claims = token.claims();
                yield claims.purpose() == QrClaims.Purpose.BATCH_APPROVAL
                        ? new Approval.Read(claims.npwp(), claims.sptDigest().orElseThrow())
                        : new Approval.Bad(Reason.WRONG_PURPOSE);
            }
        };
    }

    private Optional<Verdict> trouble(QrToken token, Instant now) {
        var key = keys.get(token.kid());
        if (key == null) return Optional.of(no(Reason.UNKNOWN_KEY));
        if (!token.isSignedBy(key)) return Optional.of(no(Reason.BAD_SIGNATURE));
        if (!token.claims().issuer().equals(gatewayId)) return Optional.of(no(Reason.UNKNOWN_KEY));
        return token.isValidAt(now) ? Optional.empty() : Optional.of(no(Reason.EXPIRED));
    }

    private static Optional<Verdict> misfit(
            QrClaims claims, Npwp npwp, Sha256 sptDigest, String challengeId) {
        var apart = claims.purpose() == QrClaims.Purpose.BATCH_APPROVAL;
        if (!apart && claims.purpose() != QrClaims.Purpose.RELEASE)
            return Optional.of(no(Reason.WRONG_PURPOSE));
        if (!claims.npwp().equals(npwp)) return Optional.of(no(Reason.OTHER_ACCOUNT));
        var digest = claims.sptDigest().orElseThrow();
        if (!digest.equals(sptDigest))
            return Optional.of(
                    new Verdict.DoesNot(Reason.OTHER_RETURN, Optional.of(digest.fingerprint())));
        return apart || claims.challengeId().orElseThrow().equals(challengeId)
                ? Optional.empty()
                : Optional.of(no(Reason.OLD_REQUEST));
    }

    private static Verdict no(Reason reason) {
        return new Verdict.DoesNot(reason, Optional.empty());
    }
}
