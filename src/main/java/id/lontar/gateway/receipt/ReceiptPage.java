package id.lontar.gateway.receipt;

import com.google.zxing.common.BitMatrix;

import id.lontar.filing.Receipt;
import id.lontar.filing.TaxOffice;
import id.lontar.tax.ReturnStatus;
import id.lontar.words.Words;
import id.lontar.work.PlainFont;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

import java.awt.Color;
import java.io.IOException;

/// The page of a receipt that people read.
final class ReceiptPage {
    private static final Color INK = new Color(0x1b, 0x26, 0x24);
    private static final Color QUIET = new Color(0x5c, 0x68, 0x65);
    private static final Color GREEN = new Color(0x0f, 0x5c, 0x55);
    private static final Color AMBER = new Color(0xfb, 0xe3, 0xa8);
    private static final Color LINE = new Color(0xd8, 0xdc, 0xd6);
    private static final float LEFT = 56;
    private static final float RIGHT = PDRectangle.A4.getWidth() - 56;
    private static final float VALUES = 200;
    private static final float QR_SIDE = 170;
    private static final float BOLD_STROKE = 0.03f;

    private final PDDocument document;
    private final TaxOffice.Gateway gateway;
    private final PDType0Font font;
    private final Words words = Words.in(Words.INDONESIAN);

    ReceiptPage(PDDocument document, TaxOffice.Gateway gateway) throws IOException {
        this.document = document;
        this.gateway = gateway;
        font = PlainFont.in(document);
    }

    void draw(Receipt receipt, String token) throws IOException {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (var out = new PDPageContentStream(document, page)) {
            banner(out);
            text(out, LEFT, 748, 20, true, INK, say("title"));
            text(out, LEFT, 728, 11, false, QUIET, gateway.name());
            rule(out, 712);
            var y = rows(out, receipt, 688);
            var matrix = Symbols.of(token);
            symbol(out, matrix, y - QR_SIDE - 20);
            middle(out, y - QR_SIDE - 38, 10, QUIET, say("scan"));
            foot(out);
        }
    }

    private float rows(PDPageContentStream out, Receipt receipt, float top) throws IOException {
        var y = row(out, top, "number", grouped(receipt.ntte()), INK);
        y = row(out, y, "name", receipt.name(), INK);
        y = row(out, y, "npwp", receipt.npwp().grouped(), INK);
        y = row(out, y, "kind", kind(receipt), INK);
        y = row(out, y, "status", status(receipt), INK);
        y = row(out, y, "filedAt", words.moment(receipt.filedAt()), INK);
        var means = words.find("receipt.paper.by." + receipt.verifiedBy());
        var by = means.orElse(receipt.verifiedBy());
        y = row(out, y, "verified", words.moment(receipt.verifiedAt()) + " " + by, INK);
        if (receipt.actor().isPresent())
            y = row(out, y, "actor", actor(receipt.actor().get()), INK);
        y = row(out, y, "tts", receipt.ttsNo(), INK);
        y = row(out, y, "fingerprint", receipt.fingerprint(), GREEN);
        return row(out, y, "gateway", gateway.name() + " (" + gateway.id() + ")", INK);
    }

    private float row(PDPageContentStream out, float y, String label, String value, Color color)
            throws IOException {
        text(out, LEFT, y, 10, false, QUIET, say(label));
        text(out, VALUES, y, size(value), !color.equals(INK), color, value);
        rule(out, y - 9);
        return y - 27;
    }

    /// Long names are set smaller rather than cut.
    private float size(String value) throws IOException {
        var wide = font.getStringWidth(drawable(value)) / 1000 * 11;
        return Math.min(11, 11 * (RIGHT - VALUES) / wide);
    }

    private String actor(Receipt.Actor actor) {
        return words.say("receipt.paper.delegate", actor.name(), actor.npwp().grouped());
    }

    private String kind(Receipt receipt) {
        var revision =
                receipt.revision() == 0
                        ? say("normal")
                        : words.say("receipt.paper.revision", receipt.revision());
        return words.say("receipt.paper.form", receipt.form().code(), receipt.period(), revision);
    }

    private String status(Receipt receipt) {
        var status = say("status." + receipt.status());
        return receipt.status() == ReturnStatus.NIHIL ? status : status + " Rp " + receipt.amount();
    }

    private void banner(PDPageContentStream out) throws IOException {
        var height = PDRectangle.A4.getHeight();
        out.setNonStrokingColor(gateway.practice() ? AMBER : GREEN);
        out.addRect(0, height - 40, PDRectangle.A4.getWidth(), 40);
        out.fill();
        var line = gateway.authority() ? "authority" : gateway.practice() ? "practice" : "notDjp";
        middle(out, height - 24, 10, gateway.practice() ? INK : Color.WHITE, say("banner." + line));
    }

    private void foot(PDPageContentStream out) throws IOException {
        if (!gateway.authority()) {
            middle(out, 84, 11, INK, say("notDjp"));
            middle(out, 68, 9, QUIET, say("notDjp.more"));
        }
        middle(out, 48, 9, QUIET, say("signed"));
    }

    private void symbol(PDPageContentStream out, BitMatrix matrix, float bottom)
            throws IOException {
        var module = QR_SIDE / matrix.getWidth();
        var left = (PDRectangle.A4.getWidth() - QR_SIDE) / 2;
        out.setNonStrokingColor(Color.BLACK);
        for (var y = 0; y < matrix.getHeight(); y++)
            for (var x = 0; x < matrix.getWidth(); x++)
                if (matrix.get(x, y))
                    out.addRect(
                            left + x * module, bottom + QR_SIDE - (y + 1) * module, module, module);
        out.fill();
    }

    private void middle(PDPageContentStream out, float y, float size, Color color, String text)
            throws IOException {
        var width = font.getStringWidth(drawable(text)) / 1000 * size;
        text(out, (PDRectangle.A4.getWidth() - width) / 2, y, size, false, color, text);
    }

    private void text(
            PDPageContentStream out,
            float x,
            float y,
            float size,
            boolean bold,
            Color color,
            String text)
            throws IOException {
        out.beginText();
        out.setFont(font, size);
        out.setNonStrokingColor(color);
        out.setStrokingColor(color);
        out.setLineWidth(size * BOLD_STROKE);
        out.setRenderingMode(bold ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
        out.newLineAtOffset(x, y);
        out.showText(drawable(text));
        out.endText();
    }

    private static void rule(PDPageContentStream out, float y) throws IOException {
        out.setStrokingColor(LINE);
        out.setLineWidth(0.7f);
        out.moveTo(LEFT, y);
        out.lineTo(RIGHT, y);
        out.stroke();
    }

    /// A letter the font lacks is shown as a question mark; the JSON inside keeps it.
    private String drawable(String text) throws IOException {
        var drawable = new StringBuilder();
        for (var letter : text.codePoints().toArray())
            drawable.append(font.hasGlyph(letter) ? Character.toString(letter) : "?");
        return drawable.toString();
    }

    private static String grouped(String digits) {
        return digits.replaceAll("(.{4})(?=.)", "$1 ");
    }

    private String say(String key) {
        return words.say("receipt.paper." + key);
    }
}
