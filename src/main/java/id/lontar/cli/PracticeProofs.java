package id.lontar.cli;

import id.lontar.filing.TaxReturn;
import id.lontar.rules.Settlement;
import id.lontar.rules.op.Personal;
import id.lontar.words.Words;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

/// The slips and payment proofs a practice person has at hand: small PDF files that say what they
/// are.
record PracticeProofs(Words words) {
    Joined join(TaxReturn taxReturn) throws IOException {
        var joined = Joined.to(taxReturn);
        for (var row : taxReturn.answers().rows(Personal.CREDITS)) {
            var number = row.text(Personal.CREDIT_NUMBER);
            var amount = row.amount(Personal.CREDIT_AMOUNT).toString();
            joined =
                    joined.with(
                            "SLIP",
                            "bukti-potong-" + plain(number) + ".pdf",
                            pdf(words.say("cli.practice.slip", number, amount)));
        }
        for (var row : taxReturn.answers().rows(Settlement.PAYMENTS)) {
            var number = row.text(Settlement.PAYMENT_NUMBER);
            var amount = row.amount(Settlement.PAYMENT_AMOUNT).toString();
            joined =
                    joined.with(
                            "PAYMENT",
                            "bukti-bayar-" + plain(number) + ".pdf",
                            pdf(words.say("cli.practice.payment", number, amount)));
        }
        return joined;
    }

    private static String plain(String number) {
        return number.replaceAll("[^A-Za-z0-9.-]", "_");
    }

    private static byte[] pdf(String line) throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            try (var out = new PDPageContentStream(document, page)) {
                out.beginText();
                out.setFont(new PDType1Font(FontName.HELVETICA), 12);
                out.newLineAtOffset(56, 700);
                out.showText(line);
                out.endText();
            }
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
