package id.lontar.verify.qr;

import boofcv.abst.fiducial.QrCodeDetector;
import boofcv.alg.fiducial.qrcode.QrCode;
import boofcv.alg.fiducial.qrcode.QrCodeGeneratorImage;
import boofcv.factory.fiducial.ConfigQrCode;
import boofcv.factory.fiducial.FactoryFiducial;
import boofcv.struct.image.GrayU8;

import com.google.zxing.ReaderException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;

import georegression.geometry.UtilPolygons2D_F64;
import georegression.struct.point.Point2D_F64;
import georegression.struct.shapes.Polygon2D_F64;

import java.util.List;
import java.util.Optional;

/// Reads with BoofCV: finds the three corner squares as shapes in perspective, so it sees what is
/// photographed aslant. Not for several threads at once, and not to be stopped half-way.
final class BoofReader implements Reader {
    private final QrCodeDetector<GrayU8> detector = detector();

    private static QrCodeDetector<GrayU8> detector() {
        var config = new ConfigQrCode();
        config.considerTransposed = true;
        return FactoryFiducial.qrcode(config, GrayU8.class);
    }

    @Override
    public String name() {
        return "boofcv";
    }

    @Override
    public List<Code> read(Picture picture, Deadline deadline) {
        try {
            detector.process(picture.grey());
            return detector.getDetections().stream()
                    .flatMap(each -> code(each, picture.scale()).stream())
                    .toList();
        } catch (RuntimeException e) {
            // A picture too small for its filters, for one.
            return List.of();
        }
    }

    /// What it saw, drawn anew without a camera between, goes through the other library's error
    /// correction and parser too: that one knows Kanji and guesses character sets better, and one
    /// code must say the same whoever reads it.
    private static Optional<Code> code(QrCode found, double scale) {
        var a = middle(found.ppDown);
        var b = middle(found.ppRight);
        try {
            var decoded = new Decoder().decode(drawn(found));
            return Optional.of(
                    new Code(
                            decoded.getText(),
                            decoded.getRawBytes(),
                            (a.x + b.x) / 2 / scale,
                            (a.y + b.y) / 2 / scale,
                            a.distance(b) / scale));
        } catch (ReaderException e) {
            return Optional.empty();
        }
    }

    private static BitMatrix drawn(QrCode found) {
        var generator = new QrCodeGeneratorImage(1);
        generator.setBorderModule(0);
        generator.render(found);
        var image = generator.getGray();
        var bits = new BitMatrix(image.width, image.height);
        for (var row = 0; row < image.height; row++)
            for (var column = 0; column < image.width; column++)
                if (image.unsafe_get(column, row) == 0) bits.set(column, row);
        return bits;
    }

    private static Point2D_F64 middle(Polygon2D_F64 square) {
        var middle = new Point2D_F64();
        UtilPolygons2D_F64.vertexAverage(square, middle);
        return middle;
    }
}
