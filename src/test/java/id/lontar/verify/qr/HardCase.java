package id.lontar.verify.qr;

import java.awt.image.BufferedImage;
import java.util.List;

/// A drawn photograph and what stands in it.
///
/// @param texts of every code in view
record HardCase(BufferedImage photograph, List<String> texts) {
    /// What makes a photograph hard to read.
    enum Kind {
        BLUR(0),
        GLARE(1),
        PERSPECTIVE(2),
        CURVED(3),
        LOW_LIGHT(4),
        MOIRE(5),
        INVERTED(6),
        SEVERAL(7),
        LARGE(8);

        /// Part of the seed, so that another kind does not change what the others draw.
        final int number;

        Kind(int number) {
            this.number = number;
        }
    }
}
