package id.lontar.filing;

import java.awt.image.BufferedImage;
import java.io.IOException;

/// Makes pictures of the pages of a PDF, to be shown beside it. Slow: call it off the window's
/// thread.
public interface PdfPages {
    /// @param index from 0
    /// @throws IOException when the bytes are not a readable PDF or have no such page
    BufferedImage picture(byte[] pdf, int index, float dotsPerInch) throws IOException;

    /// @throws IOException when the bytes are not a readable PDF
    int count(byte[] pdf) throws IOException;
}
