package id.lontar.sign;

import id.lontar.wire.GatewayProfile;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.function.Predicate;

/// Whose certificates may come into a store. Practice takes only those its own gateway issued: a
/// person's real certificate has no business there.
public final class Admitted implements Predicate<X509Certificate> {
    private final GatewayProfile profile;

    private Admitted(GatewayProfile profile) {
        this.profile = profile;
    }

    public static Admitted at(GatewayProfile profile) {
        return new Admitted(profile);
    }

    @Override
    public boolean test(X509Certificate certificate) {
        return !profile.practice()
                || profile.keys().certificateAuthorities().stream()
                        .anyMatch(authority -> issued(authority, certificate));
    }

    private static boolean issued(String authority, X509Certificate certificate) {
        try {
            var der = new ByteArrayInputStream(Base64.getDecoder().decode(authority));
            var issuer = CertificateFactory.getInstance("X.509").generateCertificate(der);
            certificate.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}
