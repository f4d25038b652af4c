package id.lontar.exchange.sheet;

import id.lontar.filing.sheet.SheetFiles;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Tells what a file is by how it begins, and has it read.
public final class OfficeFiles implements SheetFiles {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};
    private static final byte[] PDF = {'%', 'P', 'D', 'F'};

    @Override
    public Reading read(String file, byte[] bytes) {
        if (bytes.length == 0) return new Reading.Refused("sheet.file.empty");
        if (begins(bytes, OLE)) return new Reading.Refused("sheet.file.xls");
        if (begins(bytes, PDF)) return new Reading.Refused("sheet.file.pdf");
        if (begins(bytes, ZIP)) return new SpreadsheetFile(file, bytes).read();
        if (isMarkup(bytes)) return new Reading.Refused("sheet.file.markup");
        return new SeparatedFile(file, bytes).read();
    }

    /// Some programs save a web page and call it `.xls`.
    private static boolean isMarkup(byte[] bytes) {
        var start =
                new String(bytes, 0, Math.min(bytes.length, 64), StandardCharsets.ISO_8859_1)
                        .replace("\u00ef\u00bb\u00bf", "")
                        .stripLeading();
        return start.startsWith("<");
    }

    private static boolean begins(byte[] bytes, byte[] with) {
        return bytes.length >= with.length
                && Arrays.equals(bytes, 0, with.length, with, 0, with.length);
    }
}
