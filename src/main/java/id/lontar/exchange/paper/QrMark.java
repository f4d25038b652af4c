package id.lontar.exchange.paper;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;

import java.io.IOException;
import java.util.Map;

/// A QR that says which printed page this is: form, year, revision, a name for the content that
/// holds no taxpayer number, fingerprint of the seal, page. It is this project's own, not the tax
/// office's, and opens nothing.
///
/// ```
/// LONTAR-CETAK:1;1770S;2024;0;7QK4-M2ZD;-;3/12
/// ```
///
/// @param content first 40 bits of the SHA-256 of the return as JSON
/// @param fingerprint of the seal, empty for a draft
record QrMark(String form, int year, int revision, String content, String fingerprint) {
    static final float SIDE = 54;
    private static final Map<EncodeHintType, Object> HINTS =
            Map.of(
                    EncodeHintType.MARGIN,
                    0,
                    EncodeHintType.ERROR_CORRECTION,
                    ErrorCorrectionLevel.M);

    String says(int page, int pages) {
        return "LONTAR-CETAK:1;%s;%d;%d;%s;%s;%d/%d"
                .formatted(
                        form,
                        year,
                        revision,
                        content,
                        fingerprint.isEmpty() ? "-" : fingerprint,
                        page,
                        pages);
    }

    void draw(Sheet sheet, String caption, int page, int pages) throws IOException {
        var matrix = matrix(says(page, pages));
        var module = SIDE / matrix.getWidth();
        for (var row = 0; row < matrix.getHeight(); row++) row(sheet, matrix, row, module);
        sheet.toTop();
        sheet.down(SIDE + 3);
        sheet.textRight(Sheet.RIGHT, 6, false, caption);
    }

    /// Neighbouring modules are one bar, so that no hairline parts them.
    private static void row(Sheet sheet, BitMatrix matrix, int row, float module)
            throws IOException {
        var left = Sheet.RIGHT - SIDE;
        var bottom = Sheet.EDGE - (row + 1) * module;
        for (var from = 0; from < matrix.getWidth(); from++) {
            if (!matrix.get(from, row)) continue;
            var to = from;
            while (to < matrix.getWidth() && matrix.get(to, row)) to++;
            sheet.filled(left + from * module, bottom, (to - from) * module, module, 0);
            from = to;
        }
    }

    private static BitMatrix matrix(String text) {
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, HINTS);
        } catch (WriterException e) {
            throw new IllegalStateException("a short text fits into a QR", e);
        }
    }
}
