package id.lontar.filing;

/// The gateway as the program sees it. Every write carries the seal's digest as idempotency key, so
/// asking twice does nothing twice.
public interface TaxOffice {
    Gateway gateway();

    /// Which gateway this is, from its profile file.
    ///
    /// @param practice whether nothing sent there counts
    /// @param authority whether the tax office itself runs it
    record Gateway(String id, String name, boolean practice, boolean authority) {}

    /// Opens a session for an account. The session is kept in memory only.
    Outcome<Account> signIn(String npwp, char[] password);

    /// @param emailMasked such as `s***@contoh.id`
    record Account(String npwp, String name, String emailMasked) {}

    /// Registers this device's public key (SubjectPublicKeyInfo DER) for the signed-in account.
    Outcome<String> registerDevice(byte[] publicKey, String deviceName, String efin);

    Outcome<ProvisionalReceipt> upload(SealedReturn sealed);

    /// What became of a sealed return; asked after a crash or a cut, instead of sending again.
    Outcome<Standing> standing(Sha256 sptDigest);

    /// Opens the challenge of a submission, or gives the open one.
    Outcome<Challenge> openChallenge(String submissionId);

    Outcome<Challenge> challenge(String challengeId);

    /// Sends again. While the mail is still on its way this changes nothing and tells where it is.
    Outcome<Challenge> resend(String challengeId);

    Outcome<Standing> verify(String challengeId, Proof proof);

    /// The receipt PDF (with its JSON inside).
    Outcome<byte[]> receipt(String submissionId);
}
