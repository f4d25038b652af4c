package id.lontar.exchange.paper;

import id.lontar.work.PlainFont;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// A font with what it knows of each letter remembered: asking it anew is what printing a long list
/// would otherwise spend its time on.
final class Face {
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

    static Face in(PDDocument document) throws IOException {
        return new Face(PlainFont.in(document));
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
