package id.lontar.verify.qr;

import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import com.google.zxing.qrcode.QRCodeReader;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Reads with zxing: quick, and good at flat and even pictures.
record ZxingReader(String name, Function<LuminanceSource, Binarizer> binarizer) {
    /// By the contrast round each point, then by that of the whole picture.
    static final List<ZxingReader> BOTH =
            List.of(
                    new ZxingReader("zxing", HybridBinarizer::new),
                    new ZxingReader("zxing, whole contrast", GlobalHistogramBinarizer::new));

    private static final Map<DecodeHintType, ?> HARD = Map.of(DecodeHintType.TRY_HARDER, true);

    List<Code> read(Picture picture) {
        var bitmap = new BinaryBitmap(binarizer.apply(picture.forZxing()));
        try {
            var several = new QRCodeMultiReader().decodeMultiple(bitmap, HARD);
            if (several.length > 0) return Arrays.stream(several).map(ZxingReader::code).toList();
        } catch (ReaderException | RuntimeException e) {
            // The reader for several misses some that the one for one finds.
        }
        try {
            return List.of(code(new QRCodeReader().decode(bitmap, HARD)));
        } catch (ReaderException | RuntimeException e) {
            return List.of();
        }
    }

    /// The first and the third point are the corner squares on the diagonal.
    private static Code code(Result result) {
        var points = result.getResultPoints();
        var a = points[0];
        var b = points[2];
        return new Code(
                result.getText(),
                (a.getX() + b.getX()) / 2,
                (a.getY() + b.getY()) / 2,
                Math.hypot(a.getX() - b.getX(), a.getY() - b.getY()));
    }
}
