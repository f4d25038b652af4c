package id.lontar.verify.qr;

import id.lontar.filing.FrameSource;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/// Plays image files as if a camera saw them, one after another, then nothing more.
public final class ImageFrames implements FrameSource {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private final Queue<BufferedImage> frames = new ArrayDeque<>();

    public ImageFrames(List<Path> files) throws IOException {
        for (var file : files)
            PictureFile.each(
                    file,
                    PATIENCE,
                    (picture, deadline) -> {
                        frames.add(picture);
                        return true;
                    });
    }

    @Override
    public Optional<BufferedImage> next() {
        return Optional.ofNullable(frames.poll());
    }

    @Override
    public void close() {
        frames.clear();
    }
}
