package id.lontar.filing.intake;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/// The workbooks of the corpus, each a good list of two slips with one thing odd about it.
final class OddWorkbooks {
    private OddWorkbooks() {}

    private static final String[] HEADINGS = {
        "Nama Pemotong",
        "NPWP Pemotong",
        "Nomor Bukti Potong",
        "Tanggal Bukti Potong",
        "Jenis Pajak",
        "PPh Dipotong"
    };

    static Map<String, byte[]> all() {
        var all = new LinkedHashMap<String, byte[]>();
        all.put("plain", odd(sheet -> {}));
        all.put("npwp-as-figure", odd(sheet -> sheet.value(1, 1, 12345674012000L)));
        all.put(
                "npwp-padded",
                odd(
                        sheet -> {
                            sheet.value(1, 1, 12345674012000L);
                            sheet.style(1, 1).format("000000000000000").set();
                        }));
        all.put("nik-as-figure", odd(sheet -> sheet.value(1, 1, 3171010101900001L)));
        all.put("number-as-figure", odd(sheet -> sheet.value(1, 2, 1101240000000017L)));
        all.put(
                "number-as-date",
                odd(sheet -> date(sheet, 1, 2, LocalDate.of(2024, 12, 1).atStartOfDay())));
        all.put(
                "dates-guessed",
                odd(sheet -> date(sheet, 1, 3, LocalDate.of(2024, 5, 3).atStartOfDay())));
        all.put(
                "date-with-time",
                odd(
                        sheet -> {
                            date(sheet, 1, 3, LocalDateTime.of(2024, 12, 31, 9, 30));
                            date(sheet, 2, 3, LocalDate.of(2024, 11, 30).atStartOfDay());
                        }));
        all.put("sen", odd(sheet -> sheet.value(1, 5, new BigDecimal("1500000.75"))));
        all.put("noise", odd(sheet -> sheet.value(1, 5, new BigDecimal("1499999.9999999991"))));
        all.put("text-amount", odd(sheet -> sheet.value(1, 5, "1.500.000")));
        all.put(
                "formula",
                edited(
                        odd(sheet -> sheet.value(1, 5, 424242)),
                        "<v>424242</v>",
                        "<f>SUM(A9:A10)</f><v>1500000</v>"));
        all.put("formula-without-result", odd(sheet -> sheet.formula(1, 5, "SUM(A9:A10)")));
        all.put("hidden-row", odd(sheet -> sheet.hideRow(1)));
        all.put(
                "merged",
                odd(
                        sheet -> {
                            sheet.value(2, 0, (String) null);
                            sheet.range(1, 0, 2, 0).merge();
                        }));
        all.put("second-sheet", behindNotes());
        all.put("negative", odd(sheet -> sheet.value(1, 5, -1_500_000)));
        all.put("empty", written(workbook -> workbook.newWorksheet("Kosong").value(0, 0, " ")));
        return all;
    }

    private static byte[] odd(Consumer<Worksheet> change) {
        return written(workbook -> change.accept(good(workbook.newWorksheet("Data"))));
    }

    private static byte[] behindNotes() {
        return written(
                workbook -> {
                    workbook.newWorksheet("Catatan").value(0, 0, "Daftar ada di lembar Data");
                    good(workbook.newWorksheet("Data"));
                });
    }

    private static Worksheet good(Worksheet sheet) {
        for (var i = 0; i < HEADINGS.length; i++) sheet.value(0, i, HEADINGS[i]);
        slip(sheet, 1, "PT Melati Jaya", "0012345674012000", "1.1-12.24-0000001", "31/12/2024");
        slip(sheet, 2, "CV Kenanga", "0023456783012000", "33-0000002", "30/11/2024");
        sheet.value(1, 4, 21);
        sheet.value(2, 4, 23);
        sheet.value(1, 5, 1_500_000);
        sheet.value(2, 5, 250_000);
        return sheet;
    }

    private static void slip(Worksheet sheet, int row, String... texts) {
        for (var i = 0; i < texts.length; i++) sheet.value(row, i, texts[i]);
    }

    private static void date(Worksheet sheet, int row, int column, LocalDateTime when) {
        sheet.value(row, column, when);
        sheet.style(row, column).format("dd/mm/yyyy").set();
    }

    private static byte[] written(Consumer<Workbook> filling) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Kantor", "1.0")) {
            filling.accept(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] edited(byte[] workbook, String from, String to) {
        return id.lontar.exchange.sheet.Edited.part(workbook, "xl/worksheets/sheet1.xml", from, to);
    }
}
