package id.lontar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.words.Words;

import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// `lontar clients`: a register made by hand, from a list, and from the returns in the store.
class ClientsCommandTest {
    private static final String ANDI = "3578011505950005";
    private static final String SAMPLE =
            "src/main/resources/id/lontar/exchange/samples/1770S-2024-nihil.lontar.json";

    @TempDir Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("store"), "kertas lontar kering");
    }

    @Test
    void oneIsAddedOnceWhicheverNumberIsGiven() {
        var added =
                run(
                        "add",
                        "--name",
                        "Siti Rahmawati",
                        "--npwp",
                        "01.234.567.4-901.000",
                        "--nik",
                        "3171014101900001",
                        "--mandate",
                        "SK-1",
                        "--mandate-until",
                        "2020-12-31");
        assertEquals(0, added.code(), added.err());
        assertEquals("3171014101900001", added.last("client").path("npwp").asText());
        assertEquals("0012345674901000", added.last("client").path("oldNpwp").asText());

        var again = run("add", "--name", "S. Rahmawati", "--npwp", "012345674901000");
        assertEquals(2, again.code());
        assertEquals(1, count());
        assertEquals(1, run("list", "--expiring", "0").last("clients").path("count").asInt());
        assertEquals(9, run("remove", "3171010101900099").code());
        assertEquals(0, run("remove", "3171014101900001").code());
        assertEquals(0, count());
    }

    @Test
    void whatIsNoNumberOrDayIsSaidAndNothingIsMade() {
        assertEquals(2, run("add", "--name", "A").code());
        assertEquals(2, run("add", "--name", "A", "--npwp", "123").code());
        assertEquals(2, run("add", "--name", "A", "--nik", "123").code());
        assertEquals(2, run("add", "--name", "A", "--nik", ANDI, "--mandate", "7").code());
        assertEquals(
                2, run("add", "--name", "A", "--nik", ANDI, "--mandate-until", "besok").code());
        assertFalse(Files.exists(folder.resolve("practice")), "no store was made");
    }

    @Test
    void aListIsTakenWholeOrNotAtAll() throws IOException {
        var list =
                csv(
                        """
                        Nama Klien;NPWP;NIK;E-mail;No. HP;Kuasa sampai
                        PT Sinar Jaya;01.234.567.4-901.000;;kantor@sinar.contoh.id;021-5550101;31/12/2025
                        Budi Santoso;;3,57801E+15;budi@contoh;0812;13/02/2026
                        Rina;12345674012000;;;;
                        ;3578011505950005;;;;
                        """);
        var refused = run("import", list);
        assertEquals(3, refused.code());
        assertEquals(5, refused.last("clients").path("open").asInt(), refused.out());
        assertTrue(refused.out().contains("\"cell\":\"C3\""), refused.out());
        assertTrue(refused.out().contains("\"row\":4"), refused.out());
        assertFalse(Files.exists(folder.resolve("practice")), "no store was made");

        var better =
                csv(
                        """
                        Nama Klien;NPWP;NIK;E-mail;No. HP;Kuasa sampai
                        PT Sinar Jaya;01.234.567.4-901.000;;kantor@sinar.contoh.id;021-5550101;31/12/2025
                        Budi Santoso;;3578011505950005;budi@contoh.id;081234567;13/02/2026
                        Rina;12345674012000;;;;
                        """);
        assertEquals(3, run("import", better).code());
        var taken = run("import", better, "--repair", "leading_zero");
        assertEquals(0, taken.code(), taken.err());
        assertEquals("B4", taken.last("repaired").path("cell").asText());
        assertEquals(3, taken.last("clients").path("added").asInt());
        var once = run("import", better, "--repair", "all");
        assertEquals(0, once.last("clients").path("added").asInt());
        assertEquals(3, once.last("clients").path("there").asInt());
        assertEquals(3, count());
        assertTrue(run("list").out().contains("\"mandateUntil\":\"2025-12-31\""));
        assertTrue(run("list").out().contains("\"kind\":\"CORPORATE\""));
    }

    @Test
    void aWorkbookIsReadAndTheSameNumberTwiceIsNot() throws IOException {
        var file = folder.resolve("clients.xlsx");
        try (var out = Files.newOutputStream(file);
                var book = new Workbook(out, "test", "1.0")) {
            var sheet = book.newWorksheet("Klien");
            row(sheet, 0, "Daftar klien 2025");
            row(sheet, 2, "Siapa", "NPWP16");
            row(sheet, 3, "Andi", ANDI);
            row(sheet, 4, "Andi lagi", ANDI);
        }
        assertEquals(3, run("import", file.toString()).code());
        var twice = run("import", file.toString(), "--map", "Siapa=name");
        assertEquals(3, twice.code());
        assertEquals("TWICE", twice.last("finding").path("kind").asText(), twice.out());
        assertEquals("B5", twice.last("finding").path("cell").asText());
        assertEquals(2, run("import", file.toString(), "--map", "Siapa=colour").code());
    }

    @Test
    void everyOwnerOfAReturnIsProposed() throws IOException {
        var imported =
                CommandLineTest.run(
                        folder,
                        Words.ENGLISH,
                        "batch",
                        "import",
                        SAMPLE,
                        "--passphrase-file",
                        store());
        assertEquals(0, imported.code(), imported.err());
        assertEquals(1, run("propose").last("clients").path("proposed").asInt());
        assertEquals(0, count());
        assertEquals(1, run("propose", "--accept").last("clients").path("added").asInt());
        assertEquals(0, run("propose").last("clients").path("proposed").asInt());
        assertEquals(ANDI, run("list").last("client").path("npwp").asText());
    }

    private static void row(org.dhatim.fastexcel.Worksheet sheet, int row, String... cells) {
        for (var n = 0; n < cells.length; n++) sheet.value(row, n, cells[n]);
    }

    private String csv(String text) throws IOException {
        return Files.writeString(folder.resolve("clients.csv"), text).toString();
    }

    private String store() {
        return folder.resolve("store").toString();
    }

    private int count() {
        return run("list").last("clients").path("count").asInt();
    }

    private CommandLineTest.Ended run(String... arguments) {
        var all = new ArrayList<>(List.of("clients"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--json", "--passphrase-file", store()));
        return CommandLineTest.run(folder, Words.ENGLISH, all.toArray(String[]::new));
    }
}
