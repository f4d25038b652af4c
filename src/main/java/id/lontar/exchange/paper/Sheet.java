package id.lontar.exchange.paper;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// One A4 page that is written from top to bottom, below the room for its head. Lengths are in
/// points; `y` is the height of the next line's upper edge above the lower edge of the page.
final class Sheet implements AutoCloseable {
    static final float LEFT = 40;
    static final float RIGHT = PDRectangle.A4.getWidth() - 40;
    static final float EDGE = PDRectangle.A4.getHeight() - 34;
    static final float TOP = EDGE - Head.HEIGHT;
    static final float BOTTOM = 46;
    private static final float BOLD_STROKE = 0.35f;
    private static final float LEADING = 1.25f;

    private final Face face;
    private final PDPageContentStream out;
    private float y = TOP;

    Sheet(PDDocument document, Face face) throws IOException {
        this(new PDPageContentStream(document, added(document)), face);
    }

    /// Goes on writing on a page that is there.
    Sheet(PDPageContentStream out, Face face) {
        this.out = out;
        this.face = face;
    }

    /// A new page without a head.
    static Sheet whole(PDDocument document, Face face) throws IOException {
        var sheet = new Sheet(document, face);
        sheet.toTop();
        return sheet;
    }

    private static PDPage added(PDDocument document) {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        return page;
    }

    /// To where the head begins.
    void toTop() {
        y = EDGE;
    }

    float width(String text, float size) {
        return face.width(face.drawable(text), size);
    }

    float leading(float size) {
        return size * LEADING;
    }

    /// One line, made smaller and then cut off until it fits.
    void fitted(float x, float width, float size, boolean bold, String text) throws IOException {
        var fits = size;
        while (fits > 6 && width(text, fits) > width) fits -= 0.5f;
        var shown = text;
        while (width(shown, fits) > width && shown.length() > 4)
            shown = shown.substring(0, shown.length() - 4) + "...";
        text(x, fits, bold, shown);
    }

    /// The line below everything.
    void foot(String left, String right) throws IOException {
        y = BOTTOM - 10;
        line(LEFT, y + 4, RIGHT, y + 4, 0.3f);
        paragraph(LEFT, RIGHT - LEFT - width(right, 7) - 16, 7, false, left);
        textRight(RIGHT, 7, false, right);
    }

    float y() {
        return y;
    }

    boolean hasRoom(float height) {
        return y - height > BOTTOM;
    }

    void down(float height) {
        y -= height;
    }

    /// Text whose baseline lies one size below `y`; `y` stays.
    void text(float x, float size, boolean bold, String text) throws IOException {
        textAt(x, y - size, size, bold, text);
    }

    void textRight(float right, float size, boolean bold, String text) throws IOException {
        var clean = face.drawable(text);
        textAt(right - face.width(clean, size), y - size, size, bold, clean);
    }

    void textAt(float x, float baseline, float size, boolean bold, String text) throws IOException {
        out.beginText();
        out.setFont(face.font(), size);
        // The one face at hand has no bold cut; a thin stroke around the letters serves.
        out.setRenderingMode(bold ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
        out.setLineWidth(BOLD_STROKE);
        out.newLineAtOffset(x, baseline);
        out.showText(face.drawable(text));
        out.endText();
    }

    /// Text broken into lines no wider than `width`; gives the height it took. `y` stays.
    float paragraph(float x, float width, float size, boolean bold, String text)
            throws IOException {
        var lines = wrap(text, width, size);
        for (var i = 0; i < lines.size(); i++)
            textAt(x, y - size - i * size * LEADING, size, bold, lines.get(i));
        return lines.size() * size * LEADING;
    }

    float heightOf(String text, float width, float size) {
        return wrap(text, width, size).size() * size * LEADING;
    }

    void rule(float thickness) throws IOException {
        line(LEFT, y, RIGHT, y, thickness);
    }

    /// Lines of one cell, the first just below `top`.
    void lines(float x, float top, float size, boolean bold, List<String> lines)
            throws IOException {
        for (var i = 0; i < lines.size(); i++)
            textAt(x, top - size - i * size * LEADING, size, bold, lines.get(i));
    }

    void linesRight(float right, float top, float size, boolean bold, List<String> lines)
            throws IOException {
        for (var i = 0; i < lines.size(); i++)
            textAt(
                    right - width(lines.get(i), size),
                    top - size - i * size * LEADING,
                    size,
                    bold,
                    lines.get(i));
    }

    void line(float x1, float y1, float x2, float y2, float thickness) throws IOException {
        out.setLineWidth(thickness);
        out.moveTo(x1, y1);
        out.lineTo(x2, y2);
        out.stroke();
    }

    void box(float x, float bottom, float width, float height) throws IOException {
        out.setLineWidth(0.6f);
        out.addRect(x, bottom, width, height);
        out.stroke();
    }

    void filled(float x, float bottom, float width, float height, float grey) throws IOException {
        out.setNonStrokingColor(grey);
        out.addRect(x, bottom, width, height);
        out.fill();
        out.setNonStrokingColor(0f);
    }

    /// A pale grey bar behind a heading.
    void bar(float height) throws IOException {
        out.setNonStrokingColor(0.9f);
        out.addRect(LEFT, y - height, RIGHT - LEFT, height);
        out.fill();
        out.setNonStrokingColor(0f);
    }

    List<String> wrap(String text, float width, float size) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : face.drawable(text).split(" ")) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && face.width(longer, size) > width) {
                lines.add(line.toString());
                line.setLength(0);
                longer = word;
            }
            while (face.width(longer, size) > width && longer.length() > 1) {
                var fits = longer.length();
                while (fits > 1 && face.width(longer.substring(0, fits), size) > width) fits--;
                lines.add(longer.substring(0, fits));
                longer = longer.substring(fits);
            }
            line.setLength(0);
            line.append(longer);
        }
        lines.add(line.toString());
        return lines;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
