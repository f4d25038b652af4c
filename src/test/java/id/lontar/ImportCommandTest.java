package id.lontar;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;

import id.lontar.filing.Sha256;
import id.lontar.words.Words;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class ImportCommandTest {
    private static final String RETURN =
            "src/main/resources/id/lontar/exchange/samples/1770S-2024-underpaid.lontar.json";
    private static final String SIMPLE =
            "src/main/resources/id/lontar/exchange/samples/1770SS-2024-nihil.lontar.json";
    private static final String LISTS = "src/test/resources/imports/files/";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir Path folder;

    @Test
    void writesTheReturnAndKeepsTheListAsItWas() throws IOException {
        var list = Path.of(LISTS + "one-zero-lost.csv");
        var out = folder.resolve("out.lontar.json");
        var ended = imported(list.toString(), "-o", out.toString(), "--repair", "leading_zero");
        assertEquals(0, ended.code(), ended.err());
        var credits = JSON.readTree(out.toFile()).path("tables").path("credits");
        assertEquals(3, credits.size());
        assertEquals("0012345674012000", credits.get(1).path("npwp").asText());
        assertEquals("2024-12-31", credits.get(1).path("date").asText());
        assertEquals(1_500_000, credits.get(1).path("amount").asLong());
        var bytes = Files.readAllBytes(list);
        var kept = folder.resolve("out.lontar.json.imports").resolve(Sha256.of(bytes).hex());
        assertArrayEquals(bytes, Files.readAllBytes(kept));
        var record = JSON.readTree(Path.of(kept + ".json").toFile());
        assertEquals("one-zero-lost.csv", record.path("file").asText());
        assertEquals("B2", record.path("repairs").get(0).path("cell").asText());
        assertEquals("12345674012000", record.path("repairs").get(0).path("found").asText());
        assertEquals(0, CommandLineTest.run(folder, Words.ENGLISH, "compute", out + "").code());
    }

    @Test
    void writesNothingWhileAnythingIsOpen() {
        var out = folder.resolve("out.lontar.json");
        var ended =
                imported(LISTS + "dates-both-ways.csv", "-o", out.toString(), "--repair", "all");
        assertEquals(3, ended.code());
        assertFalse(Files.exists(out));
        assertFalse(Files.exists(folder.resolve("out.lontar.json.imports")));
        assertTrue(ended.out().contains("D4      DATE_AMBIGUOUS"), ended.out());
        assertTrue(ended.out().contains("\"12/30/2024\" -> \"2024-12-30\""), ended.out());
    }

    @Test
    void saysEachCellToProgramsToo() {
        var ended = imported(LISTS + "sen.csv", "--json");
        assertEquals(3, ended.code());
        var finding = ended.last("finding");
        assertEquals("F2", finding.path("cell").asText());
        assertEquals("SEN", finding.path("kind").asText());
        assertEquals("1.500.000,75", finding.path("found").asText());
        assertEquals("1500000", finding.path("offered").asText());
        assertEquals(1, ended.last("result").path("open").asInt());
    }

    /// Somebody else wrote the cells: a terminal is not to obey them.
    @Test
    void showsWhatCannotBeSeenAndObeysNothing() throws IOException {
        var list = folder.resolve("list.csv");
        Files.writeString(
                list,
                """
                Nama Pemotong;NPWP Pemotong;Nomor Bukti Potong;Tanggal;Pasal;PPh
                PT \u001b[2JMelati;0012345674012000;7\u202e;31/12/2024;21;%s
                """
                        .formatted("9".repeat(500)));
        var ended = imported(list.toString());
        assertEquals(3, ended.code());
        assertFalse(ended.out().contains("\u001b"), ended.out());
        assertTrue(ended.out().contains("PT \ufffd[2JMelati"), ended.out());
        assertTrue(ended.out().contains("7\u25cc"), ended.out());
        assertFalse(ended.out().contains("9".repeat(121)), ended.out());
    }

    /// "All" gives up no slip and takes no side; that has to be said by name.
    @Test
    void leavesASlipOutOnlyWhenThatIsSaidByName() {
        assertEquals(3, imported(LISTS + "last-year.csv", "--repair", "all").code());
        var named = imported(LISTS + "last-year.csv", "--repair", "WRONG_YEAR", "--json");
        assertEquals(0, named.code());
        assertEquals(1, named.last("result").path("slips").asInt());
    }

    @Test
    void letsAColumnBeNamed() throws IOException {
        var list = folder.resolve("list.csv");
        Files.writeString(
                list,
                """
                Siapa;NPWP;Bukti;Tanggal;Pasal;PPh;Dipotong
                PT Melati;0012345674012000;7;31/12/2024;21;0;1500000
                """);
        assertEquals(3, imported(list.toString()).code());
        var named =
                imported(
                        list.toString(),
                        "--map",
                        "Siapa=name",
                        "--map",
                        "C=number",
                        "--map",
                        "G=tax");
        assertEquals(0, named.code(), named.out());
    }

    @Test
    void refusesWhatItCannotDoAndSaysWhy() {
        assertEquals(4, imported(LISTS + "web-page.csv").code());
        assertEquals(2, imported(LISTS + "plain.csv", "--map", "A=colour").code());
        assertEquals(2, imported(LISTS + "plain.csv", "--map", "Colour=tax").code());
        assertEquals(2, imported(LISTS + "plain.csv", "--repair", "everything").code());
        var none =
                CommandLineTest.run(
                        folder, Words.ENGLISH, "import", LISTS + "plain.csv", "--into", SIMPLE);
        assertEquals(9, none.code());
        assertTrue(none.err().contains("1770SS"), none.err());
    }

    private CommandLineTest.Ended imported(String list, String... more) {
        var arguments = new ArrayList<>(List.of("import", list, "--into", RETURN));
        arguments.addAll(List.of(more));
        return CommandLineTest.run(folder, Words.ENGLISH, arguments.toArray(String[]::new));
    }
}
