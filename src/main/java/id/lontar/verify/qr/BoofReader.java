package id.lontar.verify.qr;

import boofcv.abst.fiducial.QrCodeDetector;
import boofcv.alg.fiducial.qrcode.QrCode;
import boofcv.factory.fiducial.ConfigQrCode;
import boofcv.factory.fiducial.FactoryFiducial;
import boofcv.struct.image.GrayU8;

import georegression.geometry.UtilPolygons2D_F64;
import georegression.struct.point.Point2D_F64;
import georegression.struct.shapes.Polygon2D_F64;

import java.util.List;

/// Reads with BoofCV: finds the three corner squares as shapes in perspective, so it sees what is
/// photographed aslant. Not for several threads at once.
final class BoofReader {
    private final QrCodeDetector<GrayU8> detector = detector();

    private static QrCodeDetector<GrayU8> detector() {
        var config = new ConfigQrCode();
        config.considerTransposed = true;
        return FactoryFiducial.qrcode(config, GrayU8.class);
    }

    List<Code> read(Picture picture) {
        try {
            detector.process(picture.forBoof());
            return detector.getDetections().stream().map(BoofReader::code).toList();
        } catch (RuntimeException e) {
            // A picture too small for its filters, for one.
            return List.of();
        }
    }

    private static Code code(QrCode found) {
        var a = middle(found.ppDown);
        var b = middle(found.ppRight);
        return new Code(found.message, (a.x + b.x) / 2, (a.y + b.y) / 2, a.distance(b));
    }

    private static Point2D_F64 middle(Polygon2D_F64 square) {
        var middle = new Point2D_F64();
        UtilPolygons2D_F64.vertexAverage(square, middle);
        return middle;
    }
}
