package id.lontar.exchange.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;

import id.lontar.filing.Sha256;
import id.lontar.filing.sheet.Cell;
import id.lontar.filing.sheet.CellAt;
import id.lontar.filing.sheet.Line;
import id.lontar.filing.sheet.Sheet;
import id.lontar.filing.sheet.SheetFiles.Reading;
import id.lontar.filing.sheet.Workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// A text file with one row a line and a separator between cells: CSV, e-SPT, tab-separated.
record SeparatedFile(String file, byte[] bytes) {
    /// Excel's own first line, which names the separator and is not a row.
    private static final String NAMED = "sep=";

    Reading read() {
        var encoding = Encoding.of(bytes);
        var text = encoding.text(bytes);
        if (text.indexOf('\0') >= 0) return new Reading.Refused("sheet.file.binary");
        var named = named(text);
        var delimiter = named.orElseGet(() -> Delimiter.of(text));
        var lines = new ArrayList<Line>();
        var cells = 0;
        try (var csv = Delimiter.reader(delimiter).ofCsvRecord(text)) {
            for (var each : csv) {
                cells += each.getFieldCount();
                if (lines.size() >= Limits.ROWS
                        || cells > Limits.CELLS
                        || each.getFieldCount() > Limits.COLUMNS
                        || each.getFields().stream().anyMatch(cell -> cell.length() > Limits.TEXT))
                    return new Reading.Refused("sheet.file.large");
                lines.add(line(lines.size(), each, named.isPresent() && lines.isEmpty()));
            }
        } catch (CsvParseException e) {
            return new Reading.Refused("sheet.file.quote", lines.size() + 1);
        } catch (IOException e) {
            throw new UncheckedIOException("a string can be read", e);
        }
        var origin =
                new Workbook.Separated(encoding.charset().name(), encoding.declared(), delimiter);
        var sheet = new Sheet("", false, lines, List.of());
        return new Reading.Read(new Workbook(file, Sha256.of(bytes).hex(), origin, List.of(sheet)));
    }

    private static Line line(int row, CsvRecord read, boolean empty) {
        var cells = new TreeMap<Integer, Cell>();
        for (var i = 0; i < read.getFieldCount() && !empty; i++)
            if (!read.getField(i).isEmpty())
                cells.put(i, Cell.text(new CellAt(row, i), read.getField(i)));
        return new Line(row, false, empty ? 0 : read.getFieldCount(), cells);
    }

    private static Optional<Character> named(String text) {
        if (text.length() <= NAMED.length()
                || !text.regionMatches(true, 0, NAMED, 0, NAMED.length())) return Optional.empty();
        var named = text.charAt(NAMED.length());
        var isSeparator = named == '\t' || (named > ' ' && !Character.isLetterOrDigit(named));
        return isSeparator && named != '"' ? Optional.of(named) : Optional.empty();
    }
}
