package id.lontar.gateway;

import id.lontar.filing.Sha256;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Base64;

/// A private key of the gateway and the certificate others know it by.
public record KeyAndCertificate(PrivateKey key, X509Certificate certificate) {
    /// First 8 bytes of SHA-256 of the public key, in hex.
    public String keyId() {
        return Sha256.of(spki()).hex().substring(0, 16);
    }

    String pin() {
        return Sha256.of(spki()).hex();
    }

    String publicKey() {
        return Base64.getEncoder().encodeToString(spki());
    }

    private byte[] spki() {
        return certificate.getPublicKey().getEncoded();
    }

    @Override
    public String toString() {
        return "KeyAndCertificate[" + keyId() + "]";
    }
}
