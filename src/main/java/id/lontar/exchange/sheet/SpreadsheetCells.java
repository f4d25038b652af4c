package id.lontar.exchange.sheet;

import id.lontar.filing.sheet.Cell;
import id.lontar.filing.sheet.CellAt;
import id.lontar.filing.sheet.Line;

import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// The cells of a workbook as plain text, with no figure passing through a binary number.
///
/// @param from1904 whether its dates count from 1904 on
record SpreadsheetCells(boolean from1904) {
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?[0-9]{1,400}(\\.[0-9]{0,400})?([eE][+-]?[0-9]{1,3})?");

    Line line(int row, Row read) {
        var cells = new TreeMap<Integer, Cell>();
        for (var each : read)
            if (each != null && each.getType() != CellType.EMPTY)
                cells.put(
                        each.getColumnIndex(), cell(new CellAt(row, each.getColumnIndex()), each));
        return new Line(row, read.isHidden(), read.getCellCount(), cells);
    }

    private Cell cell(CellAt at, org.dhatim.fastexcel.reader.Cell read) {
        var raw = Optional.ofNullable(read.getRawValue()).orElse("");
        var computed = read.getType() == CellType.FORMULA;
        return switch (read.getType()) {
            case NUMBER -> number(at, read, raw, false);
            case BOOLEAN -> new Cell(at, Cell.Type.TRUTH, read.getText(), raw, false);
            case ERROR -> new Cell(at, Cell.Type.ERROR, raw, raw, false);
            case FORMULA -> result(at, read, raw);
            case STRING, EMPTY -> new Cell(at, Cell.Type.TEXT, text(read), raw, computed);
        };
    }

    /// Of a formula the library keeps the result, as what it was saved: a number looks like one.
    /// Without a result the program that wrote the file left the computing to Excel.
    private Cell result(CellAt at, org.dhatim.fastexcel.reader.Cell read, String raw) {
        if (raw.isEmpty() || raw.startsWith("#"))
            return new Cell(at, Cell.Type.ERROR, raw, raw, true);
        return read.getValue() instanceof BigDecimal || NUMBER.matcher(raw).matches()
                ? number(at, read, raw, true)
                : new Cell(at, Cell.Type.TEXT, text(read), raw, true);
    }

    private Cell number(
            CellAt at, org.dhatim.fastexcel.reader.Cell read, String raw, boolean computed) {
        if (!NUMBER.matcher(raw).matches())
            return new Cell(at, Cell.Type.ERROR, raw, raw, computed);
        var number = new BigDecimal(raw);
        var shape = new NumberShape(id(read.getDataFormatId()), format(read));
        var date = shape.isDate() ? NumberShape.date(number, from1904) : Optional.<String>empty();
        return date.map(day -> new Cell(at, Cell.Type.DATE, day, raw, computed))
                .orElseGet(() -> new Cell(at, Cell.Type.NUMBER, shape.text(number), raw, computed));
    }

    private static String text(org.dhatim.fastexcel.reader.Cell read) {
        return Optional.ofNullable(read.getText()).orElse("");
    }

    private static String format(org.dhatim.fastexcel.reader.Cell read) {
        return Optional.ofNullable(read.getDataFormatString()).orElse("");
    }

    private static int id(@Nullable Integer id) {
        return id == null ? 0 : id;
    }
}
