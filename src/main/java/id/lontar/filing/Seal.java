package id.lontar.filing;

import id.lontar.money.Rupiah;
import id.lontar.tax.FormCode;
import id.lontar.tax.Npwp;
import id.lontar.tax.ReturnStatus;

import java.time.Instant;
import java.util.Optional;

/// The fields of `seal.json`: what a signature over a return says about it.
///
/// @param period `YYYY`, or `YYYY-MM` for a monthly form
/// @param sealedAt by the client's clock, information only, whole seconds
/// @param nonce 32 hex digits
/// @param deviceKeyId 16 hex digits: the first 8 bytes of SHA-256 of the device's public key
public record Seal(
        String gatewayId,
        Npwp npwp,
        Npwp signerNpwp,
        Capacity capacity,
        Optional<String> mandateId,
        FormCode form,
        String period,
        int revision,
        ReturnStatus status,
        Rupiah amount,
        Sha256 contentDigest,
        Instant sealedAt,
        String nonce,
        String deviceKeyId) {
    public enum Capacity {
        SELF,
        DIRECTOR,
        KUASA
    }
}
