package id.lontar.exchange.paper;

import static id.lontar.rules.Settlement.PAYMENTS;
import static id.lontar.rules.Settlement.PAYMENT_AMOUNT;
import static id.lontar.rules.Settlement.PAYMENT_KIND;
import static id.lontar.rules.Settlement.PAYMENT_NUMBER;
import static id.lontar.rules.Taxpayer.NAME;
import static id.lontar.rules.Taxpayer.NPWP;
import static id.lontar.rules.op.Personal.*;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.filing.TaxReturn;
import id.lontar.form.Revised;
import id.lontar.form.carry.LastReturn;
import id.lontar.form.carry.LastYear;
import id.lontar.form.op.Form1770S;
import id.lontar.money.Rupiah;
import id.lontar.rules.Answers;
import id.lontar.rules.Row;
import id.lontar.rules.op.Personal;
import id.lontar.rules.op.Returns1770S;
import id.lontar.tax.FormCode;
import id.lontar.tax.TaxYear;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

class PrintedReturnTest {
    private static final Answers ANSWERS = answers(3);

    @Test
    void everyLineAndAttachmentIsOnPaper() throws IOException {
        var pdf = print(ANSWERS, "7QK4-M2ZD");
        Files.createDirectories(Path.of("target/paper"));
        Files.write(Path.of("target/paper/1770S.pdf"), pdf);
        var text = text(pdf);
        for (var words :
                new String[] {
                    "1770 S", "1770 S - I", "1770 S - II", "Siti Rahmawati", "3171 0101 0190 0001",
                    "200.180.000", "137.180.000", "14.577.000", "13.337.000", "1.240.000",
                    "8F2A19C077D14B6E", "Sidik 7QK4-M2ZD", "halaman 1 dari 9", "Hadiah undian"
                }) assertTrue(text.contains(words), words + " is missing");
    }

    @Test
    void aThousandAssetsGoOnOverManyPagesAndNoneIsLost() throws IOException {
        var text = text(print(answers(1_000), ""));
        for (var i = 0; i < 1_000; i++) assertTrue(text.contains("Harta " + i + "."));
    }

    @Test
    void theSameReturnGivesTheSameBytes() {
        assertArrayEquals(print(ANSWERS, "7QK4-M2ZD"), print(ANSWERS, "7QK4-M2ZD"));
    }

    @Test
    void anEmptyReturnAndLettersTheFontLacksArePrintedToo() throws IOException {
        assertTrue(text(print(Answers.NONE, "")).contains("belum disegel"));
        var odd = ANSWERS.with(NAME, "Siti \u2603 \ud83d\ude00 \u0001 Rahmawati");
        assertTrue(text(print(odd, "")).contains("Rahmawati"));
        assertEquals(3, Loader.loadPDF(print(Answers.NONE, "")).getNumberOfPages());
    }

    @Test
    void theAppendixNamesRuleArticleAndInputsOfALine() throws IOException {
        var text = text(print(ANSWERS, "")).replaceAll("\\s+", " ");
        assertTrue(text.contains("UU PPh Pasal 17 ayat (1) huruf a"));
        assertTrue(text.contains("ASAL SETIAP ANGKA"));
        assertTrue(text.contains("Penghasilan kena pajak = Rp 137.180.000"), text);
        assertTrue(
                text.contains("Seperduabelas dari pajak yang dibayar sendiri, Rp 103.333."), text);
        assertFalse(text.contains("Rp -1 "), "what nobody answered has no figure");
    }

    /// 60 million at 5 %, 77,180,000 at 15 %: the bands of UU 7/2021 Pasal 17.
    @Test
    void theSummaryTellsTheTaxBandByBand() throws IOException {
        var text = text(print(ANSWERS, "")).replaceAll("\\s+", " ");
        assertTrue(text.contains("5 % dari Rp 60.000.000 Rp 3.000.000"), text);
        assertTrue(text.contains("15 % dari Rp 77.180.000 Rp 11.577.000"), text);
        // 14,577,000 of 137,180,000 is 10.626 %.
        assertTrue(text.contains("10,6 %"), text);
    }

    /// Every form that is shipped is printed, empty too, with words for all it names.
    @Test
    void everyFormThatIsShippedIsPrinted() throws IOException {
        for (var form : id.lontar.form.annual.AnnualForms.ALL.all()) {
            var year = new TaxYear(form.lastYear());
            var pdf =
                    new PrintedReturn()
                            .print(
                                    new TaxReturn(form.code(), year, 0, Answers.NONE),
                                    form,
                                    form.assess(Returns1770S.LAW, year, Answers.NONE),
                                    "",
                                    Optional.empty());
            assertTrue(text(pdf).contains(year.toString()), form.code().code());
        }
    }

    /// 60,000,000 - 54,000,000 at 5 % is 300,000 where 200,000 was told first; 58,000,000 last
    // year.
    @Test
    void anAmendmentSaysWhatItChangesAndEachLineWhatStoodThereLastYear() throws IOException {
        var form = Form1770S.FORM;
        var now = Revised.amending(form, 1, job(60_000_000), Rupiah.of(200_000));
        var year = new TaxYear(2024);
        var before = form.assess(Returns1770S.LAW, new TaxYear(2023), job(58_000_000));
        var pdf =
                new PrintedReturn()
                        .print(
                                new TaxReturn(FormCode.F1770S, year, 1, now),
                                form,
                                form.assess(Returns1770S.LAW, year, now),
                                "",
                                Optional.of(new LastYear(new LastReturn(form, before, true))));
        var text = text(pdf).replaceAll("\\s+", " ");
        assertTrue(text.contains("dibayar lagi dengan pembetulan ini: Rp 100.000"), text);
        assertTrue(text.contains("Tahun lalu (2023, 1770S angka 9) = Rp 200.000"), text);
    }

    private static Answers job(long net) {
        return Returns1770S.add(
                Returns1770S.person("KK", "TK/0").with(Personal.NO_CREDITS, true),
                Personal.EMPLOYERS,
                Personal.EMPLOYER_NET,
                net);
    }

    private static byte[] print(Answers answers, String fingerprint) {
        var year = new TaxYear(2024);
        return new PrintedReturn()
                .print(
                        new TaxReturn(FormCode.F1770S, year, 0, answers),
                        Form1770S.FORM,
                        Form1770S.FORM.assess(Returns1770S.LAW, year, answers),
                        fingerprint,
                        Optional.empty());
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static Answers answers(int assets) {
        var answers =
                Returns1770S.person("KK", "K/1")
                        .with(NPWP, "3171010101900001")
                        .with(NAME, "Siti Rahmawati")
                        .with(OCCUPATION, "Pegawai swasta");
        answers = Returns1770S.add(answers, EMPLOYERS, EMPLOYER_NET, 177_380_000);
        answers = Returns1770S.add(answers, EMPLOYERS, EMPLOYER_NET, 22_800_000);
        answers =
                answers.withRow(
                        CREDITS,
                        Row.empty("c")
                                .with(CREDIT_NAME, "PT Harapan Nusantara")
                                .with(CREDIT_NUMBER, "1.1-12.24-0000001")
                                .with(CREDIT_AMOUNT, Rupiah.of(13_337_000)));
        answers =
                answers.withRow(
                        PAYMENTS,
                        Row.empty("p")
                                .with(PAYMENT_KIND, "NTPN")
                                .with(PAYMENT_NUMBER, "8F2A19C077D14B6E")
                                .with(PAYMENT_AMOUNT, Rupiah.of(1_240_000)));
        for (var i = 0; i < assets; i++)
            answers =
                    answers.withRow(
                            ASSETS,
                            Row.empty("a" + i)
                                    .with(ASSET_CODE, "012")
                                    .with(ASSET_NAME, "Harta " + i + ".")
                                    .with(ASSET_YEAR, 2020)
                                    .with(ASSET_COST, Rupiah.of(1_000_000 + i)));
        return answers;
    }
}
