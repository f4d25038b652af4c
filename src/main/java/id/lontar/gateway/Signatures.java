package id.lontar.gateway;

import id.lontar.filing.Seal;
import id.lontar.wire.Certificates;
import id.lontar.wire.KeyId;
import id.lontar.wire.OpenedSeal;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Set;

/// Decides whether who signed a seal may: a person's own certificate from an authority this gateway
/// trusts, or a device key the account has registered. Whether it may sign for somebody else is
/// the mandate's to say, see [Delegations].
final class Signatures {
    enum Kind {
        CERTIFICATE,
        DEVICE
    }

    private final List<X509Certificate> authorities;
    private final DeviceKeys devices;
    private final Clock clock;

    Signatures(List<X509Certificate> authorities, DeviceKeys devices, Clock clock) {
        this.authorities = List.copyOf(authorities);
        this.devices = devices;
        this.clock = clock;
    }

    /// Of a list of returns, which no seal is around.
    void mustBeOf(X509Certificate certificate, String signer) {
        if (isSelfMade(certificate))
            devices.mustBeUsable(signer, KeyId.of(certificate.getPublicKey()).hex());
        else mustBeTrusted(certificate, signer);
    }

    private static boolean isSelfMade(X509Certificate certificate) {
        return certificate.getIssuerX500Principal().equals(certificate.getSubjectX500Principal());
    }

    /// @param signer NPWP of the account it must come from
    Kind mustBeAllowed(OpenedSeal opened, String signer) {
        var seal = opened.sealed().seal();
        mustSpeakFor(seal, signer);
        var certificate = opened.signer();
        if (isSelfMade(certificate)) {
            devices.mustBeUsable(signer, seal.deviceKeyId());
            return Kind.DEVICE;
        }
        mustBeTrusted(certificate, seal.signerNpwp().digits());
        return Kind.CERTIFICATE;
    }

    /// Whoever signed is the account that sends, for itself or by a mandate. A director has no
    /// account of the company here.
    private static void mustSpeakFor(Seal seal, String signer) {
        var own = seal.npwp().equals(seal.signerNpwp());
        var speaks =
                switch (seal.capacity()) {
                    case SELF -> own && seal.mandateId().isEmpty();
                    case KUASA -> !own && seal.mandateId().isPresent();
                    case DIRECTOR -> false;
                };
        if (!speaks || !seal.signerNpwp().digits().equals(signer)) throw Delegations.missing();
    }

    private void mustBeTrusted(X509Certificate signer, String npwp) {
        var now = clock.instant();
        if (now.isAfter(signer.getNotAfter().toInstant()))
            throw Refusal.of(
                            403,
                            "CERT_EXPIRED",
                            Refusal.words().moment(signer.getNotAfter().toInstant()))
                    .then("USE_OTHER_KEY");
        if (!Certificates.npwp(signer).filter(each -> each.digits().equals(npwp)).isPresent())
            throw Refusal.of(403, "CERT_OF_ANOTHER").then("USE_OTHER_KEY");
        try {
            var path = CertificateFactory.getInstance("X.509").generateCertPath(List.of(signer));
            var anchors =
                    authorities.stream()
                            .map(each -> new TrustAnchor(each, null))
                            .collect(java.util.stream.Collectors.toSet());
            CertPathValidator.getInstance("PKIX").validate(path, parameters(anchors, now));
        } catch (GeneralSecurityException e) {
            throw Refusal.of(403, "CERT_UNTRUSTED").then("USE_OTHER_KEY");
        }
    }

    private static PKIXParameters parameters(Set<TrustAnchor> anchors, java.time.Instant now)
            throws GeneralSecurityException {
        var parameters = new PKIXParameters(anchors);
        parameters.setRevocationEnabled(false);
        parameters.setDate(Date.from(now));
        return parameters;
    }
}
