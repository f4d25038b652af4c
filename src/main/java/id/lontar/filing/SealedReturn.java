package id.lontar.filing;

/// One sealed return: the `*.spt.asice` bytes, what its seal says, and the digest of `seal.json`,
/// which is the idempotency key of everything that follows.
@SuppressWarnings("ArrayRecordComponent")
public record SealedReturn(byte[] container, Seal seal, Sha256 sptDigest) {
    /// The account everything about it is asked under, digits only.
    public String signer() {
        return seal.signerNpwp().digits();
    }

    public String fingerprint() {
        return sptDigest.fingerprint();
    }
}
