package id.lontar.exchange.paper;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.exchange.ReturnFileJson;
import id.lontar.filing.ReturnFiles;
import id.lontar.form.annual.AnnualForms;
import id.lontar.money.Rupiah;
import id.lontar.rules.Amendment;
import id.lontar.rules.Answers;
import id.lontar.rules.Settlement;
import id.lontar.tax.FormCode;
import id.lontar.tax.TaxYear;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.util.List;

/// The first sentence of the summary, as people read it. The samples owe what the second column
/// says, and hold a payment over all of it.
class HeadlineTest {
    @ParameterizedTest
    @CsvSource({"1770-2024-underpaid, F1770, 6.000.000", "1771-2024-underpaid, F1771, 79.128.630"})
    void nobodyIsToldToPayWhatIsPaid(String sample, FormCode form, String owed) throws Exception {
        var paid = answers(sample);
        var told = summary(form, paid);
        assertTrue(
                told.contains(
                        Prints.bare("Kurang bayar Anda Rp " + owed + ", dan sudah dilunasi.")),
                told);
        assertFalse(told.contains(Prints.bare("Lunasi sebelum")));
        var unpaid = summary(form, paid.withRows(Settlement.PAYMENTS, List.of()));
        assertTrue(
                unpaid.contains(Prints.bare("Anda masih kurang bayar Rp " + owed + ". Lunasi")),
                unpaid);
    }

    /// 6,000,000 now: after 1,000,000 before it adds 5,000,000, after 10,000,000 it takes off 4.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1000000  | Pembetulan ini menambah Rp 5.000.000, dan sudah dilunasi.",
                "10000000 | Pembetulan ini mengurangi pajak Anda Rp 4.000.000.",
                "6000000  | Pembetulan ini tidak mengubah pajak yang harus dibayar."
            })
    void anAmendmentSaysWhatItChanges(long before, String said) throws Exception {
        var amended =
                answers("1770-2024-underpaid")
                        .with(Amendment.NUMBER, 1)
                        .with(Amendment.PREVIOUS_BALANCE, Rupiah.of(before));
        var told = summary(FormCode.F1770, amended);
        assertTrue(told.contains(Prints.bare(said)), told);
    }

    private static String summary(FormCode code, Answers answers) throws Exception {
        var form = AnnualForms.ALL.find(code, new TaxYear(2024)).orElseThrow();
        var pdf = Prints.print(form, 2024, answers, "", Prints.INDONESIAN);
        return Prints.text(Prints.kept("headline-" + code + ".pdf", pdf));
    }

    private static Answers answers(String name) throws IOException {
        try (var in =
                ReturnFileJson.class.getResourceAsStream("samples/" + name + ".lontar.json")) {
            var read = new ReturnFileJson(AnnualForms.ALL).read(in.readAllBytes());
            return ((ReturnFiles.Reading.Read) read).taxReturn().answers();
        }
    }
}
