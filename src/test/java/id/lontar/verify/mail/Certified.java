package id.lontar.verify.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.lontar.verify.Tools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/// A certificate that openssl made for one address, which is its own authority.
final class Certified {
    private final Path key;
    private final Path certificate;

    Certified(Path folder, String address) throws IOException, InterruptedException {
        key = folder.resolve("tls.key");
        certificate = folder.resolve("tls.crt");
        var made =
                Tools.run(
                        ("openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes"
                                        + " -subj /CN=surat.contoh.example"
                                        + " -addext subjectAltName=IP:%s -keyout %s -out %s")
                                .formatted(address, key, certificate)
                                .split(" "));
        assertEquals(0, made.status(), made.output());
    }

    /// What makes Dovecot use it, and take no password without it.
    ///
    /// @param more settings beside these
    String[] settings(String more) {
        return new String[] {
            "ssl = required", "ssl_cert = <" + certificate, "ssl_key = <" + key, more,
        };
    }

    /// Believes this certificate and no other.
    SSLSocketFactory trust() throws IOException, GeneralSecurityException {
        var known = KeyStore.getInstance(KeyStore.getDefaultType());
        known.load(null, null);
        try (var in = Files.newInputStream(certificate)) {
            known.setCertificateEntry(
                    "it", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(known);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context.getSocketFactory();
    }
}
