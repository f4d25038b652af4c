package id.lontar.exchange.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.exchange.ReturnFileJson;
import id.lontar.filing.ReturnFiles;
import id.lontar.form.annual.AnnualForms;
import id.lontar.rules.Law;
import id.lontar.words.Words;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The whole print of each sample, as a taxpayer reads it.
class AppendixTest {
    /// A record as Java writes it, or a name of the program.
    private static final Pattern PROGRAM =
            Pattern.compile("\\w+\\[\\w+=|@[0-9a-f]{5}|\\b[A-Z]{2,}_[A-Z_]+");

    /// What would tell somebody whose return is finished that something is left to do.
    private static final Pattern UNFINISHED =
            Pattern.compile("tidak diisi|belum diisi|belum diketahui|not answered|not filled");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1770-2024-underpaid",
                "1770S-2024-nihil",
                "1770S-2024-overpaid",
                "1770S-2024-underpaid",
                "1770SS-2024-nihil",
                "1771-2024-underpaid",
                "CT-BADAN-2025-overpaid",
                "CT-OP-2025-nihil"
            })
    void saysNothingThatOnlyTheProgramUnderstands(String sample) throws IOException {
        for (var locale : List.of(Words.INDONESIAN, Words.ENGLISH)) {
            var text = text(sample, locale);
            assertTrue(text.contains("Pasal 17"), text.substring(0, 200));
            assertEquals(Optional.empty(), found(PROGRAM, text));
            assertEquals(Optional.empty(), found(UNFINISHED, text));
        }
    }

    /// With some words around it, to be found again.
    private static Optional<String> found(Pattern wrong, String text) {
        return wrong.matcher(text)
                .results()
                .map(each -> text.substring(Math.max(0, each.start() - 80), each.end()))
                .findFirst();
    }

    private static String text(String sample, Locale locale) throws IOException {
        var path = "samples/" + sample + ".lontar.json";
        try (var in = ReturnFileJson.class.getResourceAsStream(path)) {
            var read = new ReturnFileJson(AnnualForms.ALL).read(in.readAllBytes());
            var taxReturn = ((ReturnFiles.Reading.Read) read).taxReturn();
            var form = AnnualForms.ALL.find(taxReturn.form(), taxReturn.year()).orElseThrow();
            var assessment = form.assess(Law.shipped(), taxReturn.year(), taxReturn.answers());
            var pdf =
                    new PrintedReturn(Words.in(locale))
                            .print(taxReturn, form, assessment, "", Optional.empty());
            try (var document = Loader.loadPDF(pdf)) {
                return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            }
        }
    }
}
