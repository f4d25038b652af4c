package id.lontar.gateway.receipt;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;

import java.util.Map;

/// QR symbols of tokens: level Q, or M when Q would need more than version 12.
public final class Symbols {
    private static final int LARGEST_AT_Q = 12;

    private Symbols() {}

    public static BitMatrix of(String token) {
        try {
            var version = Encoder.encode(token, ErrorCorrectionLevel.Q).getVersion();
            var level =
                    version.getVersionNumber() <= LARGEST_AT_Q
                            ? ErrorCorrectionLevel.Q
                            : ErrorCorrectionLevel.M;
            return new QRCodeWriter()
                    .encode(
                            token,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    level,
                                    EncodeHintType.MARGIN,
                                    4));
        } catch (WriterException e) {
            throw new IllegalArgumentException("does not fit into a QR", e);
        }
    }
}
