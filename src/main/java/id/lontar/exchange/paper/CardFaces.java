package id.lontar.exchange.paper;

import id.lontar.filing.CardCode;
import id.lontar.filing.CodeCards.Offer;
import id.lontar.filing.TaxOffice;
import id.lontar.tax.Npwp;
import id.lontar.words.Words;

import java.io.IOException;
import java.time.LocalDate;

/// The two sides of a code card.
record CardFaces(Words words, Sheet sheet) {
    /// A bank card (ISO/IEC 7810 ID-1), in points.
    private static final float WIDTH = 85.6f / 25.4f * 72;

    private static final float HEIGHT = 54f / 25.4f * 72;
    private static final float LEFT = Sheet.LEFT + (Sheet.RIGHT - Sheet.LEFT - 2 * WIDTH) / 2;
    private static final float MARGIN = 9;
    private static final float ROW = 20.5f;
    private static final float CODE = 10;
    private static final float APART = 1.3f;
    private static final float SMALL = 6.5f;
    private static final float BACK = 8;

    void draw(Offer offer, Npwp account, TaxOffice.Gateway gateway) throws IOException {
        var top = sheet.y();
        cutLines(top);
        front(top, offer, account, gateway);
        back(top, offer);
        sheet.down(HEIGHT + 4);
    }

    private void cutLines(float top) throws IOException {
        sheet.box(LEFT, top - HEIGHT, 2 * WIDTH, HEIGHT);
        for (var y = top; y > top - HEIGHT; y -= 6)
            sheet.line(LEFT + WIDTH, y, LEFT + WIDTH, Math.max(y - 3, top - HEIGHT), 0.4f);
    }

    private void front(float top, Offer offer, Npwp account, TaxOffice.Gateway gateway)
            throws IOException {
        var x = LEFT + MARGIN;
        sheet.textAt(x, top - 17, 10.5f, true, words.say("paper.card", offer.serial()));
        var who = account.masked();
        var right = LEFT + WIDTH - MARGIN;
        sheet.textAt(right - sheet.width(who, 7), top - 16, 7, false, who);
        var column = (WIDTH - 2 * MARGIN) / 2;
        var rows = CardCode.COUNT / 2;
        for (var i = 0; i < offer.codes().size(); i++) {
            var code = new CardCode(offer.serial(), i + 1, offer.codes().get(i));
            code(i < rows ? x : x + column, top - 40 - ROW * (i % rows), code);
        }
        var until =
                words.say(
                        "paper.card.until",
                        words.date(LocalDate.ofInstant(offer.expiresAt(), Words.WIB)),
                        gateway.name());
        sheet.textAt(x, top - HEIGHT + 6, SMALL, false, until);
    }

    /// A box to tick once it is used, the number, and the code with its letters apart.
    private void code(float x, float baseline, CardCode code) throws IOException {
        sheet.box(x, baseline - 0.5f, 6.5f, 6.5f);
        var number = Integer.toString(code.number());
        sheet.textAt(x + 19 - sheet.width(number, 8), baseline, 8, true, number);
        var at = x + 22;
        var room = (WIDTH - 2 * MARGIN) / 2 - 25;
        var letters = code.grouped();
        var apart = Math.min(APART, (room - sheet.width(letters, CODE)) / letters.length());
        for (var i = 0; i < letters.length(); i++) {
            var shown = letters.substring(i, i + 1);
            sheet.textAt(at, baseline, CODE, false, shown);
            at += sheet.width(shown, CODE) + apart;
        }
    }

    private void back(float top, Offer offer) throws IOException {
        var x = LEFT + WIDTH + MARGIN;
        var y = top - 8;
        for (var each : new String[] {"secret", "use", "lost"}) {
            y = lines(x, y, true, words.say("paper.card." + each));
            y = lines(x, y, false, words.say("paper.card.back." + each, offer.serial())) - 5;
        }
    }

    private float lines(float x, float top, boolean bold, String text) throws IOException {
        var lines = sheet.wrap(text, WIDTH - 2 * MARGIN, BACK);
        sheet.lines(x, top, BACK, bold, lines);
        return top - lines.size() * sheet.leading(BACK);
    }
}
