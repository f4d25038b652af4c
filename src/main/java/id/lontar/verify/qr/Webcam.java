package id.lontar.verify.qr;

import id.lontar.filing.Camera;
import id.lontar.filing.FrameSource;

import org.openpnp.capture.CaptureDevice;
import org.openpnp.capture.CaptureFormat;
import org.openpnp.capture.CaptureStream;
import org.openpnp.capture.OpenPnpCapture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.awt.image.BufferedImage;
import java.util.Comparator;
import java.util.Optional;

/// The first camera of this machine, through openpnp-capture's native library. Where that does not
/// load, or finds nothing, there is simply no camera: there are other ways to read a code.
public final class Webcam implements Camera {
    private static final Logger LOG = LoggerFactory.getLogger(Webcam.class);

    /// Enough to read a code on a phone's screen, and quick to look at.
    private static final int GOOD_WIDTH = 1280;

    @Override
    public Optional<FrameSource> open() {
        try {
            return open(new OpenPnpCapture());
        } catch (LinkageError | RuntimeException e) {
            LOG.info("No camera: {}", e.toString());
            return Optional.empty();
        }
    }

    private static Optional<FrameSource> open(OpenPnpCapture capture) {
        var camera = capture.getDevices().stream().filter(each -> !each.getFormats().isEmpty());
        var first = camera.findFirst();
        if (first.isEmpty()) capture.close();
        return first.map(device -> new Frames(capture, device.openStream(best(device))));
    }

    private static CaptureFormat best(CaptureDevice device) {
        return device.getFormats().stream()
                .min(Comparator.comparingInt(Webcam::distanceFromGood))
                .orElseThrow();
    }

    private static int distanceFromGood(CaptureFormat format) {
        return Math.abs(format.getFormatInfo().width - GOOD_WIDTH);
    }

    private record Frames(OpenPnpCapture capture, CaptureStream stream) implements FrameSource {
        @Override
        public Optional<BufferedImage> next() {
            try {
                return stream.hasNewFrame() ? Optional.of(stream.capture()) : Optional.empty();
            } catch (Exception e) {
                // The library declares no more than this; a camera pulled out shows no more frames.
                LOG.info("The camera stopped: {}", e.toString());
                return Optional.empty();
            }
        }

        @Override
        public void close() {
            stream.close();
            capture.close();
        }
    }
}
