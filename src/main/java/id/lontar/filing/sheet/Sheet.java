package id.lontar.filing.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// One sheet of a file; a CSV has one, without a name.
///
/// @param hidden whether whoever opens the file does not see it
/// @param lines every row from the first to the last the file has, empty ones too
/// @param merged ranges of cells that were made one, such as `A1:C1`; only the first holds a text
public record Sheet(String name, boolean hidden, List<Line> lines, List<String> merged) {
    public Sheet {
        lines = List.copyOf(lines);
        merged = List.copyOf(merged);
    }

    public Line line(int row) {
        return row < lines.size() ? lines.get(row) : Line.empty(row);
    }

    public Cell cell(CellAt at) {
        return line(at.row()).cell(at.column());
    }

    /// The widest row.
    public int width() {
        return lines.stream().mapToInt(Line::width).max().orElse(0);
    }

    /// The same sheet with other texts in these cells, and no other touched.
    public Sheet with(Map<CellAt, String> texts) {
        var changed = new ArrayList<>(lines);
        texts.forEach(
                (at, text) -> {
                    var line = changed.get(at.row());
                    var cells = new TreeMap<>(line.cells());
                    cells.put(at.column(), line.cell(at.column()).with(text));
                    changed.set(
                            at.row(), line.with(cells, Math.max(line.width(), at.column() + 1)));
                });
        return new Sheet(name, hidden, changed, merged);
    }

    /// The same sheet with other cells in these rows, and no other row touched.
    public Sheet withLines(Map<Integer, List<String>> texts) {
        var changed = new ArrayList<>(lines);
        texts.forEach((row, cells) -> changed.set(row, changed.get(row).with(cells)));
        return new Sheet(name, hidden, changed, merged);
    }
}
