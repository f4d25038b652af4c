package id.lontar.wire;

import static id.lontar.rules.Settlement.BILLING_EXPIRES;
import static id.lontar.rules.Taxpayer.KLU;
import static id.lontar.rules.Taxpayer.NAME;
import static id.lontar.rules.Taxpayer.NPWP;
import static id.lontar.rules.op.Personal.*;
import static id.lontar.rules.op.Personal1770S.L16A;

import id.lontar.filing.Attachment;
import id.lontar.filing.Authority;
import id.lontar.filing.SealedReturn;
import id.lontar.filing.Sealer;
import id.lontar.filing.TaxReturn;
import id.lontar.form.Forms;
import id.lontar.form.annual.AnnualForms;
import id.lontar.form.op.Form1770S;
import id.lontar.money.Rupiah;
import id.lontar.rules.Answers;
import id.lontar.rules.Assessment;
import id.lontar.rules.Law;
import id.lontar.rules.Row;
import id.lontar.tax.FormCode;
import id.lontar.tax.TaxYear;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/// One underpaid return of tax year 2024, enough of it to be sealed in tests.
public final class Samples {
    private Samples() {}

    public static final String NPWP_DIGITS = "3171010101900001";
    public static final Forms FORMS = AnnualForms.ALL;
    public static final Law LAW = Law.shipped();

    public static final TaxReturn RETURN =
            new TaxReturn(
                    FormCode.F1770S,
                    new TaxYear(2024),
                    0,
                    Answers.NONE
                            .with(NPWP, NPWP_DIGITS)
                            .with(NAME, "Siti Rahmawati \u201cRara\u201d")
                            .with(OCCUPATION, "Pegawai swasta")
                            .with(KLU, "96304")
                            .with(SPOUSAL_STATUS, "KK")
                            .with(PTKP_STATUS, "TK/0")
                            .with(NO_CREDITS, true)
                            .with(NO_ASSETS, true)
                            .with(BILLING_EXPIRES, LocalDate.of(2025, 3, 31))
                            .withRow(
                                    EMPLOYERS,
                                    Row.empty("e1")
                                            .with(EMPLOYER_NAME, "PT Contoh")
                                            .with(EMPLOYER_GROSS, Rupiah.of(126_000_000))
                                            .with(EMPLOYER_DEDUCTIONS, Rupiah.of(6_000_000))
                                            .with(EMPLOYER_NET, Rupiah.of(120_000_000)))
                            .withRow(
                                    DEBTS,
                                    Row.empty("d1")
                                            .with(DEBT_LENDER, "Bank Contoh")
                                            .with(DEBT_YEAR, 2023)
                                            .with(DEBT_AMOUNT, Rupiah.of(50_000_000))));

    private static final byte[] PROOF = "proof".getBytes(StandardCharsets.US_ASCII);

    public static Assessment assessment() {
        return Form1770S.FORM.assess(LAW, RETURN.year(), RETURN.answers());
    }

    public static long due() {
        return assessment().known(L16A).orElseThrow().amount();
    }

    public static Sealer.Order order() {
        return order(NPWP_DIGITS, List.of(new Attachment("Bukti potong (1721-A1).pdf", PROOF)));
    }

    public static Sealer.Order order(String signerNpwp, List<Attachment> attachments) {
        return new Sealer.Order(
                "practice:lontar",
                RETURN,
                Form1770S.FORM,
                assessment(),
                Authority.own(signerNpwp),
                "%PDF-1.7 sample".getBytes(StandardCharsets.US_ASCII),
                attachments,
                TestKeys.NOW);
    }

    public static SealedReturn sealed() {
        return new SealCodec(FORMS)
                .seal(order(), new byte[16], TestKeys.p256(NPWP_DIGITS).signer());
    }
}
