package id.lontar.verify.qr;

import id.lontar.filing.UnreadablePicture;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.PDFRenderer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The first pages of a PDF as pictures. A page can be written so that drawing it never ends: then
/// it is left behind.
final class PdfFile {
    private static final int HEAD = 1024;
    private static final int PAGES = 10;
    private static final double POINTS_PER_INCH = 72;
    private static final double SHARP_DPI = 200;
    private static final double MOST_PIXELS = 6_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private PdfFile() {}

    static boolean looksLikeOne(Path file) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            var head = new String(bytes.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
            return head.contains("%PDF-");
        }
    }

    /// @param budget for looking at each page
    static void each(Path file, Duration budget, Viewer viewer) throws IOException {
        var task =
                new FutureTask<Void>(
                        () -> {
                            pages(file, budget, viewer);
                            return null;
                        });
        Thread.ofPlatform().daemon().name("qr pdf").start(task);
        try {
            task.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new UnreadablePicture("qr.file.takes-too-long");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof InvalidPasswordException
                    ? new UnreadablePicture("qr.file.locked")
                    : new UnreadablePicture("qr.file.torn");
        }
    }

    private static void pages(Path file, Duration budget, Viewer viewer) throws IOException {
        try (var document = Loader.loadPDF(file.toFile())) {
            var renderer = new PDFRenderer(document);
            var count = Math.min(document.getNumberOfPages(), PAGES);
            for (var page = 0; page < count; page++) {
                var picture = renderer.renderImageWithDPI(page, resolution(document, page));
                if (!viewer.show(picture, Deadline.in(budget))) return;
            }
        }
    }

    /// Fine enough for a small code, but never a giant picture for a giant page.
    private static float resolution(PDDocument document, int page) {
        var box = document.getPage(page).getCropBox();
        var inches = box.getWidth() * box.getHeight() / (POINTS_PER_INCH * POINTS_PER_INCH);
        return (float) Math.min(SHARP_DPI, Math.sqrt(MOST_PIXELS / Math.max(inches, 1e-3)));
    }
}
