package id.lontar.filing;

import java.time.Instant;

/// Tanda Terima Sementara: the gateway has the sealed return and keeps this filing time.
///
/// @param verifyBy confirmed by then, `receivedAt` is the filing time
/// @param signature by the gateway over the canonical JSON of the other fields, base64
public record ProvisionalReceipt(
        String ttsNo,
        String submissionId,
        Sha256 sptDigest,
        Instant receivedAt,
        Instant verifyBy,
        String gatewayId,
        String signature) {}
