package id.lontar.verify.qr;

import java.awt.image.BufferedImage;

/// Looks at the pictures of a file, one after another.
interface Viewer {
    /// @param deadline until when it may look; opening the picture has used some of it
    /// @return whether it wants to see the next
    boolean show(BufferedImage picture, Deadline deadline);
}
