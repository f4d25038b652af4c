package id.lontar.exchange.sheet;

import id.lontar.filing.Sha256;
import id.lontar.filing.sheet.Line;
import id.lontar.filing.sheet.Sheet;
import id.lontar.filing.sheet.SheetFiles.Reading;
import id.lontar.filing.sheet.Workbook;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import javax.xml.stream.XMLStreamException;

/// A workbook of Excel or LibreOffice (`.xlsx`). Of a formula the result is taken that the file was
/// saved with; nothing is computed, no link followed, no macro looked at.
record SpreadsheetFile(String file, byte[] bytes) {
    private static final Logger LOG = LoggerFactory.getLogger(SpreadsheetFile.class);
    private static final String WORKBOOK = "xl/workbook.xml";

    Reading read() {
        try {
            var parts = Parts.of(bytes);
            if (!parts.has(WORKBOOK)) return new Reading.Refused("sheet.file.notXlsx");
            return new Reading.Read(workbook(new SheetScan(parts)));
        } catch (Parts.TooLarge e) {
            return new Reading.Refused("sheet.file.large");
        } catch (IOException | XMLStreamException e) {
            return broken(e);
        } catch (RuntimeException e) {
            // The library that reads the cells fails in many ways on a damaged file, none of them
            // checked. A fault of our own is refused alike and stands in the log.
            return broken(e);
        }
    }

    private static Reading broken(Exception e) {
        LOG.warn("a workbook that cannot be read: {}", e.getClass().getName());
        return new Reading.Refused("sheet.file.broken");
    }

    private Workbook workbook(SheetScan scan)
            throws IOException, XMLStreamException, Parts.TooLarge {
        try (var workbook =
                new ReadableWorkbook(
                        new ByteArrayInputStream(bytes), new ReadingOptions(true, true))) {
            var sheets = new ArrayList<Sheet>();
            for (var each : workbook.getSheets().toList()) {
                var merged = scan.of(each.getId());
                var lines = lines(each, new SpreadsheetCells(workbook.isDate1904()));
                var hidden = each.getVisibility() != SheetVisibility.VISIBLE;
                sheets.add(new Sheet(each.getName(), hidden, lines, merged));
            }
            var origin = new Workbook.Spreadsheet(workbook.isDate1904());
            return new Workbook(file, Sha256.of(bytes).hex(), origin, sheets);
        }
    }

    private static List<Line> lines(org.dhatim.fastexcel.reader.Sheet sheet, SpreadsheetCells cells)
            throws IOException {
        var lines = new ArrayList<Line>();
        try (var rows = sheet.openStream()) {
            rows.forEach(
                    row -> {
                        var at = row.getRowNum() - 1;
                        if (at < lines.size()) throw new IllegalStateException("rows out of order");
                        while (lines.size() < at) lines.add(Line.empty(lines.size()));
                        lines.add(cells.line(at, row));
                    });
        }
        return lines;
    }
}
