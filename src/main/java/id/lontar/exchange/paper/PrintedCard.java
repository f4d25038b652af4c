package id.lontar.exchange.paper;

import id.lontar.filing.CardPaper;
import id.lontar.filing.CodeCards.Offer;
import id.lontar.filing.TaxOffice;
import id.lontar.tax.Npwp;
import id.lontar.words.Words;

import org.apache.pdfbox.pdmodel.PDDocument;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/// A code card on a sheet of A4: what to do with it, and the card itself in the size of a bank card
/// (85.6 × 54 mm), its two sides beside each other, to cut out and fold. Black on white. The one
/// place its codes stand.
public final class PrintedCard implements CardPaper {
    private static final float SIZE = 9.5f;

    private final Words words;

    public PrintedCard(Words words) {
        this.words = words;
    }

    @Override
    public byte[] print(Offer offer, Npwp account, TaxOffice.Gateway gateway) {
        try (var document = new PDDocument()) {
            var information = document.getDocumentInformation();
            information.setTitle(words.say("paper.card", offer.serial()));
            information.setProducer("Lontar");
            document.getDocumentCatalog().setLanguage(words.locale().toLanguageTag());
            try (var sheet = Sheet.whole(document, Face.in(document))) {
                head(sheet, offer, gateway);
                new CardFaces(words, sheet).draw(offer, account, gateway);
                foot(sheet, offer);
            }
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("printing a code card", e);
        }
    }

    private void head(Sheet sheet, Offer offer, TaxOffice.Gateway gateway) throws IOException {
        sheet.text(Sheet.LEFT, 18, true, words.say("paper.card", offer.serial()));
        sheet.down(26);
        said(sheet, true, words.say("paper.card.gateway", gateway.name()));
        if (gateway.practice()) said(sheet, true, words.say("paper.card.practice"));
        if (!gateway.authority()) said(sheet, false, words.say("paper.card.notDjp"));
        said(sheet, false, words.say("paper.card.cut"));
        sheet.down(6);
    }

    private void foot(Sheet sheet, Offer offer) throws IOException {
        sheet.down(12);
        for (var each : new String[] {"secret", "file", "use", "lost", "few"}) {
            said(sheet, true, words.say("paper.card." + each));
            said(sheet, false, words.say("paper.card." + each + ".text", offer.serial()));
            sheet.down(3);
        }
    }

    private static void said(Sheet sheet, boolean bold, String text) throws IOException {
        var height = sheet.paragraph(Sheet.LEFT, Sheet.RIGHT - Sheet.LEFT, SIZE, bold, text);
        sheet.down(height + 3);
    }
}
