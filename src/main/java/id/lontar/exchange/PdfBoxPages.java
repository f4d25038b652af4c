package id.lontar.exchange;

import id.lontar.filing.PdfPages;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;

import java.awt.image.BufferedImage;
import java.io.IOException;

/// Pictures of PDF pages by PDFBox.
public final class PdfBoxPages implements PdfPages {
    @Override
    public BufferedImage picture(byte[] pdf, int index, float dotsPerInch) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            if (index < 0 || index >= document.getNumberOfPages())
                throw new IOException("no page " + index);
            return new PDFRenderer(document).renderImageWithDPI(index, dotsPerInch);
        }
    }

    @Override
    public int count(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }
}
