package id.lontar.filing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The device keys of an account, listed and revoked by their owner. As with [TaxOffice],
/// everything goes out under the session of the account it names.
public interface RegisteredKeys {
    /// Oldest first, revoked ones included.
    Outcome<List<RegisteredKey>> of(String npwp);

    /// For good: seals by this key are refused from then on. Asked once more it does nothing.
    ///
    /// @return what is registered after it
    Outcome<List<RegisteredKey>> revoke(String npwp, String keyId);

    /// @param keyId first 8 bytes of SHA-256 of the public key, in hex
    /// @param name of the device, as it was registered
    /// @param usableFrom empty until the owner's mail server has taken the mail that tells of it
    /// @param lastUsedAt when a return sealed with it was last taken
    record RegisteredKey(
            String keyId,
            String name,
            Instant registeredAt,
            Optional<Instant> usableFrom,
            Optional<Instant> lastUsedAt,
            Optional<Instant> revokedAt) {
        /// In groups of four, for people to compare.
        public String fingerprint() {
            return keyId.replaceAll("(.{4})(?=.)", "$1 ");
        }
    }

    /// The id a gateway knows a public key by.
    ///
    /// @param publicKey SubjectPublicKeyInfo DER
    static String idOf(byte[] publicKey) {
        return Sha256.of(publicKey).hex().substring(0, 16);
    }
}
