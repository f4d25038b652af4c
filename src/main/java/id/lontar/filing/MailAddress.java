package id.lontar.filing;

import java.time.Instant;
import java.util.Optional;

/// The e-mail address of an account, and changing it. As with [TaxOffice], everything goes out
/// under the session of the account it names.
public interface MailAddress {
    Outcome<Standing> of(String npwp);

    /// Mails a code to the new address and tells the old one. A change that waited already is
    /// replaced.
    ///
    /// @param totp code of the authenticator app, where the account has one
    Outcome<Standing> begin(String npwp, String email, String efin, Optional<String> totp);

    /// @param code as it came to the new address
    Outcome<Standing> confirm(String npwp, String code);

    /// Gives the change up. Where none waits it does nothing.
    Outcome<Standing> cancel(String npwp);

    /// @param masked such as `s***@contoh.id`
    /// @param refusedAt since when its mail server has said that there is no such mailbox
    record Standing(String masked, Optional<Instant> refusedAt, Optional<Change> change) {}

    /// @param masked the new address
    /// @param usableFrom its code is taken from then on
    /// @param expiresAt and no longer than this
    /// @param mail what became of the mail with the code
    record Change(
            String masked,
            Instant usableFrom,
            Instant expiresAt,
            int attemptsLeft,
            Optional<Challenge.Delivery> mail) {}
}
