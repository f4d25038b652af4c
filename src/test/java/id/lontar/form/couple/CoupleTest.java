package id.lontar.form.couple;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.form.Form;
import id.lontar.form.coretax.FormCtOp;
import id.lontar.form.op.Form1770;
import id.lontar.form.op.Form1770S;
import id.lontar.money.Rupiah;
import id.lontar.rules.Answers;
import id.lontar.rules.Law;
import id.lontar.rules.Line;
import id.lontar.rules.Row;
import id.lontar.rules.Taxpayer;
import id.lontar.rules.coretax.Allowance;
import id.lontar.rules.coretax.Income;
import id.lontar.rules.coretax.Returns;
import id.lontar.rules.op.Books;
import id.lontar.rules.op.Norm;
import id.lontar.rules.op.Personal;
import id.lontar.rules.op.PhMt;
import id.lontar.tax.TaxYear;
import id.lontar.words.Words;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Locale;

/// The published example of two doctors with property apart: he earns 150 million net, she 100
/// million. 250,000,000 - 112,500,000 = 137,500,000; tax 14,625,000; shares 8,775,000 and
/// 5,850,000.
class CoupleTest {
    private static final Law LAW = Law.shipped();
    private static final String HIS = "3171010202800003";
    private static final String HERS = "3171014101900001";

    @Test
    void eachTakesTheOthersIncomeAndBothComeToTheSameTax() {
        var him = doctor(HIS, "SUAMI", 300_000_000);
        var her = doctor(HERS, "", 200_000_000);
        var hers = side(Form1770.FORM, 2022, new Couple(her, him).take());
        var his = side(Form1770.FORM, 2022, new Couple(him, hers).take());

        assertEquals("ISTRI", hers.answer(PhMt.FILER).orElseThrow());
        assertEquals(HIS, hers.answer(Personal.SPOUSE_NPWP).orElseThrow());
        assertEquals(Rupiah.of(150_000_000), hers.answer(PhMt.SPOUSE_NET).orElseThrow());
        assertEquals(List.of(), new Couple(his, hers).differences());
        assertEquals(List.of(), new Couple(hers, his).differences());
        assertEquals(Rupiah.of(8_775_000), line(his, "12"));
        assertEquals(Rupiah.of(5_850_000), line(hers, "12"));
    }

    @Test
    void whatChangesAfterwardsIsToldOnBothSides() {
        var her = doctor(HERS, "ISTRI", 200_000_000);
        var his =
                side(
                        Form1770.FORM,
                        2022,
                        new Couple(doctor(HIS, "SUAMI", 300_000_000), her).take());
        her = side(Form1770.FORM, 2022, new Couple(her, his).take());
        assertEquals(List.of(), new Couple(his, her).differences());

        var more =
                side(
                        Form1770.FORM,
                        2022,
                        her.assessment()
                                .answers()
                                .withRows(Norm.ACTIVITIES, List.of(norm(220_000_000))));
        assertEquals(List.of("couple.net.own"), keys(new Couple(his, more)));
        assertEquals(List.of("couple.net.spouse"), keys(new Couple(more, his)));
        assertTrue(
                new Couple(his, more)
                        .differences()
                        .getFirst()
                        .said(Words.in(Words.INDONESIAN))
                        .contains("Rp 110.000.000"));
    }

    /// A husband with a business and a wife with a job have different forms.
    @Test
    void theTwoMayHaveDifferentForms() {
        var him = doctor(HIS, "SUAMI", 300_000_000);
        var job =
                Row.empty("e")
                        .with(Personal.EMPLOYER_NAME, "RS Contoh")
                        .with(Personal.EMPLOYER_NET, Rupiah.of(100_000_000));
        var her =
                side(Form1770S.FORM, 2022, person(HERS, "ISTRI").withRow(Personal.EMPLOYERS, job));
        var his = side(Form1770.FORM, 2022, new Couple(him, her).take());
        var hers = side(Form1770S.FORM, 2022, new Couple(her, his).take());
        assertEquals(List.of(), new Couple(his, hers).differences());
        assertEquals(Rupiah.of(5_850_000), line(hers, "9"));
    }

    @Test
    void coretaxReturnsFitTogetherTheSameWay() {
        var his = coretax(HIS, "SUAMI", 150_000_000);
        var hers =
                side(
                        FormCtOp.FORM,
                        2025,
                        new Couple(coretax(HERS, "ISTRI", 100_000_000), his).take());
        his = side(FormCtOp.FORM, 2025, new Couple(his, hers).take());
        assertEquals(List.of(), new Couple(his, hers).differences());
        assertEquals(Rupiah.of(8_775_000), line(his, "7"));
        assertEquals(Rupiah.of(5_850_000), line(hers, "7"));
    }

    @Test
    void twoHusbandsOtherDependantsAndAnotherStatusAreTold() {
        var one = doctor(HIS, "SUAMI", 300_000_000);
        var other =
                side(
                        Form1770.FORM,
                        2022,
                        doctor(HERS, "SUAMI", 200_000_000)
                                .assessment()
                                .answers()
                                .with(Personal.PTKP_STATUS, "K/I/2")
                                .with(Personal.SPOUSAL_STATUS, "MT"));
        var keys = keys(new Couple(one, other));
        assertTrue(
                keys.containsAll(
                        List.of(
                                "couple.status",
                                "couple.filer",
                                "couple.relief",
                                "couple.net.own.open")),
                keys.toString());
    }

    @Test
    void everyDifferenceHasWords() {
        for (var language : new Locale[] {Words.INDONESIAN, Words.ENGLISH})
            for (var key :
                    List.of(
                            "year",
                            "status",
                            "filer",
                            "npwp",
                            "net.own",
                            "net.spouse",
                            "net.own.open",
                            "net.spouse.open",
                            "relief",
                            "tax",
                            "shares"))
                assertTrue(Words.in(language).find("couple." + key).isPresent(), key);
    }

    private static List<String> keys(Couple couple) {
        return couple.differences().stream().map(Difference::key).toList();
    }

    private static Rupiah line(Side side, String id) {
        return side.assessment().known(new Line<Rupiah>(id)).orElseThrow();
    }

    private static Side coretax(String npwp, String filer, long net) {
        var answers =
                Returns.job(Returns.closed("K/0"), net)
                        .with(Taxpayer.NPWP, npwp)
                        .with(Personal.SPOUSAL_STATUS, "PH")
                        .with(Allowance.COUPLE, "K/I/0")
                        .with(PhMt.FILER, filer);
        assertEquals(1, answers.rows(Income.EMPLOYERS).size());
        return side(FormCtOp.FORM, 2025, answers);
    }

    private static Side doctor(String npwp, String filer, long turnover) {
        var answers =
                person(npwp, filer)
                        .with(Books.METHOD, "PENCATATAN")
                        .with(Personal.NO_EMPLOYERS, true)
                        .withRow(Norm.ACTIVITIES, norm(turnover));
        return side(Form1770.FORM, 2022, answers);
    }

    private static Row norm(long turnover) {
        return Row.empty("n")
                .with(Norm.KIND, "4")
                .with(Norm.KLU, "86201")
                .with(Norm.TURNOVER, Rupiah.of(turnover))
                .with(Norm.PERCENT, "50");
    }

    private static Answers person(String npwp, String filer) {
        var answers =
                Answers.NONE
                        .with(Taxpayer.NPWP, npwp)
                        .with(Personal.SPOUSAL_STATUS, "PH")
                        .with(Personal.PTKP_STATUS, "K/I/0");
        return filer.isEmpty() ? answers : answers.with(PhMt.FILER, filer);
    }

    private static Side side(Form form, int year, Answers answers) {
        return new Side(form, form.assess(LAW, new TaxYear(year), answers));
    }
}
