package id.lontar.filing.sheet;

import java.util.Optional;
import java.util.regex.Pattern;

/// Where a cell stands in its sheet; both counted from zero. People read it as a spreadsheet names
/// it, `C7` for row 6, column 2.
public record CellAt(int row, int column) implements Comparable<CellAt> {
    private static final Pattern NAME = Pattern.compile("([A-Z]{1,3})([1-9][0-9]{0,6})");

    public CellAt {
        if (row < 0 || column < 0) throw new IllegalArgumentException(row + "," + column);
    }

    /// @param name as a spreadsheet has it, such as `C7`; empty for anything else
    public static Optional<CellAt> parse(String name) {
        var parts = NAME.matcher(name);
        if (!parts.matches()) return Optional.empty();
        var column = 0;
        for (var letter : parts.group(1).toCharArray()) column = column * 26 + (letter - 'A' + 1);
        return Optional.of(new CellAt(Integer.parseInt(parts.group(2)) - 1, column - 1));
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
