package id.lontar.exchange.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.exchange.ReturnFileJson;
import id.lontar.filing.ReturnFiles;
import id.lontar.filing.TaxReturn;
import id.lontar.form.Form;
import id.lontar.form.annual.AnnualForms;
import id.lontar.form.badan.Form1771;
import id.lontar.form.op.Form1770S;
import id.lontar.rules.Answers;
import id.lontar.rules.Extension;
import id.lontar.rules.Taxpayer;
import id.lontar.rules.op.Personal;
import id.lontar.rules.op.Returns1770S;
import id.lontar.tax.TaxYear;
import id.lontar.verify.Tools;
import id.lontar.words.Words;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/// The notice that a return comes later, read back with pdftotext.
class NoticeTest {
    /// 114,000,000 less PTKP TK/0 of 54,000,000 is 60,000,000, at 5 % 3,000,000 (UU PPh Pasal 17);
    /// 2,400,000 withheld leaves 600,000, of which a twelfth is 50,000 (Pasal 25).
    private static Answers person() {
        var answers =
                Returns1770S.person("KK", "TK/0")
                        .with(Taxpayer.NPWP, "3171010101900001")
                        .with(Taxpayer.NAME, "Siti Rahmawati");
        answers = Returns1770S.add(answers, Personal.EMPLOYERS, Personal.EMPLOYER_NET, 114_000_000);
        return Returns1770S.add(answers, Personal.CREDITS, Personal.CREDIT_AMOUNT, 2_400_000);
    }

    @Test
    void aPersonsNoticeHoldsTheProvisionalComputationByItsNumbers() throws Exception {
        var answers = person().with(Extension.UNTIL, LocalDate.of(2025, 5, 15));
        var text = notice(Form1770S.FORM, 2024, answers, Words.INDONESIAN, "notice-1770S.pdf");
        for (var line :
                List.of(
                        "sampai dengan tanggal 15 Mei 2025",
                        "1 Penghasilan kena pajak 60.000.000",
                        "2 Jumlah PPh terutang 3.000.000",
                        "3 PPh yang dipotong/dipungut pihak lain 2.400.000",
                        "4 a PPh yang harus dibayar sendiri 600.000",
                        "6 a PPh yang kurang dibayar (PPh Pasal 29) 600.000",
                        "8 Angsuran PPh Pasal 25 tahun pajak berikutnya 50.000",
                        "bukan formulir resmi 1770-Y",
                        "Sampaikan paling lambat 31 Maret 2025",
                        "paling lama sampai 31 Mei 2025",
                        "Dasar ini belum pasti"))
            assertTrue(text.contains(line), line + " in " + text);
    }

    /// Nobody has said what was earned: no figure follows, and none is zero.
    @Test
    void whatIsMissingIsSaidAndNotZero() throws Exception {
        var answers = Answers.NONE.with(Taxpayer.NAME, "Siti Rahmawati");
        var text = notice(Form1770S.FORM, 2024, answers, Words.INDONESIAN, "notice-empty.pdf");
        assertTrue(text.contains("1 Penghasilan kena pajak belum ada"), text);
        assertTrue(text.contains("2 Jumlah PPh terutang belum ada"), text);
        assertTrue(text.contains("6 a PPh yang kurang dibayar (PPh Pasal 29) belum ada"), text);
        assertFalse(text.contains("terutang 0"), text);
        assertTrue(text.contains("Masih belum ada dalam rancangan: NPWP; "), text);
        assertTrue(text.contains("(paling lama 31 Mei 2025)"), text);
    }

    /// 4.8 of 12.05 billion turnover is half taxed: of 1,800,000,000, 717,012,448 at 11 % and the
    /// rest at 22 % are 317,128,630 (UU PPh Pasal 31E); 38,000,000 withheld and 200,000,000 of
    /// instalments. A company has a month more: 30 April, and to the end of June at most.
    @Test
    void aCompanysNoticeFollowsItsOwnFormAndDates() throws Exception {
        var read = sample("1771-2024-underpaid");
        var text = notice(Form1771.FORM, 2024, read.answers(), Words.INDONESIAN, "notice-1771.pdf");
        assertTrue(text.contains("Jumlah PPh terutang 317.128.630"), text);
        assertTrue(text.contains("PPh yang harus dibayar sendiri 279.128.630"), text);
        assertTrue(text.contains("PPh yang kurang dibayar (Pasal 29) 79.128.630"), text);
        assertTrue(text.contains("Tahun buku mulai Tahun buku berakhir"), text);
        assertTrue(text.contains("WAJIB PAJAK BADAN"), text);
        assertTrue(text.contains("bukan formulir resmi 1771-Y"), text);
        assertTrue(text.contains("(paling lama 30 Juni 2025)"), text);
        assertTrue(text.contains("audit laporan keuangan belum selesai"), text);
        assertTrue(text.contains("Susunan formulir 1771-Y tidak kami temukan"), text);
        assertTrue(text.contains("Sampaikan paling lambat 30 April 2025"), text);
    }

    /// The letter stays Indonesian, as the tax office reads it; the notes are the reader's.
    @Test
    void theNotesAreInTheLanguageOfTheReader() throws Exception {
        var text = notice(Form1770S.FORM, 2024, person(), Words.ENGLISH, "notice-en.pdf");
        assertTrue(text.contains("dengan ini diberitahukan perpanjangan"), text);
        assertTrue(text.contains("NOTES FOR YOU"), text);
        assertTrue(text.contains("Hand it in by 31 March 2025"), text);
        assertTrue(text.contains("This basis is not certain"), text);
    }

    /// Every form and year that is shipped has one; a Coretax year is sent in Coretax.
    @Test
    void everyFormHasANoticeWithWordsForAllItSays() throws Exception {
        for (var form : AnnualForms.ALL.all())
            for (var language : List.of(Words.INDONESIAN, Words.ENGLISH)) {
                var name = "notice-" + form.code().code() + "-" + language.getLanguage() + ".pdf";
                var text = notice(form, form.lastYear(), Answers.NONE, language, name);
                assertTrue(text.contains("belum ada"), name);
                assertEquals(
                        form.code().code().startsWith("CT-"),
                        text.contains("Layanan Administrasi"),
                        name);
            }
    }

    private static String notice(Form form, int year, Answers answers, Locale language, String name)
            throws IOException, InterruptedException {
        var pdf =
                new PrintedReturn(Words.in(language))
                        .notice(
                                new TaxReturn(form.code(), new TaxYear(year), 0, answers),
                                form,
                                Prints.assess(form, year, answers));
        var text = Tools.run("pdftotext", "-raw", Prints.kept(name, pdf).toString(), "-").output();
        return text.replaceAll("[\\s\\f]+", " ");
    }

    private static TaxReturn sample(String name) throws IOException {
        var file = "src/main/resources/id/lontar/exchange/samples/" + name + ".lontar.json";
        var read = new ReturnFileJson(AnnualForms.ALL).read(Files.readAllBytes(Path.of(file)));
        return ((ReturnFiles.Reading.Read) read).taxReturn();
    }
}
