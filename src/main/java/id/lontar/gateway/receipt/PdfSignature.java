package id.lontar.gateway.receipt;

import id.lontar.wire.Cades;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.GregorianCalendar;
import java.util.Optional;
import java.util.TimeZone;

/// PAdES baseline B (ETSI EN 319 142-1): the signature is part of the file and covers all of it.
final class PdfSignature {
    private PdfSignature() {}

    static byte[] sign(byte[] pdf, ReceiptKeys keys, String signer, Instant at) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(COSName.getPDFName("ETSI.CAdES.detached"));
            signature.setName(signer);
            // PAdES keeps the time here, not among the signed attributes.
            var time = new GregorianCalendar(TimeZone.getTimeZone("Asia/Jakarta"));
            time.setTimeInMillis(at.toEpochMilli());
            signature.setSignDate(time);
            document.addSignature(
                    signature,
                    content ->
                            Cades.sign(
                                    content.readAllBytes(),
                                    keys.receipt(),
                                    keys.chain(),
                                    Optional.empty()));
            var bytes = new ByteArrayOutputStream();
            document.saveIncremental(bytes);
            return bytes.toByteArray();
        }
    }
}
