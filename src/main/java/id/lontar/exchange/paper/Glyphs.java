package id.lontar.exchange.paper;

import org.apache.pdfbox.pdmodel.font.PDFont;

import java.io.IOException;

/// Keeps text to what a font can draw; what it cannot is shown as a question mark, not dropped.
final class Glyphs {
    private Glyphs() {}

    static String in(PDFont font, String text) throws IOException {
        var drawable = new StringBuilder();
        for (var letter : text.codePoints().toArray()) {
            var one = Character.toString(letter);
            drawable.append(Character.isISOControl(letter) ? " " : drawable(font, one) ? one : "?");
        }
        return drawable.toString();
    }

    private static boolean drawable(PDFont font, String letter) throws IOException {
        try {
            font.encode(letter);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
