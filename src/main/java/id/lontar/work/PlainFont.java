package id.lontar.work;

import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

import java.io.IOException;

/// The one font that comes with PDFBox, letter by letter: looking for ligatures in every text
/// (GSUB) took two thirds of the time of a print, and made words harder to find and to copy.
public final class PlainFont {
    private static final String FILE =
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private PlainFont() {}

    public static PDType0Font in(PDDocument document) throws IOException {
        try (var file = PDType0Font.class.getResourceAsStream(FILE)) {
            if (file == null) throw new IllegalStateException("PDFBox without its font");
            var parsed = new TTFParser().parse(new RandomAccessReadBuffer(file));
            parsed.setEnableGsub(false);
            document.registerTrueTypeFontForClosing(parsed);
            return PDType0Font.load(document, parsed, true);
        }
    }
}
