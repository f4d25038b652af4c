package id.lontar.submit;

import id.lontar.filing.Sha256;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Set;

import javax.net.ssl.X509TrustManager;

/// Trusts the server whose key stands in the profile file, and nobody else: no authority of the
/// system, no other name, no first use.
final class PinnedServer implements X509TrustManager {
    private final Set<String> pins;

    PinnedServer(Set<String> pins) {
        this.pins = Set.copyOf(pins);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type)
            throws CertificateException {
        var pin = Sha256.of(chain[0].getPublicKey().getEncoded()).hex();
        if (!pins.contains(pin)) throw new NotTheGateway();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type)
            throws CertificateException {
        throw new CertificateException("this is a client");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }

    /// Somebody else answers at the gateway's address.
    static final class NotTheGateway extends CertificateException {
        private static final long serialVersionUID = 1;

        NotTheGateway() {
            super("the server's key is not in the profile file");
        }
    }
}
