package id.lontar.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/// A table for a spreadsheet, all of it text, so that no zero in front of a number is lost.
sealed interface ReportSheet {
    void row(List<String> cells);

    byte[] bytes() throws IOException;

    /// By the ending of the file's name.
    static ReportSheet named(String file) {
        var name = file.toLowerCase(Locale.ROOT);
        if (name.endsWith(".xlsx")) return new Excel();
        if (name.endsWith(".csv")) return new Csv();
        throw new Stopped(Exit.USAGE, "cli.batch.reportKind", file);
    }

    /// With `;`, as Excel reads it in Indonesia, and the mark that says UTF-8.
    final class Csv implements ReportSheet {
        private static final String FORMULA = "[=+@\\-\\t\\r].*";
        private final StringWriter text = new StringWriter();
        private final CsvWriter csv;

        Csv() {
            text.write('\ufeff');
            csv =
                    CsvWriter.builder()
                            .fieldSeparator(';')
                            .lineDelimiter(LineDelimiter.CRLF)
                            .build(text);
        }

        @Override
        public void row(List<String> cells) {
            csv.writeRecord(cells.stream().map(Csv::harmless).toList());
        }

        /// What a spreadsheet would work out stays what it is.
        private static String harmless(String cell) {
            return cell.matches("(?s)" + FORMULA) ? "'" + cell : cell;
        }

        @Override
        public byte[] bytes() throws IOException {
            csv.close();
            return text.toString().getBytes(StandardCharsets.UTF_8);
        }
    }

    /// Cells of the type text, in which nothing is worked out.
    final class Excel implements ReportSheet {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final Workbook workbook = new Workbook(bytes, "Lontar", "1.0");
        private final Worksheet sheet = workbook.newWorksheet("SPT");
        private int rows;

        @Override
        public void row(List<String> cells) {
            for (var n = 0; n < cells.size(); n++) sheet.value(rows, n, cells.get(n));
            rows++;
        }

        @Override
        public byte[] bytes() throws IOException {
            workbook.finish();
            workbook.close();
            return bytes.toByteArray();
        }
    }
}
