package id.lontar.gateway.receipt;

import id.lontar.filing.Receipt;
import id.lontar.filing.TaxOffice;
import id.lontar.wire.QrClaims;
import id.lontar.wire.QrToken;
import id.lontar.wire.ReceiptJson;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Function;

/// Prints the receipt (Bukti Penerimaan Elektronik) of this gateway: one page for people, the same
/// as JSON inside for programs, a QR that can be checked without a network, and one signature over
/// it all.
public final class ReceiptPrinter implements Function<Receipt, byte[]> {
    private final TaxOffice.Gateway gateway;
    private final ReceiptKeys keys;

    public ReceiptPrinter(TaxOffice.Gateway gateway, ReceiptKeys keys) {
        this.gateway = gateway;
        this.keys = keys;
    }

    /// The signed PDF.
    @Override
    public byte[] apply(Receipt receipt) {
        try {
            return PdfSignature.sign(unsigned(receipt), keys, gateway.name(), receipt.verifiedAt());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] unsigned(Receipt receipt) throws IOException {
        try (var document = new PDDocument()) {
            document.getDocumentInformation().setTitle("BPE " + receipt.ntte());
            document.getDocumentInformation().setAuthor(gateway.name());
            document.getDocumentCatalog().setLanguage("id-ID");
            new ReceiptPage(document, gateway).draw(receipt, token(receipt));
            embed(document, ReceiptJson.write(receipt, gateway.authority()));
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private String token(Receipt receipt) {
        var claims =
                QrClaims.ofReceipt(
                        gateway.id(),
                        receipt.npwp(),
                        receipt.sptDigest(),
                        receipt.ntte(),
                        receipt.verifiedAt());
        return QrToken.issue(claims, keys.qr(), keys.qrId());
    }

    private static void embed(PDDocument document, byte[] json) throws IOException {
        var embedded = new PDEmbeddedFile(document, new ByteArrayInputStream(json));
        embedded.setSubtype("application/json");
        embedded.setSize(json.length);
        var file = new PDComplexFileSpecification();
        file.setFile(ReceiptJson.FILE);
        file.setFileUnicode(ReceiptJson.FILE);
        file.setEmbeddedFile(embedded);
        var tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of(ReceiptJson.FILE, file));
        var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);
    }
}
