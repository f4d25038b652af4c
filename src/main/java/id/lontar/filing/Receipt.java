package id.lontar.filing;

import id.lontar.money.Rupiah;
import id.lontar.tax.FormCode;
import id.lontar.tax.Npwp;
import id.lontar.tax.ReturnStatus;

import java.time.Instant;
import java.util.Optional;

/// Bukti Penerimaan Elektronik: what the gateway says it accepted.
///
/// @param ntte 20 digits of the reference gateway, not a number of the tax office
/// @param filedAt time of the provisional receipt when confirmed in time
/// @param verifiedBy `EMAIL`, `QR_PAGE`, `CERT`, ...
/// @param actor empty where the owner sent it
public record Receipt(
        String ntte,
        String ttsNo,
        String submissionId,
        String name,
        Npwp npwp,
        FormCode form,
        String period,
        int revision,
        ReturnStatus status,
        Rupiah amount,
        Instant filedAt,
        Instant verifiedAt,
        String verifiedBy,
        Sha256 sptDigest,
        String gatewayId,
        String gatewayName,
        Optional<Actor> actor) {
    /// Who sent the return for its owner, and under which mandate.
    public record Actor(Npwp npwp, String name, String mandateId) {}

    public String fingerprint() {
        return sptDigest.fingerprint();
    }
}
