package id.lontar.ui.desk;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;

import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

import java.util.Map;

/// A QR on the screen for a phone to read, in black on white whatever the theme.
final class QrPicture {
    private static final int MODULE = 5;
    private static final Map<EncodeHintType, Object> HINTS =
            Map.of(
                    EncodeHintType.ERROR_CORRECTION,
                    ErrorCorrectionLevel.M,
                    EncodeHintType.MARGIN,
                    4);

    private QrPicture() {}

    static WritableImage of(String text) {
        return of(text, MODULE);
    }

    /// @param module side of one in pixels
    static WritableImage of(String text, int module) {
        try {
            var modules = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, HINTS);
            var side = modules.getWidth() * module;
            var picture = new WritableImage(side, side);
            var dots = picture.getPixelWriter();
            for (var y = 0; y < side; y++)
                for (var x = 0; x < side; x++)
                    dots.setColor(
                            x, y, modules.get(x / module, y / module) ? Color.BLACK : Color.WHITE);
            return picture;
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR", e);
        }
    }
}
