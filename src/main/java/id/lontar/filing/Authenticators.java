package id.lontar.filing;

import java.time.Instant;
import java.util.Optional;

/// The authenticator app of an account (RFC 6238), which releases returns without any mail. As with
/// [TaxOffice], everything goes out under the session of the account it names.
public interface Authenticators {
    Outcome<Factors> of(String npwp);

    /// Makes a secret that counts for nothing until [#confirm].
    Outcome<Offer> begin(String npwp, String efin);

    /// @param first,second two codes the app showed one right after the other
    Outcome<Factors> confirm(String npwp, String first, String second);

    /// @param code of the app; without one the removal takes effect after a delay
    Outcome<Factors> remove(String npwp, String efin, Optional<String> code);

    record Factors(Optional<Totp> totp) {}

    /// @param usableFrom codes are taken from then on
    /// @param endsAt when it was removed with effect later
    record Totp(Instant usableFrom, Optional<Instant> endsAt) {}

    /// Shown once and kept by no client. It never prints itself.
    ///
    /// @param uri `otpauth://totp/...`, for a QR
    /// @param secret base32, for whoever types it
    record Offer(String uri, String secret) {
        /// In groups of four.
        public String grouped() {
            return secret.replaceAll("(.{4})(?=.)", "$1 ");
        }

        @Override
        public String toString() {
            return "Offer[...]";
        }
    }
}
