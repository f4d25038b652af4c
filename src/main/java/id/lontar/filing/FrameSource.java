package id.lontar.filing;

import java.awt.image.BufferedImage;
import java.util.Optional;

/// Something that gives one picture after another: a webcam, or a row of files in a test.
public interface FrameSource extends AutoCloseable {
    /// The newest picture, empty when there is none at the moment.
    Optional<BufferedImage> next();

    @Override
    void close();
}
