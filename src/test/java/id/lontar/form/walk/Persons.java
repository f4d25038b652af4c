package id.lontar.form.walk;

import static id.lontar.form.walk.Aspect.aspect;
import static id.lontar.form.walk.Aspect.is;
import static id.lontar.rules.op.Personal.*;
import static id.lontar.rules.op.PhMt.FILER;
import static id.lontar.rules.op.PhMt.SPOUSE_NET;

import id.lontar.money.Rupiah;
import id.lontar.rules.Answers;
import id.lontar.rules.Enclosed;
import id.lontar.rules.Row;
import id.lontar.rules.Taxpayer;

import java.time.LocalDate;

/// What people have at hand who file form 1770S or 1770.
final class Persons {
    private Persons() {}

    static final Aspect STATUS =
            aspect(
                    "status",
                    is("alone", a -> status(a, "KK", "TK/0")),
                    is("couple", a -> family(status(a, "KK", "K/1"))),
                    is("apart", a -> spouse(status(a, "HB", "TK/0"))),
                    is("PH", a -> splitting(status(a, "PH", "K/I/1"), "ISTRI")),
                    is("MT", a -> splitting(status(a, "MT", "K/I/1"), "SUAMI")));

    static final Aspect OTHER =
            aspect(
                    "other",
                    is("no"),
                    is(
                            "yes",
                            a ->
                                    a.with(ZAKAT, Rupiah.of(100_000))
                                            .withRow(
                                                    OTHER_INCOME,
                                                    Row.empty("o")
                                                            .with(OTHER_TYPE, "1")
                                                            .with(
                                                                    OTHER_AMOUNT,
                                                                    Rupiah.of(500_000)))));

    static final Aspect FINAL =
            aspect(
                    "final",
                    is("no"),
                    is(
                            "yes",
                            a ->
                                    a.withRow(
                                                    FINAL_INCOME,
                                                    Row.empty("f")
                                                            .with(FINAL_TYPE, "1")
                                                            .with(FINAL_BASE, Rupiah.of(900_000))
                                                            .with(FINAL_TAX, Rupiah.of(180_000)))
                                            .withRow(
                                                    EXEMPT_INCOME,
                                                    Row.empty("e")
                                                            .with(EXEMPT_SOURCE, "1")
                                                            .with(
                                                                    EXEMPT_GROSS,
                                                                    Rupiah.of(900_000)))));

    static final Aspect ASSET =
            aspect(
                    "assets",
                    is("none", a -> a.with(NO_ASSETS, true)),
                    is(
                            "some",
                            a ->
                                    a.withRow(
                                            ASSETS,
                                            Row.empty("a")
                                                    .with(ASSET_CODE, "012")
                                                    .with(ASSET_NAME, "Tabungan")
                                                    .with(ASSET_YEAR, 2015)
                                                    .with(ASSET_COST, Rupiah.of(20_000_000)))));

    static final Aspect DEBT =
            aspect(
                    "debts",
                    is("none", a -> a.with(NO_DEBTS, true)),
                    is(
                            "some",
                            a ->
                                    a.withRow(
                                            DEBTS,
                                            Row.empty("d")
                                                    .with(DEBT_CODE, "101")
                                                    .with(DEBT_LENDER, "Bank Contoh")
                                                    .with(DEBT_YEAR, 2020)
                                                    .with(DEBT_AMOUNT, Rupiah.of(9_000_000)))));

    static Answers someone() {
        return Answers.NONE
                .with(Taxpayer.NPWP, "3171010101900001")
                .with(Taxpayer.NAME, "Siti Rahmawati")
                .with(Taxpayer.PHONE, "081200000001")
                .with(Taxpayer.KLU, "96304")
                .with(OCCUPATION, "Pegawai swasta")
                .withRow(Enclosed.FILES, Common.proof());
    }

    static boolean apart(Situation a) {
        return a.is("status", "apart", "PH", "MT");
    }

    static boolean splits(Situation a) {
        return a.is("status", "PH", "MT");
    }

    private static Answers status(Answers a, String spousal, String ptkp) {
        return a.with(SPOUSAL_STATUS, spousal).with(PTKP_STATUS, ptkp);
    }

    private static Answers spouse(Answers a) {
        return a.with(SPOUSE_NPWP, "3171010202880002");
    }

    private static Answers splitting(Answers a, String filer) {
        return family(spouse(a).with(FILER, filer).with(SPOUSE_NET, Rupiah.of(60_000_000)));
    }

    private static Answers family(Answers a) {
        return member(member(a, "1", "SUAMI"), "2", "ANAK_KANDUNG");
    }

    private static Answers member(Answers a, String key, String relation) {
        return a.withRow(
                FAMILY,
                Row.empty(key)
                        .with(MEMBER_NAME, "Anggota " + key)
                        .with(MEMBER_NIK, "317101010188000" + key)
                        .with(MEMBER_RELATION, relation));
    }

    static Answers job(Answers a, long gross) {
        return wage(a, gross).with(NO_CREDITS, true);
    }

    static Answers wage(Answers a, long gross) {
        return a.withRow(
                EMPLOYERS,
                Row.empty("j")
                        .with(EMPLOYER_NAME, "PT Contoh")
                        .with(EMPLOYER_GROSS, Rupiah.of(gross))
                        .with(EMPLOYER_DEDUCTIONS, Rupiah.of(2_000_000))
                        .with(EMPLOYER_NET, Rupiah.of(gross - 2_000_000)));
    }

    static Answers slip(Answers a, long tax) {
        return a.without(NO_CREDITS)
                .withRow(
                        CREDITS,
                        Row.empty("s")
                                .with(CREDIT_NAME, "PT Contoh")
                                .with(CREDIT_NPWP, "0013000013012000")
                                .with(CREDIT_NUMBER, "1.1-12.24-0000123")
                                .with(CREDIT_DATE, LocalDate.of(2024, 12, 31))
                                .with(CREDIT_TYPE, "21")
                                .with(CREDIT_AMOUNT, Rupiah.of(tax)));
    }
}
