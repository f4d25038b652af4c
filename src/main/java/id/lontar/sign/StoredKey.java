package id.lontar.sign;

import id.lontar.filing.Keys.Unreadable;
import id.lontar.filing.SigningKey;
import id.lontar.tax.Npwp;
import id.lontar.wire.Certificates;

import java.security.cert.X509Certificate;
import java.time.Clock;

/// A key of this installation, still wrapped.
record StoredKey(KeyEnvelope envelope, Clock clock) implements SigningKey {
    @Override
    public Description description() {
        var certificate = envelope.certificate();
        return new Description(
                envelope.kind(),
                Certificates.owner(certificate),
                Certificates.npwp(certificate).map(Npwp::digits),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant());
    }

    @Override
    public Opening open(char[] passphrase) {
        var certificate = envelope.certificate();
        var now = clock.instant();
        if (now.isAfter(certificate.getNotAfter().toInstant()))
            return new Opening.Expired(certificate.getNotAfter().toInstant());
        if (now.isBefore(certificate.getNotBefore().toInstant()))
            return new Opening.Unusable("key.notYet");
        return unfit(certificate) ? new Opening.Unusable("key.purpose") : unwrap(passphrase);
    }

    private static boolean unfit(X509Certificate certificate) {
        return !Certificates.maySign(certificate) || !Certificates.hasUsableKey(certificate);
    }

    private Opening unwrap(char[] passphrase) {
        try {
            var secret =
                    switch (envelope.kind()) {
                        case CERTIFICATE -> Pkcs12.read(envelope.secret(), passphrase);
                        case DEVICE ->
                                DeviceKeys.unwrap(envelope.secret(), envelope.chain(), passphrase);
                    };
            return new Opening.Opened(new CadesSigner(secret.key(), secret.chain(), clock));
        } catch (Unreadable e) {
            return e.key().equals("key.wrongPassphrase")
                    ? new Opening.WrongPassphrase()
                    : new Opening.Unusable(e.key());
        }
    }

    @Override
    public String toString() {
        return "StoredKey[" + envelope.kind() + "]";
    }
}
