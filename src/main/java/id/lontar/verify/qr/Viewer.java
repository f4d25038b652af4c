package id.lontar.verify.qr;

import java.awt.image.BufferedImage;

/// Looks at the pictures of a file, one after another.
interface Viewer {
    /// @return whether it wants to see the next
    boolean show(BufferedImage picture);
}
