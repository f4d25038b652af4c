package id.lontar.filing.sheet;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// One row of a sheet.
///
/// @param row counted from zero
/// @param hidden whether whoever opens the file does not see it
/// @param width how many cells the file gives the row, empty ones at its end counted
/// @param cells those with something in them, by column
public record Line(int row, boolean hidden, int width, SortedMap<Integer, Cell> cells) {
    public Line {
        cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
    }

    public static Line empty(int row) {
        return new Line(row, false, 0, new TreeMap<>());
    }

    /// The cell in a column; one with an empty text where the file has none.
    public Cell cell(int column) {
        var found = cells.get(column);
        return found == null ? Cell.text(new CellAt(row, column), "") : found;
    }

    public String text(int column) {
        return cell(column).text();
    }

    public boolean isBlank() {
        return cells.values().stream().allMatch(Cell::isBlank);
    }

    /// The same row with these texts, a cell each.
    Line with(List<String> texts) {
        var changed = new TreeMap<Integer, Cell>();
        for (var i = 0; i < texts.size(); i++)
            if (!texts.get(i).isEmpty())
                changed.put(i, Cell.text(new CellAt(row, i), texts.get(i)));
        return with(changed, texts.size());
    }

    Line with(SortedMap<Integer, Cell> changed, int newWidth) {
        return new Line(row, hidden, newWidth, changed);
    }
}
