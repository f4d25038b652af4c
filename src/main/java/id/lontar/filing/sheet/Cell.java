package id.lontar.filing.sheet;

/// One cell.
///
/// @param text what stands there, as plain text: a number with all its digits and a decimal point,
///     a date as `2024-12-31`
/// @param raw what the file itself holds, which for a date in a workbook is a count of days
/// @param computed whether a formula gave it; the text is the result the file was saved with
public record Cell(CellAt at, Type type, String text, String raw, boolean computed) {
    /// What the file says a cell is. In a CSV all is text.
    public enum Type {
        TEXT,
        NUMBER,
        DATE,
        TRUTH,
        /// A formula that failed, such as `#REF!`.
        ERROR
    }

    public static Cell text(CellAt at, String text) {
        return new Cell(at, Type.TEXT, text, text, false);
    }

    /// The same cell with another text in it.
    public Cell with(String changed) {
        return text(at, changed);
    }

    /// Whether nothing can be seen in it.
    public boolean isBlank() {
        return text.codePoints().allMatch(Cell::isBlank);
    }

    private static boolean isBlank(int point) {
        return Character.isWhitespace(point)
                || Character.isSpaceChar(point)
                || Character.getType(point) == Character.FORMAT;
    }
}
