package id.lontar.verify;

import id.lontar.filing.Sha256;
import id.lontar.filing.TokenCheck;
import id.lontar.tax.Npwp;
import id.lontar.wire.KeyId;
import id.lontar.wire.TokenInspection;

import java.security.PublicKey;
import java.time.Instant;
import java.util.Collection;
import java.util.stream.Collectors;

/// Trusts the QR keys of one gateway's profile, and nothing else.
public final class Tokens implements TokenCheck {
    private final TokenInspection inspection;

    public Tokens(String gatewayId, Collection<? extends PublicKey> qrKeys) {
        inspection =
                new TokenInspection(
                        gatewayId,
                        qrKeys.stream().collect(Collectors.toMap(KeyId::of, key -> key)));
    }

    @Override
    public Verdict check(
            String text, Npwp npwp, Sha256 sptDigest, String challengeId, Instant now) {
        return inspection.check(text, npwp, sptDigest, challengeId, now);
    }

    @Override
    public Approval approval(String text, Instant now) {
        return inspection.approval(text, now);
    }
}
