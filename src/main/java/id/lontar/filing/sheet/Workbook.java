package id.lontar.filing.sheet;

import java.util.ArrayList;
import java.util.List;

/// A file of rows and cells as it was read, whatever program wrote it.
///
/// @param file its name, without the folder
/// @param original SHA-256 of the bytes that were read, in hexadecimal digits
public record Workbook(String file, String original, Origin origin, List<Sheet> sheets) {
    public Workbook {
        sheets = List.copyOf(sheets);
    }

    /// The same file with another sheet in the place of one.
    public Workbook with(int index, Sheet sheet) {
        var changed = new ArrayList<>(sheets);
        changed.set(index, sheet);
        return new Workbook(file, original, origin, changed);
    }

    /// What kind of file it was, and what had to be found out to read it.
    public sealed interface Origin {}

    /// @param charset as Java names it, such as `UTF-8` or `windows-1252`
    /// @param declared whether the file itself says so, by a byte order mark
    public record Separated(String charset, boolean declared, char delimiter) implements Origin {}

    /// A workbook of Excel or LibreOffice, `.xlsx`.
    ///
    /// @param from1904 whether its dates count from 1904 on, as old Macs did
    public record Spreadsheet(boolean from1904) implements Origin {}
}
