package id.lontar.filing;

import java.time.Instant;
import java.util.Optional;

/// A key a person can sign with, not yet opened.
public interface SigningKey {
    enum Kind {
        CERTIFICATE,
        DEVICE
    }

    /// What the review page shows before anything is typed.
    ///
    /// @param owner name in the certificate
    /// @param npwp taxpayer number in the certificate's subject, when there is one
    record Description(
            Kind kind,
            String owner,
            Optional<String> npwp,
            Instant validFrom,
            Instant validUntil) {}

    Description description();

    /// @param passphrase wiped by the caller
    Opening open(char[] passphrase);

    sealed interface Opening {
        record Opened(Signer signer) implements Opening {}

        record WrongPassphrase() implements Opening {}

        record Expired(Instant since) implements Opening {}

        /// @param reasonKey message key
        record Unusable(String reasonKey) implements Opening {}
    }

    /// An opened key. Close it as soon as the signature is made.
    interface Signer extends AutoCloseable {
        /// CAdES baseline B, detached, DER.
        byte[] sign(byte[] content);

        /// First 8 bytes of SHA-256 of the device's public key, in hex.
        String deviceKeyId();

        @Override
        void close();
    }
}
