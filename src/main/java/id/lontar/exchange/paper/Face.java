package id.lontar.exchange.paper;

import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// A font with what it knows of each letter remembered: asking it anew is what printing a long list
/// would otherwise spend its time on.
final class Face {
    private static final String FILE =
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final float UNDRAWABLE = -1;
    private static final float UNKNOWN = -2;

    private final PDFont font;
    private final Map<Integer, Float> widths = new HashMap<>();

    /// Of the letters nearly everything is written in.
    private final float[] common = new float[384];

    Face(PDFont font) {
        this.font = font;
        Arrays.fill(common, UNKNOWN);
    }

    /// The one face that comes with PDFBox, letter by letter: looking for ligatures in every text
    /// (GSUB) took two thirds of the time of a print, and made words harder to find and to copy.
    static Face in(PDDocument document) throws IOException {
        try (var file = PDType0Font.class.getResourceAsStream(FILE)) {
            if (file == null) throw new IllegalStateException("PDFBox without its font");
            var parsed = new TTFParser().parse(new RandomAccessReadBuffer(file));
            parsed.setEnableGsub(false);
            document.registerTrueTypeFontForClosing(parsed);
            return new Face(PDType0Font.load(document, parsed, true));
        }
    }

    PDFont font() {
        return font;
    }

    /// Text kept to what the font can draw; what it cannot is shown as `?`, not dropped.
    String drawable(String text) {
        if (isDrawable(text)) return text;
        var drawable = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> append(drawable, letter));
        return drawable.toString();
    }

    private boolean isDrawable(String text) {
        for (var i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            if (Character.isSurrogate(letter)
                    || Character.isISOControl(letter)
                    || width(letter) == UNDRAWABLE) return false;
        }
        return true;
    }

    private void append(StringBuilder drawable, int letter) {
        if (Character.isISOControl(letter)) drawable.append(' ');
        else if (width(letter) == UNDRAWABLE) drawable.append('?');
        else drawable.appendCodePoint(letter);
    }

    /// Width in points of text that is drawable.
    float width(String text, float size) {
        var width = 0f;
        for (var i = 0; i < text.length(); ) {
            var letter = text.codePointAt(i);
            width += width(letter);
            i += Character.charCount(letter);
        }
        return width / 1000 * size;
    }

    private float width(int letter) {
        if (letter >= common.length) return widths.computeIfAbsent(letter, this::measure);
        if (common[letter] == UNKNOWN) common[letter] = measure(letter);
        return common[letter];
    }

    private float measure(int letter) {
        var text = Character.toString(letter);
        try {
            font.encode(text);
            return font.getStringWidth(text);
        } catch (IllegalArgumentException e) {
            return UNDRAWABLE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
