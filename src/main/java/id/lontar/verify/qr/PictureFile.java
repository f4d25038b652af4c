package id.lontar.verify.qr;

import id.lontar.filing.UnreadablePicture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;

/// The pictures in a file. Whoever sends it may mean harm: sizes are asked before anything is
/// unpacked.
final class PictureFile {
    private static final long LARGEST_FILE = 64L << 20;
    private static final long MOST_PIXELS = 20_000_000;
    private static final long ABSURD = 400_000_000;
    private static final int ABSURD_SIDE = 60_000;

    private PictureFile() {}

    /// Shows one picture after another until told to stop.
    static void each(Path file, Viewer viewer) throws IOException {
        if (!Files.isRegularFile(file)) throw new UnreadablePicture("qr.file.missing");
        if (Files.size(file) > LARGEST_FILE) throw new UnreadablePicture("qr.file.too-large");
        if (PdfFile.looksLikeOne(file)) PdfFile.each(file, viewer);
        else viewer.show(image(file));
    }

    private static BufferedImage image(Path file) throws IOException {
        try (var stream = new FileImageInputStream(file.toFile())) {
            var readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) throw new UnreadablePicture("qr.file.not-a-picture");
            var reader = readers.next();
            try {
                return read(reader, stream);
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage read(ImageReader reader, ImageInputStream stream)
            throws IOException {
        try {
            reader.setInput(stream, true, true);
            var width = reader.getWidth(0);
            var height = reader.getHeight(0);
            var pixels = (long) width * height;
            if (pixels > ABSURD || Math.max(width, height) > ABSURD_SIDE)
                throw new UnreadablePicture("qr.file.too-large");
            var parameters = reader.getDefaultReadParam();
            var every = (int) Math.ceil(Math.sqrt((double) pixels / MOST_PIXELS));
            if (every > 1) parameters.setSourceSubsampling(every, every, 0, 0);
            return reader.read(0, parameters);
        } catch (UnreadablePicture e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // Readers answer torn files with nearly any exception.
            throw torn(e);
        }
    }

    private static IOException torn(Exception cause) {
        var torn = new UnreadablePicture("qr.file.torn");
        torn.initCause(cause);
        return torn;
    }
}
