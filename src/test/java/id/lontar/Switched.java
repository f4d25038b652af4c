package id.lontar;

import id.lontar.filing.Challenge;
import id.lontar.filing.MovingQr;
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
    public Outcome<Gateway> knock() {
        return office.knock();
    }

    @Override
    public Outcome<Account> signIn(String npwp, char[] password) {
        return office.signIn(npwp, password);
    }

    @Override
    public Outcome<String> registerDevice(
            String npwp, byte[] publicKey, String deviceName, String efin) {
        return office.registerDevice(npwp, publicKey, deviceName, efin);
    }

    @Override
    public Outcome<ProvisionalReceipt> upload(SealedReturn sealed) {
        return office.upload(sealed);
    }

    @Override
    public Outcome<Standing> standing(String npwp, Sha256 sptDigest) {
        return office.standing(npwp, sptDigest);
    }

    @Override
    public Outcome<MovingQr> offerMovingQr(String npwp, String challengeId) {
        return office.offerMovingQr(npwp, challengeId);
    }

    @Override
    public Outcome<MovingQr> movingQr(String npwp, String challengeId) {
        return office.movingQr(npwp, challengeId);
    }

    @Override
    public Outcome<Challenge> openChallenge(String npwp, String submissionId) {
        return office.openChallenge(npwp, submissionId);
    }

    @Override
    public Outcome<Standing> withdraw(String npwp, Sha256 sptDigest) {
        return office.withdraw(npwp, sptDigest);
    }

    @Override
    public Outcome<Challenge> challenge(String npwp, String challengeId) {
        return office.challenge(npwp, challengeId);
    }

    @Override
    public Outcome<Challenge> resend(String npwp, String challengeId) {
        return office.resend(npwp, challengeId);
    }

    @Override
    public Outcome<Standing> verify(String npwp, String challengeId, Proof proof) {
        return office.verify(npwp, challengeId, proof);
    }

    @Override
    public id.lontar.filing.CodeCards codeCards() {
        return office.codeCards();
    }

    @Override
    public id.lontar.filing.Approvals approvals() {
        return office.approvals();
    }

    @Override
    public id.lontar.filing.Mandates mandates() {
        return office.mandates();
    }

    @Override
    public id.lontar.filing.MailAddress mailAddress() {
        return office.mailAddress();
    }

    @Override
    public id.lontar.filing.ContactPhone contactPhone() {
        return office.contactPhone();
    }

    @Override
    public Outcome<Challenge> text(String npwp, String challengeId, java.util.Locale language) {
        return office.text(npwp, challengeId, language);
    }

    @Override
    public id.lontar.filing.RegisteredKeys registeredKeys() {
        return office.registeredKeys();
    }

    @Override
    public id.lontar.filing.Authenticators authenticators() {
        return office.authenticators();
    }

    @Override
    public Outcome<byte[]> receipt(String npwp, String submissionId) {
        return office.receipt(npwp, receiptsOf);
    }
}
