package id.lontar;

import id.lontar.filing.Challenge;
import id.lontar.filing.Outcome;
import id.lontar.filing.Proof;
import id.lontar.filing.ProvisionalReceipt;
import id.lontar.filing.SealedReturn;
import id.lontar.filing.Sha256;
import id.lontar.filing.Standing;
import id.lontar.filing.TaxOffice;

/// The real gateway, but for receipts, which it mixes up.
final class Switched implements TaxOffice {
    private final TaxOffice office;
    private String receiptsOf = "";

    Switched(TaxOffice office) {
        this.office = office;
    }

    void receiptsOf(String submissionId) {
        receiptsOf = submissionId;
    }

    @Override
    public Gateway gateway() {
        return office.gateway();
    }

    @Override
    public Outcome<Account> signIn(String npwp, char[] password) {
        return office.signIn(npwp, password);
    }

    @Override
    public Outcome<String> registerDevice(byte[] publicKey, String deviceName, String efin) {
        return office.registerDevice(publicKey, deviceName, efin);
    }

    @Override
    public Outcome<ProvisionalReceipt> upload(SealedReturn sealed) {
        return office.upload(sealed);
    }

    @Override
    public Outcome<Standing> standing(Sha256 sptDigest) {
        return office.standing(sptDigest);
    }

    @Override
    public Outcome<Challenge> openChallenge(String submissionId) {
        return office.openChallenge(submissionId);
    }

    @Override
    public Outcome<Challenge> challenge(String challengeId) {
        return office.challenge(challengeId);
    }

    @Override
    public Outcome<Challenge> resend(String challengeId) {
        return office.resend(challengeId);
    }

    @Override
    public Outcome<Standing> verify(String challengeId, Proof proof) {
        return office.verify(challengeId, proof);
    }

    @Override
    public Outcome<byte[]> receipt(String submissionId) {
        return office.receipt(receiptsOf);
    }
}
