package id.lontar.gateway.page;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.common.HybridBinarizer;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a phone's camera sees, as its page sends it: a square of plain grey bytes. No picture
/// format is opened for it, so there is nothing in it to be taken in by.
public final class GraySquare {
    /// Pixels at each side.
    public static final int SIDE = 320;

    public static final int BYTES = SIDE * SIDE;

    private GraySquare() {}

    /// @param gray SIDE rows of SIDE bytes, 0 black
    public static Optional<String> qrIn(byte[] gray) {
        if (gray.length != BYTES) return Optional.empty();
        var source = new PlanarYUVLuminanceSource(gray, SIDE, SIDE, 0, 0, SIDE, SIDE, false);
        try {
            var hints = Map.of(DecodeHintType.POSSIBLE_FORMATS, List.of(BarcodeFormat.QR_CODE));
            var bitmap = new BinaryBitmap(new HybridBinarizer(source));
            return Optional.of(new MultiFormatReader().decode(bitmap, hints).getText());
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }
}
