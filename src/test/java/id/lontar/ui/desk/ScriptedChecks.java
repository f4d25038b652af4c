package id.lontar.ui.desk;

import id.lontar.filing.Proof;
import id.lontar.filing.QrEyes;
import id.lontar.filing.Receipt;
import id.lontar.filing.ReceiptCheck;
import id.lontar.filing.SealedReturn;
import id.lontar.filing.Sha256;
import id.lontar.filing.TokenCheck;
import id.lontar.tax.Npwp;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The verdicts a test wants to see shown.
final class ScriptedChecks implements ReceiptCheck, TokenCheck, QrEyes {
    static final String NTTE = "20250325000000004176";

    volatile List<String> receiptFaults = List.of();
    volatile Optional<TokenCheck.Reason> tokenFault = Optional.empty();
    volatile List<String> seen = List.of();

    @Override
    public ReceiptCheck.Verdict check(byte[] pdf, SealedReturn sealed) {
        if (!receiptFaults.isEmpty()) return new ReceiptCheck.Verdict.NotOurs(receiptFaults);
        var seal = sealed.seal();
        return new ReceiptCheck.Verdict.Genuine(
                new Receipt(
                        NTTE,
                        "2025-0325-000417",
                        "sub-1",
                        "Siti",
                        seal.npwp(),
                        seal.form(),
                        seal.period(),
                        seal.revision(),
                        seal.status(),
                        seal.amount(),
                        DeskWindow.NOW,
                        DeskWindow.NOW.plus(Duration.ofMinutes(11)),
                        "QR_PAGE",
                        sealed.sptDigest(),
                        "practice:test",
                        "Gateway Latihan Lontar",
                        Optional.empty()));
    }

    @Override
    public ReceiptCheck.Verdict check(byte[] pdf) {
        return new ReceiptCheck.Verdict.NotOurs(receiptFaults);
    }

    @Override
    public TokenCheck.Verdict check(
            String text, Npwp npwp, Sha256 sptDigest, String challengeId, Instant now) {
        return tokenFault
                .<TokenCheck.Verdict>map(
                        reason -> new TokenCheck.Verdict.DoesNot(reason, Optional.of("9W2X-0KTC")))
                .orElseGet(() -> new TokenCheck.Verdict.Fits(new Proof.QrToken(text)));
    }

    @Override
    public TokenCheck.Approval approval(String text, Instant now) {
        return new TokenCheck.Approval.Bad(TokenCheck.Reason.WRONG_PURPOSE);
    }

    @Override
    public List<Seen> look(BufferedImage picture) {
        return seen.stream().map(each -> new Seen(each, "test", Duration.ZERO)).toList();
    }

    @Override
    public List<Seen> look(Path file) throws IOException {
        if (file.toString().endsWith(".txt")) throw new IOException("not a picture");
        return look(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB));
    }

    /// One page that says what it is.
    static byte[] pdf() {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (var text = new PDPageContentStream(document, page)) {
                text.beginText();
                text.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA_BOLD), 16);
                text.newLineAtOffset(60, 760);
                text.showText("BERKAS UJI, BUKAN BUKTI");
                text.endText();
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
