package id.lontar.filing;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// The gateway as the program sees it. Every write carries the seal's digest as idempotency key, so
/// asking twice does nothing twice.
///
/// A household shares one program. Whatever is asked names the account (`npwp`) it is asked for and
/// goes out under that account's session only; without one the answer is the refusal that asks for
/// a sign-in, and nothing is sent.
public interface TaxOffice {
    Gateway gateway();

    /// Which gateway this is, from its profile file.
    ///
    /// @param practice whether nothing sent there counts
    /// @param authority whether the tax office itself runs it
    record Gateway(String id, String name, boolean practice, boolean authority) {}

    /// The address its codes are mailed from, when its profile names one.
    default Optional<String> codeSender() {
        return Optional.empty();
    }

    /// For how long from now the gateway, or something in front of it, asked not to be asked
    /// (`Retry-After`, RFC 9110 section 10.2.3), whatever was asked then; zero for not at all.
    default Duration quietFor() {
        return Duration.ZERO;
    }

    /// By how much the gateway's clock was ahead of this computer's when it last answered, below
    /// zero where it was behind, to the second.
    default Optional<Duration> clockAhead() {
        return Optional.empty();
    }

    /// Whether the gateway answers at all; asked for nobody.
    Outcome<Gateway> knock();

    /// Opens a session for an account. The session is kept in memory only.
    Outcome<Account> signIn(String npwp, char[] password);

    /// @param emailMasked such as `s***@contoh.id`
    /// @param emailRefusedAt since when its mail server says that there is no such address, so that
    ///     no code will come
    record Account(
            String npwp, String name, String emailMasked, Optional<Instant> emailRefusedAt) {}

    /// Registers a public key of this device (SubjectPublicKeyInfo DER) for an account.
    Outcome<String> registerDevice(String npwp, byte[] publicKey, String deviceName, String efin);

    /// Goes out for the one who signed.
    Outcome<ProvisionalReceipt> upload(SealedReturn sealed);

    /// What became of a sealed return; asked after a crash or a cut, instead of sending again.
    Outcome<Standing> standing(String npwp, Sha256 sptDigest);

    /// Takes back a return that waits for its confirmation: its filing time is given up. Asked once
    /// more it does nothing.
    Outcome<Standing> withdraw(String npwp, Sha256 sptDigest);

    /// Opens the challenge of a submission, or gives the open one.
    Outcome<Challenge> openChallenge(String npwp, String submissionId);

    Outcome<Challenge> challenge(String npwp, String challengeId);

    /// Sends again. While the mail is still on its way this changes nothing and tells where it is.
    Outcome<Challenge> resend(String npwp, String challengeId);

    /// Sends the code of a challenge, the same as by mail, as a short message to the number of the
    /// account. While one is on its way this changes nothing and tells where it is.
    ///
    /// @param language of the message
    Outcome<Challenge> text(String npwp, String challengeId, Locale language);

    Outcome<Standing> verify(String npwp, String challengeId, Proof proof);

    /// Has a moving QR shown for a challenge, for a minute: a signed-in phone of the account that
    /// reads it can approve the return.
    Outcome<MovingQr> offerMovingQr(String npwp, String challengeId);

    /// Where a phone finds the gateway's page, when there is one.
    default Optional<String> phonePage() {
        return Optional.empty();
    }

    /// What the moving QR shows this second.
    Outcome<MovingQr> movingQr(String npwp, String challengeId);

    /// The second factor of accounts.
    Authenticators authenticators();

    /// The printed code cards of accounts.
    CodeCards codeCards();

    /// Who may send whose returns.
    Mandates mandates();

    /// How returns sent for their owners are released, many at once or by the owner's approval.
    Approvals approvals();

    /// The e-mail address of accounts.
    MailAddress mailAddress();

    /// The mobile numbers of accounts.
    ContactPhone contactPhone();

    /// The device keys of accounts.
    RegisteredKeys registeredKeys();

    /// The receipt PDF (with its JSON inside).
    Outcome<byte[]> receipt(String npwp, String submissionId);
}
