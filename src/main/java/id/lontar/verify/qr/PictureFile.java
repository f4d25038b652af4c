package id.lontar.verify.qr;

import id.lontar.filing.UnreadablePicture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;

/// The pictures in a file. Whoever sends it may mean harm: sizes are asked before anything is
/// unpacked.
final class PictureFile {
    private static final long LARGEST_FILE = 64L << 20;
    private static final long MOST_PIXELS = 20_000_000;

    /// A telephone's largest picture has 200 million.
    private static final long ABSURD = 210_000_000;

    private static final int ABSURD_SIDE = 60_000;

    /// The library for these unpacks the whole picture, whatever it is asked for.
    private static final long MOST_WEBP = 50_000_000;

    private PictureFile() {}

    /// Shows one picture after another until told to stop.
    ///
    /// @param budget for opening and looking at one picture
    static void each(Path file, Duration budget, Viewer viewer) throws IOException {
        if (!Files.isRegularFile(file)) throw new UnreadablePicture("qr.file.missing");
        if (Files.size(file) > LARGEST_FILE) throw new UnreadablePicture("qr.file.too-large");
        if (PdfFile.looksLikeOne(file)) {
            PdfFile.each(file, budget, viewer);
            return;
        }
        var deadline = Deadline.in(budget);
        viewer.show(image(file, deadline), deadline);
    }

    private static BufferedImage image(Path file, Deadline deadline) throws IOException {
        try (var stream = new FileImageInputStream(file.toFile())) {
            var readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) throw new UnreadablePicture("qr.file.not-a-picture");
            var reader = readers.next();
            // Most readers stop soon after they are told to, with what they have until then.
            var stop =
                    CompletableFuture.runAsync(
                            reader::abort,
                            CompletableFuture.delayedExecutor(
                                    deadline.left().toNanos(), TimeUnit.NANOSECONDS));
            try {
                var image = read(reader, stream);
                if (deadline.passed()) throw new UnreadablePicture("qr.file.takes-too-long");
                return image;
            } finally {
                stop.cancel(true);
                reader.dispose();
            }
        }
    }

    private static BufferedImage read(ImageReader reader, ImageInputStream stream)
            throws IOException {
        try {
            reader.setInput(stream, true, true);
            return reader.read(0, how(reader));
        } catch (UnreadablePicture e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // Readers answer torn files with nearly any exception.
            throw torn(e);
        }
    }

    private static ImageReadParam how(ImageReader reader) throws IOException {
        var width = reader.getWidth(0);
        var height = reader.getHeight(0);
        var pixels = (long) width * height;
        var webp = reader.getFormatName().equalsIgnoreCase("webp");
        if (pixels > (webp ? MOST_WEBP : ABSURD) || Math.max(width, height) > ABSURD_SIDE)
            throw new UnreadablePicture("qr.file.too-large");
        var how = reader.getDefaultReadParam();
        var every = (int) Math.ceil(Math.sqrt((double) pixels / MOST_PIXELS));
        if (every > 1) how.setSourceSubsampling(every, every, 0, 0);
        // JPEG keeps grey apart from colour. Without the colours it opens in three quarters of the
        // time and a third of the memory.
        var types = reader.getImageTypes(0);
        while (types.hasNext()) {
            var type = types.next();
            if (type.getBufferedImageType() == BufferedImage.TYPE_BYTE_GRAY)
                how.setDestinationType(type);
        }
        return how;
    }

    private static IOException torn(Exception cause) {
        var torn = new UnreadablePicture("qr.file.torn");
        torn.initCause(cause);
        return torn;
    }
}
