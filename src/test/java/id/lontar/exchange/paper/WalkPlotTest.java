package id.lontar.exchange.paper;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.exchange.ReturnFileJson;
import id.lontar.filing.ReturnFiles;
import id.lontar.filing.TaxReturn;
import id.lontar.form.annual.AnnualForms;
import id.lontar.rules.Law;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.Optional;

/// The way from commercial profit to taxable income, in the summary of a company.
class WalkPlotTest {
    @Test
    void everyStepSaysItsFigureWithItsSign() throws IOException {
        var text = summary("1771-2024-underpaid");
        for (var step :
                new String[] {
                    "Jumlah penghasilan neto komersial 1.950.000.000",
                    "Penghasilan final dan bukan objek pajak - 50.000.000",
                    "Hibah, bantuan, sumbangan + 20.000.000",
                    "Kompensasi kerugian fiskal - 170.000.000",
                    "Penghasilan kena pajak 1.800.000.000"
                }) assertTrue(text.contains(step), step + " in " + text);
    }

    @Test
    void theCoretaxReturnNamesTheAccounts() throws IOException {
        var text = summary("CT-BADAN-2025-overpaid");
        assertTrue(text.contains("Beban Entertainment + 15.000.000"), text);
        assertTrue(text.contains("Sumbangan + 25.000.000"), text);
    }

    @Test
    void aReturnWithoutSuchAWayHasNoPlot() throws IOException {
        assertFalse(whole("1770S-2024-underpaid").contains("Dari laba komersial"));
    }

    /// 717.012.448 of taxable income at 11 % and the other 1.082.987.552 at 22 %
    /// (UU PPh Pasal 31E), of which 38 and 200 million are paid.
    @Test
    void theSecondPageTellsTheTariffPartByPartAndWhatIsPaid() throws IOException {
        var text = second("1771-2024-underpaid");
        for (var said :
                new String[] {
                    "Rp 78.871.369",
                    "PKP tanpa fasilitas: Rp 1.082.987.552 Rp 238.257.261",
                    "Kredit pajak dalam negeri Rp 38.000.000",
                    "PPh Pasal 25 bulanan Rp 200.000.000",
                    "Dilunasi dengan pembayaran Rp 79.128.630",
                    "Utang dan modal Rp 5.800.000.000"
                }) assertTrue(text.contains(said), said + " in " + text);
    }

    /// 900 of 2,400 million are owed.
    @Test
    void theSecondPageTellsDebtsFromEquityWhereTheFormDoes() throws IOException {
        var text = second("CT-BADAN-2025-overpaid");
        assertTrue(text.contains("Utang (liabilitas) Rp 900.000.000"), text);
        assertTrue(text.contains("Modal (ekuitas) Rp 1.500.000.000"), text);
        assertTrue(text.contains("37,5 % dari aset"), text);
        assertTrue(text.contains("Lebih bayar Rp 10.000.000"), text);
    }

    private static String second(String sample) throws IOException {
        var text = whole(sample);
        return text.substring(text.indexOf("PAJAK DAN NERACA"), text.indexOf("ASAL SETIAP ANGKA"));
    }

    private static String summary(String sample) throws IOException {
        var text = whole(sample);
        return text.substring(text.indexOf("Dari laba komersial"));
    }

    private static String whole(String sample) throws IOException {
        var read = read(sample);
        var form = AnnualForms.ALL.find(read.form(), read.year()).orElseThrow();
        var assessment = form.assess(Law.shipped(), read.year(), read.answers());
        var pdf = new PrintedReturn().print(read, form, assessment, "", Optional.empty());
        try (var document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document).replaceAll("\\s+", " ");
        }
    }

    private static TaxReturn read(String sample) throws IOException {
        try (var in =
                ReturnFileJson.class.getResourceAsStream("samples/" + sample + ".lontar.json")) {
            var read = new ReturnFileJson(AnnualForms.ALL).read(in.readAllBytes());
            return ((ReturnFiles.Reading.Read) read).taxReturn();
        }
    }
}
