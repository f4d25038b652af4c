package id.lontar.exchange.sheet;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.filing.sheet.Cell;
import id.lontar.filing.sheet.CellAt;
import id.lontar.filing.sheet.Sheet;
import id.lontar.filing.sheet.SheetFiles.Reading;
import id.lontar.filing.sheet.Workbook;

import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

class OfficeFilesTest {
    private static final String SLIPS = "Nama;NPWP;PPh\r\nPT ANDRÉ;01.234;1.000\r\n";

    @ParameterizedTest
    @CsvSource({
        "UTF-8, UTF-8, false",
        "UTF-16LE, UTF-16LE, false",
        "UTF-16BE, UTF-16BE, false",
        "windows-1252, windows-1252, false"
    })
    void readsTheLettersOfATextWithoutAMark(String written, String read, boolean declared) {
        var workbook = read(SLIPS.getBytes(Charset.forName(written)));
        assertEquals(new Workbook.Separated(read, declared, ';'), workbook.origin());
        assertEquals("PT ANDRÉ", text(workbook, "A2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void believesAByteOrderMark(String charset) {
        var workbook = read(("\ufeff" + SLIPS).getBytes(Charset.forName(charset)));
        assertEquals(new Workbook.Separated(charset, true, ';'), workbook.origin());
        assertEquals("Nama", text(workbook, "A1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            textBlock =
                    """
                    a;b;c|1;2;3~;
                    a,b,c|1,2,3~,
                    Daftar, tahun 2024|a;b;c|1;2;3~;
                    a;b|1.000,00;2.000,50~;
                    "a, b",c|"d, e",f~,
                    nama|satu|dua~;
                    """)
    void findsTheSeparator(String text, char delimiter) {
        var origin = read(text.replace("|", "\n").getBytes(StandardCharsets.UTF_8)).origin();
        assertEquals(new Workbook.Separated("UTF-8", false, delimiter), origin);
    }

    @Test
    void believesExcelsOwnLineOfTheSeparator() {
        var workbook = read("sep=|\na;b|c\n1;2|3\n".getBytes(StandardCharsets.UTF_8));
        assertEquals("a;b", text(workbook, "A2"));
        assertEquals("", text(workbook, "A1"));
    }

    @Test
    void keepsRowsOfUnequalLengthAndEmptyRowsInTheirPlaces() {
        var sheet =
                read("a;b;c\n\n1;2;3;4\n5\n".getBytes(StandardCharsets.UTF_8)).sheets().getFirst();
        assertEquals(
                List.of(3, 1, 4, 1), sheet.lines().stream().map(each -> each.width()).toList());
        assertTrue(sheet.line(1).isBlank());
        assertEquals("4", sheet.cell(new CellAt(2, 3)).text());
    }

    @Test
    void saysWhereAQuoteIsNeverClosed() {
        var bytes = "a;b\n1;\"PT A;2\n3;4\n".getBytes(StandardCharsets.UTF_8);
        assertEquals(
                new Reading.Refused("sheet.file.quote", 2), new OfficeFiles().read("x", bytes));
    }

    @ParameterizedTest
    @CsvSource({
        "'', sheet.file.empty",
        "%PDF-1.7, sheet.file.pdf",
        "<html><table>, sheet.file.markup"
    })
    void refusesWhatIsSomethingElse(String text, String key) {
        assertEquals(
                new Reading.Refused(key),
                new OfficeFiles().read("x", text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void readsEachKindOfCellOfAWorkbookExactly() {
        var workbook =
                read(
                        workbook(
                                sheet -> {
                                    sheet.value(0, 0, "PT  A\u00a0");
                                    sheet.value(0, 1, 317101010190000L);
                                    sheet.value(0, 2, new java.math.BigDecimal("7500000.25"));
                                    sheet.value(0, 3, java.time.LocalDate.of(2024, 12, 31));
                                    sheet.style(0, 3).format("dd/mm/yyyy").set();
                                    sheet.value(0, 4, 12345678912000L);
                                    sheet.style(0, 4).format("000000000000000").set();
                                    sheet.formula(0, 5, "C1*2");
                                    sheet.value(0, 6, true);
                                    sheet.value(3, 0, "under");
                                    sheet.hideRow(3);
                                    sheet.range(4, 0, 4, 2).merge();
                                }));
        var sheet = workbook.sheets().getFirst();
        assertAll(
                () -> assertEquals("PT  A\u00a0", text(workbook, "A1")),
                () -> assertEquals("317101010190000", text(workbook, "B1")),
                () -> assertEquals("7500000.25", text(workbook, "C1")),
                () -> assertEquals("2024-12-31", text(workbook, "D1")),
                () -> assertEquals(Cell.Type.DATE, cell(workbook, "D1").type()),
                () -> assertEquals("012345678912000", text(workbook, "E1")),
                () -> assertEquals(Cell.Type.ERROR, cell(workbook, "F1").type()),
                () -> assertTrue(cell(workbook, "F1").computed()),
                () -> assertEquals(Cell.Type.TRUTH, cell(workbook, "G1").type()),
                () -> assertEquals("under", text(workbook, "A4")),
                () -> assertTrue(sheet.line(3).hidden()),
                () -> assertEquals(List.of("A5:C5"), sheet.merged()));
    }

    /// What a workbook holds beyond 15 digits is the noise of its binary numbers.
    @ParameterizedTest
    @CsvSource({
        "7499999.9999999991, 7500000",
        "1.5E7, 15000000",
        "0.1, 0.1",
        "1234567.8899999999, 1234567.89",
        "3171010101900001, 3171010101900000"
    })
    void readsANumberToTheDigitsASpreadsheetHas(String stored, String text) {
        assertEquals(text, text(read(edited("<v>42</v>", "<v>" + stored + "</v>")), "A1"));
    }

    @Test
    void takesTheResultAFormulaWasSavedWith() {
        var workbook = read(edited("<v>42</v>", "<f>SUM(B1:B9)</f><v>1240000</v>"));
        assertEquals("1240000", text(workbook, "A1"));
        assertTrue(cell(workbook, "A1").computed());
    }

    @Test
    void countsDatesFrom1904WhereTheWorkbookSaysSo() {
        var sheet =
                workbook(
                        each -> {
                            each.value(0, 0, 0);
                            each.style(0, 0).format("dd/mm/yyyy").set();
                        });
        var old = Edited.part(sheet, "xl/workbook.xml", "date1904=\"false\"", "date1904=\"1\"");
        assertEquals(new Workbook.Spreadsheet(true), read(old).origin());
        assertEquals("1904-01-01", text(read(old), "A1"));
    }

    @Test
    void refusesAWorkbookThatDeclaresEntities() {
        var sheet = workbook(each -> each.value(0, 0, 42));
        var entities =
                Edited.part(
                        sheet,
                        "xl/worksheets/sheet1.xml",
                        "<worksheet",
                        "<!DOCTYPE x [<!ENTITY a \"b\">]><worksheet");
        assertEquals(
                new Reading.Refused("sheet.file.broken"),
                new OfficeFiles().read("x.xlsx", entities));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZZZZZZ1", "A999999999", "XFE1"})
    void refusesACellFartherOutThanAnyListGoes(String far) {
        assertEquals(
                new Reading.Refused("sheet.file.large"),
                new OfficeFiles().read("x.xlsx", edited("r=\"A1\"", "r=\"" + far + "\"")));
    }

    /// A package of 200 kB that unpacks to more than any list of slips.
    @Test
    void refusesAZipBomb() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            var block = new byte[1 << 20];
            for (var i = 0; i <= Limits.UNPACKED >> 20; i++) zip.write(block);
        }
        assertEquals(
                new Reading.Refused("sheet.file.large"),
                new OfficeFiles().read("x.xlsx", out.toByteArray()));
    }

    @Test
    void refusesAZipThatIsNoWorkbook() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("content.xml"));
        }
        assertEquals(
                new Reading.Refused("sheet.file.notXlsx"),
                new OfficeFiles().read("x.ods", out.toByteArray()));
    }

    /// Whatever is cut off or overwritten, the answer is a workbook or a refusal.
    @Test
    void answersForEveryDamagedWorkbook() {
        var whole = workbook(sheet -> sheet.value(0, 0, "PT A"));
        var random = new java.util.Random(20_241_231);
        for (var i = 0; i < 300; i++) {
            var damaged = java.util.Arrays.copyOf(whole, 1 + random.nextInt(whole.length));
            for (var j = 0; j < 3; j++)
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            assertFalse(new OfficeFiles().read("x.xlsx", damaged).toString().isEmpty());
        }
    }

    static byte[] workbook(Consumer<Worksheet> filling) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new org.dhatim.fastexcel.Workbook(out, "Kantor", "1.0")) {
            filling.accept(workbook.newWorksheet("Data"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /// A workbook with the number 42 in A1, as another program might have written it.
    private static byte[] edited(String from, String to) {
        return Edited.part(
                workbook(each -> each.value(0, 0, 42)), "xl/worksheets/sheet1.xml", from, to);
    }

    private static Workbook read(byte[] bytes) {
        return assertInstanceOf(Reading.Read.class, new OfficeFiles().read("x", bytes)).workbook();
    }

    private static String text(Workbook workbook, String at) {
        return cell(workbook, at).text();
    }

    private static Cell cell(Workbook workbook, String at) {
        Sheet sheet = workbook.sheets().getFirst();
        return sheet.cell(new CellAt(at.charAt(1) - '1', at.charAt(0) - 'A'));
    }
}
