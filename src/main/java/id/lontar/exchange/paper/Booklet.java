package id.lontar.exchange.paper;

import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Calendar;
import java.util.TimeZone;

/// The pages of one printed return, with the same small line under each.
final class Booklet implements AutoCloseable {
    private static final String FACE =
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final float SMALL = 7;

    private final PDDocument document = new PDDocument();
    private final Face face;

    Booklet(String title) throws IOException {
        try (var in = PDType0Font.class.getResourceAsStream(FACE)) {
            if (in == null) throw new IllegalStateException("PDFBox without its font");
            face = new Face(PDType0Font.load(document, in, true));
        }
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setProducer("Lontar");
        document.getDocumentInformation().setCreationDate(beginning());
    }

    /// The same return gives the same bytes, whenever it is printed.
    private static Calendar beginning() {
        var calendar = Calendar.getInstance(TimeZone.getTimeZone("UTC"));
        calendar.setTimeInMillis(0);
        return calendar;
    }

    Sheet page() throws IOException {
        return new Sheet(document, face);
    }

    /// @param foot left part of the line under each page; the page number stands at the right
    byte[] bound(String foot, String pageOf) throws IOException {
        var pages = document.getNumberOfPages();
        for (var i = 0; i < pages; i++)
            try (var out =
                    new PDPageContentStream(
                            document,
                            document.getPage(i),
                            PDPageContentStream.AppendMode.APPEND,
                            true,
                            true)) {
                write(out, Sheet.LEFT, foot);
                var number = pageOf.formatted(i + 1, pages);
                write(out, Sheet.RIGHT - face.width(number, SMALL), number);
            }
        document.setDocumentId(1L);
        var bytes = new ByteArrayOutputStream();
        document.save(bytes, CompressParameters.DEFAULT_COMPRESSION);
        return bytes.toByteArray();
    }

    private void write(PDPageContentStream out, float x, String text) throws IOException {
        out.beginText();
        out.setFont(face.font(), SMALL);
        out.newLineAtOffset(x, 32);
        out.showText(face.drawable(text));
        out.endText();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
