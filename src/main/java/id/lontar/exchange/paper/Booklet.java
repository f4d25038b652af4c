package id.lontar.exchange.paper;

import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;

/// The pages of one printed return, each with the head of its sheet and the same small line below.
final class Booklet implements AutoCloseable {
    /// What only the whole booklet knows.
    ///
    /// @param foot left part of the line under each page
    /// @param pageOf number of the page, of all, with two `%d`
    /// @param leafOf number of the page within its sheet, with two `%d`
    /// @param mark on each page, where there is one
    record Binding(
            String foot, String pageOf, String leafOf, Optional<QrMark> mark, String caption) {}

    private final PDDocument document = new PDDocument();
    private final List<Head> heads = new ArrayList<>();
    private final Face face;

    Booklet(String title) throws IOException {
        face = Face.in(document);
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setProducer("Lontar");
        document.getDocumentInformation().setCreationDate(beginning());
        document.getDocumentCatalog().setLanguage("id-ID");
    }

    /// The same return gives the same bytes, whenever it is printed.
    private static Calendar beginning() {
        var calendar = Calendar.getInstance(TimeZone.getTimeZone("UTC"));
        calendar.setTimeInMillis(0);
        return calendar;
    }

    Sheet page(Head head) throws IOException {
        heads.add(head);
        return new Sheet(document, face);
    }

    byte[] bound(Binding binding) throws IOException {
        for (var i = 0; i < heads.size(); i++) finish(i, binding);
        outline();
        document.setDocumentId(1L);
        var bytes = new ByteArrayOutputStream();
        document.save(bytes, CompressParameters.DEFAULT_COMPRESSION);
        return bytes.toByteArray();
    }

    private void finish(int index, Binding binding) throws IOException {
        var mode = PDPageContentStream.AppendMode.APPEND;
        try (var page =
                new Sheet(
                        new PDPageContentStream(
                                document, document.getPage(index), mode, true, true),
                        face)) {
            heads.get(index).draw(page, leaf(index, binding.leafOf()));
            for (var mark : binding.mark().stream().toList())
                mark.draw(page, binding.caption(), index + 1, heads.size());
            page.foot(binding.foot(), binding.pageOf().formatted(index + 1, heads.size()));
        }
    }

    @SuppressWarnings("ReferenceEquality")
    private String leaf(int index, String leafOf) {
        var head = heads.get(index);
        var first = index;
        while (first > 0 && heads.get(first - 1) == head) first--;
        var last = index;
        while (last + 1 < heads.size() && heads.get(last + 1) == head) last++;
        return first == last ? "" : leafOf.formatted(index - first + 1, last - first + 1);
    }

    /// One bookmark a sheet.
    @SuppressWarnings("ReferenceEquality")
    private void outline() {
        var outline = new PDDocumentOutline();
        for (var i = 0; i < heads.size(); i++) {
            if (i > 0 && heads.get(i - 1) == heads.get(i)) continue;
            var destination = new PDPageFitDestination();
            destination.setPage(document.getPage(i));
            var item = new PDOutlineItem();
            item.setTitle(heads.get(i).code() + ": " + heads.get(i).title());
            item.setDestination(destination);
            outline.addLast(item);
        }
        document.getDocumentCatalog().setDocumentOutline(outline);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
