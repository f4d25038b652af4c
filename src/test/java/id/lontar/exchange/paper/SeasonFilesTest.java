package id.lontar.exchange.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.filing.FilingState;
import id.lontar.filing.Lane;
import id.lontar.filing.SeasonReport;
import id.lontar.filing.SeasonReport.Entry;
import id.lontar.filing.SeasonReport.Proofs;
import id.lontar.filing.TaxOffice;
import id.lontar.filing.season.SampleSeason;
import id.lontar.filing.season.SmallOffice;
import id.lontar.money.Rupiah;
import id.lontar.tax.FormCode;
import id.lontar.words.Words;
import id.lontar.work.Progress;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The report of a season, read back from its files.
class SeasonFilesTest {
    private static final SeasonFiles FILES = new SeasonFiles(Words.in(Words.INDONESIAN));

    @TempDir Path folder;

    @Test
    void thePdfTellsTheStandingAndEveryReturn() throws Exception {
        var pdf = FILES.pdf(report(), Progress.NONE);
        keep("season.pdf", pdf);
        try (var document = Loader.loadPDF(pdf)) {
            var text = new PDFTextStripper().getText(document);
            assertTrue(text.contains("Sisa 199 dari 420 SPT."), text);
            assertTrue(text.contains("31 Maret 2025"), text);
            assertTrue(text.contains("bukan dokumen DJP"), text);
            assertTrue(text.contains("LATIHAN"), text);
            assertTrue(text.contains("20250325000000000001"), text);
            assertTrue(text.contains("20/03/2025"), text);
            assertTrue(text.contains("=cmd|' /C calc'!A0"), "a name stays as it is");
            assertTrue(text.contains("halaman 2 dari"), text);
        }
        assertTrue(java.util.Arrays.equals(pdf, FILES.pdf(report(), Progress.NONE)));
    }

    @Test
    void theSpreadsheetHasRealDatesAndNumbersAndNoFormula() throws Exception {
        var xlsx = FILES.xlsx(report(), Progress.NONE);
        keep("season.xlsx", xlsx);
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            var sheets = book.getSheets().toList();
            assertEquals(
                    List.of("SPT", "Hari", "Sebab"),
                    sheets.stream().map(s -> s.getName()).toList());
            var returns = sheets.getFirst().read();
            assertEquals(1 + 424, returns.size());
            var first = find(returns, "Budi");
            assertEquals("0123456789012345", first.getCellText(1));
            assertEquals(
                    LocalDate.of(2025, 3, 31), first.getCellAsDate(6).orElseThrow().toLocalDate());
            assertEquals(-1_250_000L, first.getCellAsNumber(7).orElseThrow().longValue());
            assertEquals(
                    java.time.LocalDateTime.of(2025, 3, 20, 9, 30, 5),
                    first.getCellAsDate(11).orElseThrow());
            assertEquals(
                    LocalDate.of(2025, 3, 20), first.getCellAsDate(12).orElseThrow().toLocalDate());
            assertEquals("20250325000000000001", first.getCellText(13));
            assertEquals(CellType.STRING, first.getCell(13).getType());
            assertEquals("gateway", first.getCellText(14));
            for (var sheet : sheets)
                for (var row : sheet.read())
                    row.forEach(
                            cell ->
                                    assertFalse(
                                            cell != null && cell.getType() == CellType.FORMULA));
            for (var name : List.of("=cmd|' /C calc'!A0", "+62 Jaya", "@sum", "-1+1"))
                assertEquals(CellType.STRING, find(returns, name).getCell(0).getType());
            var days = sheets.get(1).read();
            var last = days.getLast();
            assertEquals(SampleSeason.TODAY, last.getCellAsDate(0).orElseThrow().toLocalDate());
            assertEquals(27, last.getCellAsNumber(1).orElseThrow().intValue());
            assertEquals(199, last.getCellAsNumber(3).orElseThrow().intValue());
            var reasons = sheets.get(2).read();
            var sum = 0;
            for (var row : reasons.subList(1, reasons.size()))
                sum += row.getCellAsNumber(2).orElseThrow().intValue();
            assertEquals(420, sum, "every card stands under one reason");
        }
    }

    @Test
    void aCancelledReportStops() {
        Progress stop =
                (done, of, key) -> {
                    throw new InterruptedException();
                };
        assertThrows(InterruptedException.class, () -> FILES.pdf(report(), stop));
        assertThrows(InterruptedException.class, () -> FILES.xlsx(report(), stop));
    }

    @Test
    void bothLanguagesHaveAllWords() throws Exception {
        var english = new SeasonFiles(Words.in(Words.ENGLISH));
        assertTrue(english.pdf(report(), Progress.NONE).length > 1_000);
        assertTrue(english.xlsx(report(), Progress.NONE).length > 1_000);
    }

    private static Row find(List<Row> rows, String name) {
        return rows.stream()
                .filter(each -> each.getCellText(0).equals(name))
                .findFirst()
                .orElseThrow();
    }

    private SeasonReport report() {
        try (var office = new SmallOffice(folder.resolve("o" + System.nanoTime()))) {
            var board = SampleSeason.board();
            var entries = new ArrayList<Entry>();
            entries.add(
                    entry(
                            "Budi",
                            new Proofs(
                                    "7QK4-M2ZD",
                                    "TTS-1",
                                    Optional.of(Instant.parse("2025-03-20T02:30:05Z")),
                                    "20250325000000000001",
                                    Optional.of(LocalDate.of(2025, 3, 20)),
                                    false)));
            entries.add(
                    entry(
                            "+62 Jaya",
                            new Proofs(
                                    "",
                                    "",
                                    Optional.empty(),
                                    "99887766554433221100",
                                    Optional.of(LocalDate.of(2025, 3, 20)),
                                    true)));
            for (var name : List.of("=cmd|' /C calc'!A0", "@sum", "-1+1"))
                entries.add(entry(name, Proofs.NONE));
            for (var n = 0; n < 419; n++)
                entries.add(entry("Klien ke-" + n + " Wijayakusuma", Proofs.NONE));
            return new SeasonReport(
                    board.year(),
                    Instant.parse("2025-03-25T08:20:00Z"),
                    new TaxOffice.Gateway("g", "Gateway latihan", true, false),
                    office.season().course(board),
                    entries);
        }
    }

    private static Entry entry(String name, Proofs proofs) {
        var filed = !proofs.receiptNo().isEmpty();
        return new Entry(
                name,
                "0123456789012345",
                Optional.of(FormCode.F1770S),
                0,
                filed ? Lane.FILED : Lane.TO_SIGN,
                Optional.of(filed ? FilingState.ACCEPTED : FilingState.DRAFT),
                Optional.of(LocalDate.of(2025, 3, 31)),
                Optional.of(Rupiah.of(-1_250_000)),
                "",
                proofs);
    }

    /// For whoever wants to look at it.
    private static void keep(String name, byte[] file) throws IOException {
        var at = Path.of("target", "screens");
        Files.createDirectories(at);
        Files.write(at.resolve(name), file);
    }
}
