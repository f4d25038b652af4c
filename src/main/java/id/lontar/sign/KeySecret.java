package id.lontar.sign;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/// A private key with its certificate, the signer's own first.
record KeySecret(PrivateKey key, List<X509Certificate> chain) {
    KeySecret {
        chain = List.copyOf(chain);
    }

    X509Certificate certificate() {
        return chain.getFirst();
    }

    @Override
    public String toString() {
        return "KeySecret[...]";
    }
}
