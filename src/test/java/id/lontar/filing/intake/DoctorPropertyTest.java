package id.lontar.filing.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.writer.CsvWriter;

import id.lontar.exchange.sheet.OfficeFiles;
import id.lontar.filing.TaxReturn;
import id.lontar.filing.sheet.CellAt;
import id.lontar.filing.sheet.SheetFiles.Reading;
import id.lontar.filing.sheet.Workbook;
import id.lontar.form.annual.AnnualForms;
import id.lontar.rules.Answers;
import id.lontar.rules.Law;
import id.lontar.tax.FormCode;
import id.lontar.tax.TaxYear;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

/// Lists put together by chance from what people and programs write into cells.
class DoctorPropertyTest {
    private static final List<String> SEEN =
            List.of(
                    "PT Melati Jaya",
                    "  CV  Kenanga",
                    "PT; Melati",
                    "PT \"A\"",
                    "ANDRÃ‰",
                    "",
                    " ",
                    "0012345674012000",
                    "012345674012000",
                    "01.234.567.4-012.000",
                    "1.2E+15",
                    "'3171010101900001",
                    "12345674012000",
                    "31/12/2024",
                    "12/31/2024",
                    "05/03/24",
                    "2024-02-30",
                    "31 Des 2024",
                    "45657",
                    "21",
                    "PPh 23",
                    "PPh 4(2)",
                    "28-401-01",
                    "1.500.000",
                    "1,500,000.75",
                    "Rp 7.000,-",
                    "(500)",
                    "-",
                    "15%",
                    "1,5",
                    "TOTAL",
                    "NPWP",
                    "Tanggal",
                    "a\nb",
                    "x\n1;2;3",
                    "\ufffd",
                    "\u200b7",
                    "99999999999999999",
                    "0",
                    "\u0001",
                    "\ud83d\ude00",
                    "(1)");
    private static final List<String> HEADINGS =
            List.of(
                    "Nama Pemotong",
                    "NPWP",
                    "No Bupot",
                    "Tanggal",
                    "Jenis Pajak",
                    "DPP",
                    "PPh",
                    "",
                    "Keterangan");

    @ParameterizedTest
    @MethodSource("seeds")
    void changesNothingUnasked(long seed) throws IOException {
        var written = written(new Random(seed));
        var workbook = read(written);
        var untouched = doctor().treat(workbook, Mapping.proposed(workbook), kind -> false);
        assertTrue(untouched.taken().isEmpty());
        assertEquals(workbook, untouched.after().workbook());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void changesOnlyTheCellsItSays(long seed) throws IOException {
        var workbook = read(written(new Random(seed)));
        var mapping = Mapping.proposed(workbook);
        var treated = doctor().treat(workbook, mapping, kind -> true);
        var last = new HashMap<CellAt, String>();
        var rows = new HashSet<Integer>();
        for (var each : treated.taken())
            switch (each.repair()) {
                case Repair.Replace(var at, var text) -> last.put(at, text);
                case Repair.Relay(var row, var texts) -> rows.add(row);
                case Repair.LeaveOut leftOut -> {}
            }
        var before = workbook.sheets().getFirst();
        var after = treated.after().workbook().sheets().getFirst();
        assertEquals(before.lines().size(), after.lines().size());
        for (var line : before.lines()) {
            if (rows.contains(line.row())) continue;
            for (var column = 0; column < line.width(); column++) {
                var at = new CellAt(line.row(), column);
                assertEquals(last.getOrDefault(at, before.cell(at).text()), after.cell(at).text());
            }
        }
    }

    /// No row is lost: each is a slip, or named, or left out by a repair that was taken.
    @ParameterizedTest
    @MethodSource("seeds")
    void accountsForEveryRow(long seed) throws IOException {
        var workbook = read(written(new Random(seed)));
        var mapping = Mapping.proposed(workbook);
        var found = doctor().examine(workbook, mapping);
        var accounted = new HashSet<Integer>();
        found.flaws().forEach(each -> accounted.add(each.at().row()));
        found.slips().forEach(each -> accounted.add(each.row()));
        for (var line : workbook.sheets().getFirst().lines())
            if (line.row() >= mapping.firstRow() && !line.isBlank())
                assertTrue(accounted.contains(line.row()), "row " + (line.row() + 1));
    }

    /// Cells that would keep a careless pattern busy for years.
    @ParameterizedTest
    @ValueSource(
            strings = {"PS.", "1.000", "1", " ", "PPH ", "a1", "2024 ", "1,", "(", "FINAL", "-"})
    void isNotHeldUpByACellMadeForThat(String piece) throws IOException {
        var longest = piece.repeat(30_000 / piece.length()) + "x";
        var rows = new ArrayList<List<String>>();
        for (var i = 0; i < 20; i++) rows.add(Collections.nCopies(7, longest));
        var without = read(rows);
        rows.addFirst(HEADINGS.subList(0, 7));
        for (var workbook : List.of(without, read(rows))) {
            var mapping = Mapping.proposed(workbook);
            assertTrue(doctor().treat(workbook, mapping, kind -> true).after().slips().isEmpty());
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    private static List<List<String>> written(Random random) {
        var rows = new ArrayList<List<String>>();
        if (random.nextInt(4) > 0) rows.add(HEADINGS.subList(0, 4 + random.nextInt(6)));
        for (var i = 0; i < 1 + random.nextInt(8); i++) {
            var row = new ArrayList<String>();
            for (var j = 0; j < 2 + random.nextInt(9); j++)
                row.add(SEEN.get(random.nextInt(SEEN.size())));
            rows.add(row);
        }
        return rows;
    }

    /// Through a file: whatever is written as CSV is read back as it was.
    private static Workbook read(List<List<String>> rows) throws IOException {
        var text = new StringWriter();
        text.write("sep=;\n");
        try (var csv = CsvWriter.builder().fieldSeparator(';').build(text)) {
            for (var row : rows) csv.writeRecord(row);
        }
        var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        var reading = (Reading.Read) new OfficeFiles().read("x.csv", bytes);
        var lines = reading.workbook().sheets().getFirst().lines();
        assertEquals(rows.size() + 1, lines.size());
        for (var i = 0; i < rows.size(); i++)
            for (var j = 0; j < rows.get(i).size(); j++)
                assertEquals(rows.get(i).get(j), lines.get(i + 1).text(j));
        return reading.workbook();
    }

    private static Doctor doctor() {
        var taxReturn = new TaxReturn(FormCode.F1770S, new TaxYear(2024), 0, Answers.NONE);
        var form = AnnualForms.ALL.find(taxReturn.form(), taxReturn.year()).orElseThrow();
        return new Doctor(
                Target.of(form, taxReturn, Law.shipped(), LocalDate.of(2025, 3, 1)).orElseThrow());
    }
}
