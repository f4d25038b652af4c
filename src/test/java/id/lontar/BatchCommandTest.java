package id.lontar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.exchange.ReturnFileJson;
import id.lontar.form.annual.AnnualForms;
import id.lontar.form.walk.MixedReturns;
import id.lontar.rules.Enclosed;
import id.lontar.words.Words;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// `lontar batch` over a few returns of the practice town, from files to receipts.
class BatchCommandTest {
    private static final String ANDI = "3578011505950005";
    private static final String SAMPLE =
            "src/main/resources/id/lontar/exchange/samples/1770S-2024-nihil.lontar.json";

    @TempDir Path folder;
    private Path returns = Path.of("");

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("store"), "kertas lontar kering");
        returns = Files.createDirectory(folder.resolve("returns"));
        var text = Files.readString(Path.of(SAMPLE));
        for (var year = 2022; year < 2025; year++)
            Files.writeString(
                    returns.resolve("andi-" + year + ".lontar.json"),
                    text.replaceAll("(\"taxYear\": )\\d+", "$1" + year));
        Files.writeString(
                returns.resolve("bad.lontar.json"),
                text.replaceAll("(\"identity.name\": )\"[^\"]*\"", "$1\"\"")
                        .replaceAll("(\"revision\": )\\d+", "$19"));
        Files.writeString(returns.resolve("torn.lontar.json"), text.substring(0, 100));
    }

    @Test
    void badReturnsNeverStopTheRestAndWhatWasSentLeavesTheList() throws IOException {
        var taken = run("import", returns.toString());
        assertEquals(13, taken.code(), taken.out() + taken.err());
        assertEquals(4, taken.last("batch").path("done").asInt(), taken.out());
        assertEquals(4, run("import", returns.toString()).last("batch").path("done").asInt());
        assertEquals(4, states().path("DRAFT").asInt(), "taken in once");

        var checked = run("check");
        assertEquals(13, checked.code());
        assertEquals(3, checked.last("batch").path("done").asInt(), checked.out());
        assertEquals(1, checked.last("batch").path("attention").asInt());

        // the store is opened with the town, which issues the certificate
        var p12 = p12();
        var unasked = run("sign", "--p12", p12);
        assertEquals(2, unasked.code(), unasked.err());
        var first = sign(p12, "--at-most", "1");
        assertEquals(1, first.last("unlock").path("signatures").asInt());
        assertEquals(1, first.last("batch").path("done").asInt(), first.out());
        assertEquals("batch.spent", first.last("batch").path("stopped").asText(), first.out());
        var rest = sign(p12);
        assertEquals(13, rest.code());
        assertEquals(2, rest.last("batch").path("done").asInt(), rest.out());
        assertEquals(3, states().path("SEALED").asInt());

        var sent = run("send");
        assertEquals(0, sent.code(), sent.out() + sent.err());
        assertEquals(3, sent.last("batch").path("done").asInt());
        assertEquals(0, run("send").last("batch").path("selected").asInt());
        assertEquals(0, run("receipts").code());
        assertEquals(3, states().path("ACCEPTED").asInt(), "a certificate needs no code");

        var report = folder.resolve("report.csv");
        assertEquals(0, run("report", "-o", report.toString()).code());
        assertEquals(5, Files.readAllLines(report).size());
        assertTrue(Files.readString(report).contains(ANDI));
        assertEquals(2, run("report", "-o", report.toString()).code());
        var workbook = folder.resolve("report.xlsx");
        assertEquals(0, run("report", "-o", workbook.toString()).code());
        assertTrue(Files.size(workbook) > 0);
        theSeasonIsReported();
    }

    private void theSeasonIsReported() throws IOException {
        var pdf = folder.resolve("season.pdf");
        var xlsx = folder.resolve("season.xlsx");
        var told =
                run("report", "--year", "2024", "--pdf", pdf.toString(), "--xlsx", xlsx.toString());
        assertEquals(0, told.code(), told.out() + told.err());
        var season = told.last("seasonReport");
        assertEquals(1, season.path("filed").asInt(), "of that year");
        assertEquals(1, season.path("left").asInt());
        assertEquals(2, season.path("returns").asInt());
        try (var document = org.apache.pdfbox.Loader.loadPDF(pdf.toFile())) {
            var text = new org.apache.pdfbox.text.PDFTextStripper().getText(document);
            assertTrue(text.contains("1770"), text);
        }
        assertTrue(Files.size(xlsx) > 0);
        assertEquals(2, run("report").code(), "without a file there is nothing to do");
        assertEquals(2, run("report", "--form", "1770S", "--pdf", folder + "/x.pdf").code());
        assertEquals(2, run("report", "--pdf", pdf.toString()).code(), "never over another file");
    }

    @Test
    void whatAReturnEnclosesIsTakenFromBesideIt() throws IOException {
        var one = Files.createDirectory(folder.resolve("one"));
        var enclosing =
                MixedReturns.of(1, 20)
                        .filter(each -> !each.answers().rows(Enclosed.FILES).isEmpty())
                        .findFirst()
                        .orElseThrow();
        Files.writeString(
                one.resolve("one.lontar.json"),
                new ReturnFileJson(AnnualForms.ALL).write(enclosing));
        var without = run("import", one.toString());
        assertEquals(13, without.code(), without.out());
        assertTrue(without.out().contains(MixedReturns.PROOF), without.out());
        var proof = one.resolve(MixedReturns.PROOF);
        Files.write(proof, new byte[] {1});
        assertEquals(13, run("import", one.toString()).code(), "another file of that name");
        Files.write(proof, MixedReturns.proof());
        assertEquals(0, run("import", one.toString()).code());
        Files.delete(proof);
        assertEquals(0, run("import", one.toString()).code(), "it is kept");
        assertEquals(1, states().path("DRAFT").asInt());
    }

    @Test
    void aSelectionIsReadBeforeAnythingIsOpened() throws IOException {
        assertEquals(2, run("check", "--form", "9999").code());
        assertEquals(2, run("check", "--state", "GONE").code());
        assertEquals(2, run("check", "--year", "7").code());
        var empty = Files.writeString(folder.resolve("nobody"), "# nobody\n").toString();
        assertEquals(4, run("check", "--only", empty).code());
        assertFalse(Files.exists(folder.resolve("practice")), "no store was made");
    }

    @Test
    void onlyWhatAFileNamesIsTaken() throws IOException {
        run("import", returns.toString());
        var list = folder.resolve("list");
        Files.writeString(list, "3578 0115 0595 0005 # Andi\n");
        assertEquals(4, selected("--only", list.toString()));
        Files.writeString(list, "3171010101900001\n");
        assertEquals(0, selected("--only", list.toString()));
        assertEquals(0, selected("--year", "2021"));
        assertEquals(2, selected("--form", "1770s", "--year", "2024", "--state", "draft"));
    }

    private int selected(String... options) {
        var arguments = new ArrayList<>(List.of("check"));
        arguments.addAll(List.of(options));
        return run(arguments.toArray(String[]::new)).last("batch").path("selected").asInt();
    }

    private CommandLineTest.Ended sign(String p12, String... options) throws IOException {
        var secret = Files.writeString(folder.resolve("key"), "Kertas-Lontar7").toString();
        var arguments =
                new ArrayList<>(
                        List.of("sign", "--p12", p12, "--key-passphrase-file", secret, "--yes"));
        arguments.addAll(List.of(options));
        return run(arguments.toArray(String[]::new));
    }

    private String p12() throws IOException {
        var start =
                new Start(
                        new id.lontar.store.DataFolder(folder),
                        java.util.Optional.of(Words.ENGLISH),
                        false,
                        java.util.Optional.empty());
        try (var lontar = new Lontar(start)) {
            if (!(lontar.vault().unlock("kertas lontar kering".toCharArray())
                    instanceof id.lontar.filing.Vault.Unlocking.Open(var cabinet)))
                throw new AssertionError("shut");
            var andi =
                    lontar.open(cabinet).practice().orElseThrow().citizens().stream()
                            .filter(each -> each.person().npwp16().equals(ANDI))
                            .findFirst()
                            .orElseThrow();
            var file = folder.resolve("andi.p12");
            return Files.write(file, andi.keyStore()).toString();
        }
    }

    private com.fasterxml.jackson.databind.JsonNode states() {
        return run("status").last("status").path("states");
    }

    private CommandLineTest.Ended run(String... arguments) {
        var all = new ArrayList<>(List.of("batch"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--json", "--passphrase-file", folder.resolve("store").toString()));
        return CommandLineTest.run(folder, Words.ENGLISH, all.toArray(String[]::new));
    }
}
