package id.lontar.filing;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Reads QR codes from pictures already in memory. Slow: call it off the window's thread.
public interface QrEyes {
    /// @param text what the code says, as read
    /// @param step which step of the decoding chain saw it
    record Seen(String text, String step, Duration took) {
        @Override
        public String toString() {
            return "Seen[" + step + ", " + took + "]";
        }
    }

    /// Every code in view, none when nothing could be read.
    List<Seen> look(BufferedImage picture);

    /// The same for an image or PDF file.
    ///
    /// @throws java.io.IOException when the file cannot be read as either
    List<Seen> look(Path file) throws java.io.IOException;
}
