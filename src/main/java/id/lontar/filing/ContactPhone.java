package id.lontar.filing;

import java.time.Instant;
import java.util.Optional;

/// The mobile number of an account, to which codes go as short messages when its owner asks for
/// one, and changing it. As with [TaxOffice], everything goes out under the session of the account
/// it names.
public interface ContactPhone {
    Outcome<Standing> of(String npwp);

    /// Sends a code to the new number and tells the owner by mail. A change that waited already is
    /// replaced.
    ///
    /// @param totp code of the authenticator app, where the account has one
    Outcome<Standing> begin(String npwp, PhoneNumber phone, String efin, Optional<String> totp);

    /// Sends the same code of the change that waits once more.
    Outcome<Standing> again(String npwp);

    /// @param code as it came to the new number
    Outcome<Standing> confirm(String npwp, String code);

    /// Gives the change up. Where none waits it does nothing.
    Outcome<Standing> cancel(String npwp);

    /// Takes the number away, so that no code goes there any more.
    Outcome<Standing> remove(String npwp);

    /// @param offered whether the gateway sends short messages at all
    /// @param masked such as `0812****890`; empty while the account has no number
    /// @param leftToday messages that may still be asked for within 24 hours
    record Standing(
            boolean offered, Optional<String> masked, int leftToday, Optional<Change> change) {}

    /// @param masked the new number
    /// @param usableFrom its code is taken from then on; empty until the mail that tells the owner
    ///     was taken by the owner's mail server
    /// @param expiresAt and no longer than this
    /// @param message what became of the message with the code
    /// @param againAt when it may be asked for again; empty when no more may be
    record Change(
            String masked,
            Optional<Instant> usableFrom,
            Instant expiresAt,
            int attemptsLeft,
            Optional<Challenge.Delivery> message,
            Optional<Instant> againAt) {}
}
