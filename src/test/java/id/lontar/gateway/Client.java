package id.lontar.gateway;

import static id.lontar.rules.Taxpayer.NAME;
import static id.lontar.rules.Taxpayer.NPWP;
import static id.lontar.rules.op.Personal.*;

import id.lontar.filing.Authority;
import id.lontar.filing.Challenge;
import id.lontar.filing.Outcome;
import id.lontar.filing.Proof;
import id.lontar.filing.ProvisionalReceipt;
import id.lontar.filing.SealedReturn;
import id.lontar.filing.Sealer;
import id.lontar.filing.SigningKey;
import id.lontar.filing.Standing;
import id.lontar.filing.TaxReturn;
import id.lontar.form.annual.AnnualForms;
import id.lontar.form.op.Form1770S;
import id.lontar.money.Rupiah;
import id.lontar.rules.Answers;
import id.lontar.rules.Law;
import id.lontar.rules.Row;
import id.lontar.submit.HttpGateway;
import id.lontar.tax.FormCode;
import id.lontar.tax.TaxYear;
import id.lontar.wire.SealCodec;
import id.lontar.wire.TestKeys;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;

/// A taxpayer at a desktop: signed in, with a registered device key.
public record Client(HttpGateway office, String npwp, TestKeys key) {
    private static final Law LAW = Law.shipped();
    private static final SealCodec CODEC = new SealCodec(AnnualForms.ALL);

    Client(HttpGateway office, String npwp) {
        this(office, npwp, TestKeys.p256(npwp));
        SignInTest.done(office.signIn(npwp, World.PASSWORD.toCharArray()));
        var spki = key.certificate().getPublicKey().getEncoded();
        SignInTest.done(office.registerDevice(npwp, spki, "Laptop", World.EFIN));
    }

    SealedReturn seal(long gross) {
        return seal(gross, key.signer());
    }

    SealedReturn sealed(long gross, int revision) {
        return seal(taxReturn(gross, revision), office.gateway().id(), key.signer());
    }

    /// A return of 2024 with this gross salary.
    SealedReturn seal(long gross, SigningKey.Signer signer) {
        return seal(taxReturn(gross, 0), office.gateway().id(), signer);
    }

    static SealedReturn seal(TaxReturn taxReturn, String gatewayId, SigningKey.Signer signer) {
        var print = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);
        var own = taxReturn.answers().get(NPWP).orElseThrow();
        return seal(taxReturn, gatewayId, signer, print, Authority.own(own));
    }

    /// A return of 2024 of somebody else, sealed by this client's key under a mandate.
    SealedReturn sealFor(String owner, String mandateId, long gross) {
        return sealFor(owner, mandateId, gross, key.signer());
    }

    SealedReturn sealFor(String owner, String mandateId, long gross, SigningKey.Signer signer) {
        return sealFor(owner, mandateId, gross, 0, signer);
    }

    SealedReturn sealFor(
            String owner, String mandateId, long gross, int revision, SigningKey.Signer signer) {
        var print = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);
        return seal(
                taxReturn(owner, gross, revision),
                office.gateway().id(),
                signer,
                print,
                Authority.mandate(npwp, mandateId));
    }

    /// The return of 2024 of anybody.
    ///
    /// @param print stands for the printed form inside
    public static SealedReturn sealed(
            String npwp, String gatewayId, SigningKey.Signer signer, byte[] print) {
        return sealed(npwp, gatewayId, signer, print, 120_000_000);
    }

    static SealedReturn sealed(
            String npwp, String gatewayId, SigningKey.Signer signer, byte[] print, long gross) {
        return seal(taxReturn(npwp, gross, 0), gatewayId, signer, print, Authority.own(npwp));
    }

    private static SealedReturn seal(
            TaxReturn taxReturn,
            String gatewayId,
            SigningKey.Signer signer,
            byte[] print,
            Authority authority) {
        var assessment = Form1770S.FORM.assess(LAW, taxReturn.year(), taxReturn.answers());
        var nonce = new byte[16];
        new SecureRandom().nextBytes(nonce);
        var order =
                new Sealer.Order(
                        gatewayId,
                        taxReturn,
                        Form1770S.FORM,
                        assessment,
                        authority,
                        print,
                        List.of(),
                        TestKeys.NOW);
        return CODEC.seal(order, nonce, signer);
    }

    TaxReturn taxReturn(long gross, int revision) {
        return taxReturn(npwp, gross, revision);
    }

    private static TaxReturn taxReturn(String npwp, long gross, int revision) {
        return new TaxReturn(
                FormCode.F1770S,
                new TaxYear(2024),
                revision,
                Answers.NONE
                        .with(NPWP, npwp)
                        .with(NAME, "Wajib Pajak Contoh")
                        .with(SPOUSAL_STATUS, "KK")
                        .with(PTKP_STATUS, "TK/0")
                        .with(NO_CREDITS, true)
                        .withRow(
                                EMPLOYERS,
                                Row.empty("1")
                                        .with(EMPLOYER_NAME, "PT Contoh")
                                        .with(EMPLOYER_GROSS, Rupiah.of(gross))
                                        .with(EMPLOYER_DEDUCTIONS, Rupiah.ZERO)
                                        .with(EMPLOYER_NET, Rupiah.of(gross))));
    }

    ProvisionalReceipt send(SealedReturn sealed) {
        return SignInTest.done(office.upload(sealed));
    }

    Challenge open(ProvisionalReceipt receipt) {
        return SignInTest.done(office.openChallenge(npwp, receipt.submissionId()));
    }

    Challenge sendAndOpen(long gross) {
        return open(send(seal(gross)));
    }

    /// As the gateway sees it now.
    Challenge challenge(Challenge earlier) {
        return SignInTest.done(office.challenge(npwp, earlier.challengeId()));
    }

    Outcome<Standing> verify(Challenge challenge, Proof proof) {
        return office.verify(npwp, challenge.challengeId(), proof);
    }
}
