package id.lontar.filing;

import java.time.Instant;
import java.util.Optional;

/// Tanda Terima Sementara: the gateway has the sealed return and keeps this filing time.
///
/// @param sptDigest of the seal that came first; the same content sealed again gets this one
/// @param contentDigest of the content, which tells a copy from another return; not every gateway
///     says it
/// @param verifyBy confirmed by then, `receivedAt` is the filing time
/// @param signature by the gateway over the canonical JSON of the other fields, base64
public record ProvisionalReceipt(
        String ttsNo,
        String submissionId,
        Sha256 sptDigest,
        Optional<Sha256> contentDigest,
        Instant receivedAt,
        Instant verifyBy,
        String gatewayId,
        String signature) {
    /// Whether it counts for this seal: its own, or one over the very same content.
    boolean isFor(SealedReturn sealed) {
        return sptDigest.equals(sealed.sptDigest())
                || contentDigest.filter(sealed.seal().contentDigest()::equals).isPresent();
    }
}
