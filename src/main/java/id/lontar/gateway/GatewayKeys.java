package id.lontar.gateway;

import id.lontar.wire.GatewayProfile;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateEncodingException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/// Every secret of a gateway, opened once.
record GatewayKeys(
        KeyAndCertificate server,
        KeyAndCertificate receipt,
        KeyAndCertificate qr,
        KeyAndCertificate authority,
        KeyFolder folder) {
    static GatewayKeys open(Path keys, String name, Instant now)
            throws IOException, GeneralSecurityException {
        var folder = new KeyFolder(keys, now);
        var owner = "CN=" + escaped(name);
        return new GatewayKeys(
                folder.pair("server", owner + " TLS", false),
                folder.pair("receipt", owner, false),
                folder.pair("qr", owner + " QR", false),
                folder.pair("authority", owner + " CA", true),
                folder);
    }

    GatewayProfile.Keys published() throws CertificateEncodingException {
        return new GatewayProfile.Keys(
                Map.of(receipt.keyId(), receipt.publicKey()),
                Map.of(qr.keyId(), qr.publicKey()),
                List.of(Base64.getEncoder().encodeToString(authority.certificate().getEncoded())));
    }

    private static String escaped(String name) {
        return name.replaceAll("[,+\"\\\\<>;=#]", " ");
    }
}
