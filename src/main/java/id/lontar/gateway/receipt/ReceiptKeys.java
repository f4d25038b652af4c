package id.lontar.gateway.receipt;

import id.lontar.wire.KeyId;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.List;

/// What a gateway signs receipts with.
///
/// @param receipt signs the PDF; its certificate is first in `chain`
/// @param qr signs the QR on it, P-256
public record ReceiptKeys(
        PrivateKey receipt, List<X509Certificate> chain, PrivateKey qr, KeyId qrId) {
    public ReceiptKeys {
        chain = List.copyOf(chain);
    }

    public ReceiptKeys(
            PrivateKey receipt, X509Certificate certificate, PrivateKey qr, PublicKey qrPublic) {
        this(receipt, List.of(certificate), qr, KeyId.of(qrPublic));
    }

    @Override
    public String toString() {
        return "ReceiptKeys[...]";
    }
}
