package id.lontar.filing.sheet;

/// Where a cell stands in its sheet; both counted from zero. People read it as a spreadsheet names
/// it, `C7` for row 6, column 2.
public record CellAt(int row, int column) implements Comparable<CellAt> {
    public CellAt {
        if (row < 0 || column < 0) throw new IllegalArgumentException(row + "," + column);
    }

    /// The letters over a column: `A` is 0, `Z` 25, `AA` 26.
    public static String letters(int column) {
        var letters = new StringBuilder();
        for (var left = column + 1; left > 0; left = (left - 1) / 26)
            letters.insert(0, (char) ('A' + (left - 1) % 26));
        return letters.toString();
    }

    @Override
    public int compareTo(CellAt other) {
        return row == other.row
                ? Integer.compare(column, other.column)
                : Integer.compare(row, other.row);
    }

    @Override
    public String toString() {
        return letters(column) + (row + 1);
    }
}
