package id.lontar.verify.qr;

import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.ResultPointCallback;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import com.google.zxing.qrcode.QRCodeReader;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Function;

/// Reads with zxing: good at flat and even pictures, and at drawings that fill the picture.
record ZxingReader(String name, Function<LuminanceSource, Binarizer> binarizer) implements Reader {
    /// By the contrast round each point.
    static final Reader LOCAL = new ZxingReader("zxing", HybridBinarizer::new);

    /// By that of the whole picture.
    static final Reader WHOLE =
            new ZxingReader("zxing, whole contrast", GlobalHistogramBinarizer::new);

    @Override
    public List<Code> read(Picture picture, Deadline deadline) {
        var bitmap = new BinaryBitmap(binarizer.apply(source(picture)));
        var hints = hints(deadline);
        try {
            var several = new QRCodeMultiReader().decodeMultiple(bitmap, hints);
            if (several.length > 0)
                return Arrays.stream(several).map(each -> code(each, picture.scale())).toList();
        } catch (ReaderException | RuntimeException e) {
            // The reader for several misses some that the one for one finds.
        }
        try {
            return List.of(code(new QRCodeReader().decode(bitmap, hints), picture.scale()));
        } catch (ReaderException | RuntimeException e) {
            return List.of();
        }
    }

    private static LuminanceSource source(Picture picture) {
        var width = picture.width();
        var height = picture.height();
        return new PlanarYUVLuminanceSource(
                picture.grey().data, width, height, 0, 0, width, height, false);
    }

    /// It tells of each corner square that it finds: the one place to stop it.
    private static Map<DecodeHintType, ?> hints(Deadline deadline) {
        ResultPointCallback stop =
                point -> {
                    if (deadline.passed()) throw new CancellationException();
                };
        return Map.of(
                DecodeHintType.TRY_HARDER, true, DecodeHintType.NEED_RESULT_POINT_CALLBACK, stop);
    }

    /// The first and the third point are the corner squares on the diagonal.
    private static Code code(Result result, double scale) {
        var points = result.getResultPoints();
        var a = points[0];
        var b = points[2];
        return new Code(
                result.getText(),
                result.getRawBytes(),
                (a.getX() + b.getX()) / 2 / scale,
                (a.getY() + b.getY()) / 2 / scale,
                Math.hypot(a.getX() - b.getX(), a.getY() - b.getY()) / scale);
    }
}
