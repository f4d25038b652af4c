package id.lontar.sign;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import id.lontar.filing.Keys.Unreadable;
import id.lontar.filing.Sha256;
import id.lontar.filing.SigningKey;
import id.lontar.wire.CanonicalJson;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/// One key as it is kept: what may be seen without a passphrase, and the wrapped secret with its
/// digest, so that a damaged file is not taken for a wrong passphrase.
///
/// @param secret PKCS#12 of a certificate key, PKCS#8 of a device key
@SuppressWarnings("ArrayRecordComponent")
record KeyEnvelope(SigningKey.Kind kind, List<X509Certificate> chain, byte[] secret) {
    KeyEnvelope {
        chain = List.copyOf(chain);
        if (chain.isEmpty()) throw new IllegalArgumentException("no certificate");
    }

    X509Certificate certificate() {
        return chain.getFirst();
    }

    byte[] write() {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("v", 1);
        json.put("kind", kind.name());
        json.put("secret", Base64.getEncoder().encodeToString(secret));
        var certificates = json.putArray("certificates");
        try {
            for (var each : chain)
                certificates.add(Base64.getEncoder().encodeToString(each.getEncoded()));
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
        return CanonicalJson.write(json.put("sha256", digest(json)));
    }

    static KeyEnvelope read(byte[] bytes) throws Unreadable {
        try {
            var json = CanonicalJson.readCanonical(bytes);
            var secret = Base64.getDecoder().decode(json.path("secret").asText());
            if (!digest(json).equals(json.path("sha256").asText()))
                throw new Unreadable("key.torn");
            return new KeyEnvelope(
                    SigningKey.Kind.valueOf(json.path("kind").asText()), chain(json), secret);
        } catch (CanonicalJson.NotCanonical | CertificateException | RuntimeException e) {
            throw new Unreadable("key.torn");
        }
    }

    /// Of everything but itself.
    private static String digest(JsonNode json) {
        var rest = (ObjectNode) json.deepCopy();
        rest.remove("sha256");
        return Sha256.of(CanonicalJson.write(rest)).hex();
    }

    private static List<X509Certificate> chain(JsonNode json) throws CertificateException {
        var factory = CertificateFactory.getInstance("X.509");
        var chain = new ArrayList<X509Certificate>();
        for (var each : json.path("certificates")) {
            var der = new ByteArrayInputStream(Base64.getDecoder().decode(each.asText()));
            chain.add((X509Certificate) factory.generateCertificate(der));
        }
        return chain;
    }
}
