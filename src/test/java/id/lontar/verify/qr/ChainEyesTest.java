package id.lontar.verify.qr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;

import id.lontar.filing.QrEyes.Seen;
import id.lontar.filing.UnreadablePicture;
import id.lontar.words.Words;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

import javax.imageio.ImageIO;

class ChainEyesTest {
    /// As long as a real token: version 12 at level Q.
    private static final String TOKEN =
            "SPT1:" + "6BF+70790T9WJWG.FKY*4GO0".repeat(11) + "+*-./: $%";

    @TempDir Path folder;

    /// A slow machine must not make these tests fail: they ask what is read, not how soon.
    private final ChainEyes eyes = new ChainEyes(Duration.ofMinutes(1));

    @ParameterizedTest
    @ValueSource(
            strings = {"2-1", "2-2", "2-8", "2-16", "2-36", "3-04", "3-13", "3-21", "3-22", "3-23"})
    void readsPhotographs(String name) throws Exception {
        var expected = Files.readString(sample(name + ".txt")).strip();
        var texts = texts(eyes.look(sample(name + ".png")));
        assertTrue(texts.contains(expected), () -> name + ": " + texts);
    }

    @Test
    void readsWebP() throws Exception {
        var expected = Files.readString(sample("3-22.txt")).strip();
        assertEquals(List.of(expected), texts(eyes.look(sample("3-22.webp"))));
    }

    @Test
    void seesTheInnerAndTheOuterOfTwoCodes() throws Exception {
        assertEquals(2, eyes.look(sample("2-16.png")).size());
    }

    @Test
    void saysWhichStepSawIt() throws Exception {
        assertEquals("boofcv", eyes.look(sample("3-22.png")).getFirst().step());
        assertEquals("half-size zxing", eyes.look(sample("3-04.png")).getFirst().step());
    }

    @Test
    void seesTwoCodesSideBySide() throws Exception {
        var both = new BufferedImage(900, 500, BufferedImage.TYPE_INT_RGB);
        var graphics = both.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 900, 500);
        graphics.drawImage(code(TOKEN, 400), 20, 50, null);
        graphics.drawImage(code("https://contoh.id", 400), 460, 50, null);
        graphics.dispose();
        var texts = texts(eyes.look(both));
        assertEquals(2, texts.size());
        assertTrue(texts.containsAll(List.of(TOKEN, "https://contoh.id")), texts::toString);
    }

    @Test
    void seesThreeCodesInARow() throws Exception {
        var row = new BufferedImage(1260, 420, BufferedImage.TYPE_INT_RGB);
        var graphics = row.createGraphics();
        for (var each = 0; each < 3; each++)
            graphics.drawImage(code(TOKEN + each, 400), 10 + each * 420, 10, null);
        graphics.dispose();
        var texts = texts(eyes.look(row));
        assertEquals(3, texts.size());
        assertTrue(texts.containsAll(List.of(TOKEN + 0, TOKEN + 1, TOKEN + 2)), texts::toString);
    }

    /// So how a telephone was held, which a photograph's EXIF data says, need not be known.
    @ParameterizedTest
    @ValueSource(ints = {1, -1})
    void readsMirroredAndTurnedByQuarters(int mirrored) throws Exception {
        for (var quarter = 0; quarter < 4; quarter++) {
            var turned = new BufferedImage(600, 600, BufferedImage.TYPE_INT_RGB);
            var graphics = turned.createGraphics();
            graphics.translate(300, 300);
            graphics.rotate(quarter * Math.PI / 2);
            graphics.scale(mirrored, 1);
            graphics.drawImage(code(TOKEN, 500), -250, -250, null);
            graphics.dispose();
            assertEquals(List.of(TOKEN), texts(eyes.look(turned)));
        }
    }

    @Test
    void aPictureThatOpensTooSlowlySaysSo() throws Exception {
        var none = new ChainEyes(Duration.ZERO);
        var refusal = assertThrows(UnreadablePicture.class, () -> none.look(sample("3-22.png")));
        assertEquals("qr.file.takes-too-long", refusal.key());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 7, 33, 90, 180, 250})
    void readsATokenHeldAtAnyAngle(double degrees) throws Exception {
        var turned = new BufferedImage(900, 900, BufferedImage.TYPE_INT_RGB);
        var graphics = turned.createGraphics();
        graphics.setColor(Color.LIGHT_GRAY);
        graphics.fillRect(0, 0, 900, 900);
        graphics.rotate(Math.toRadians(degrees), 450, 450);
        graphics.drawImage(code(TOKEN, 500), 200, 200, null);
        graphics.dispose();
        assertEquals(List.of(TOKEN), texts(eyes.look(turned)));
    }

    @Test
    void readsBlackOnNothing() throws Exception {
        var code = code(TOKEN, 300);
        var clear = new BufferedImage(300, 300, BufferedImage.TYPE_INT_ARGB);
        for (var y = 0; y < 300; y++)
            for (var x = 0; x < 300; x++)
                if (code.getRGB(x, y) != Color.WHITE.getRGB())
                    clear.setRGB(x, y, Color.BLACK.getRGB());
        assertEquals(List.of(TOKEN), texts(eyes.look(clear)));
    }

    @Test
    void readsTheSecondPageOfAPdf() throws Exception {
        var file = folder.resolve("surat.pdf");
        try (var document = new PDDocument()) {
            document.addPage(new PDPage(PDRectangle.A4));
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                var image = LosslessFactory.createFromImage(document, code(TOKEN, 300));
                content.drawImage(image, 60, 500, 120, 120);
            }
            document.save(file.toFile());
        }
        assertEquals(List.of(TOKEN), texts(eyes.look(file)));
    }

    @Test
    void aLockedPdfSaysSo() throws Exception {
        var file = folder.resolve("terkunci.pdf");
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("o", "u", new AccessPermission()));
            document.save(file.toFile());
        }
        refused("qr.file.locked", file);
    }

    @Test
    void aTornPictureSaysSo() throws Exception {
        var whole = Files.readAllBytes(sample("3-04.png"));
        for (var length : new int[] {20, 33, 1000, whole.length / 2})
            refused("qr.file.torn", file(Arrays.copyOf(whole, length)));
    }

    @Test
    void aTornPdfSaysSo() throws Exception {
        refused("qr.file.torn", file("%PDF-1.7\nnothing more".getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void whatIsNoPictureSaysSo() throws Exception {
        refused("qr.file.not-a-picture", file("bukan gambar".getBytes(StandardCharsets.UTF_8)));
        refused("qr.file.not-a-picture", file(new byte[0]));
        refused("qr.file.missing", folder.resolve("tidak-ada.png"));
        refused("qr.file.missing", folder);
    }

    @Test
    void aPictureThatClaimsToBeHugeIsNotUnpacked() throws Exception {
        refused("qr.file.too-large", file(pngHeader(2_000_000_000, 2_000_000_000)));
        refused("qr.file.too-large", file(pngHeader(50_000, 50_000)));
        refused("qr.file.too-large", file(pngHeader(100_000, 1)));
    }

    @Test
    void aLargePictureIsMadeSmallerOnTheWay() throws Exception {
        var large = new BufferedImage(6000, 5000, BufferedImage.TYPE_BYTE_GRAY);
        var graphics = large.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 6000, 5000);
        graphics.drawImage(code(TOKEN, 1500), 2000, 1500, null);
        graphics.dispose();
        var file = folder.resolve("besar.png");
        ImageIO.write(large, "png", file.toFile());
        assertEquals(List.of(TOKEN), texts(eyes.look(file)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 10, 100})
    void aTinyOrEmptyPictureShowsNothing(int side) {
        assertEquals(List.of(), eyes.look(new BufferedImage(side, side, 1)));
    }

    /// A machine under load has no time left when the first step begins; the plainest picture was
    /// then called unreadable.
    @Test
    void withoutTimeTheFirstStepIsWaitedForAndNoOther() throws Exception {
        var eyes = new ChainEyes(Duration.ZERO);
        assertEquals(List.of(TOKEN), texts(eyes.look(code(TOKEN, 300))));
        assertEquals(List.of(), eyes.look(new BufferedImage(900, 900, 1)));
    }

    @Test
    void aRowOfFilesPlaysAsACameraWould() throws Exception {
        try (var frames = new ImageFrames(List.of(sample("2-1.png"), sample("2-2.png")))) {
            assertEquals(1, eyes.look(frames.next().orElseThrow()).size());
            assertEquals(1, eyes.look(frames.next().orElseThrow()).size());
            assertTrue(frames.next().isEmpty());
        }
    }

    private void refused(String key, Path file) {
        var refusal = assertThrows(UnreadablePicture.class, () -> eyes.look(file));
        assertEquals(key, refusal.key());
        assertTrue(Words.in(Words.INDONESIAN).find(key).isPresent());
        assertTrue(Words.in(Words.ENGLISH).find(key).isPresent());
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(folder, "gambar", ".png"), bytes);
    }

    private static List<String> texts(List<Seen> seen) {
        return seen.stream().map(each -> each.text().strip()).toList();
    }

    private static Path sample(String name) throws URISyntaxException {
        var resource = ChainEyesTest.class.getResource(name);
        if (resource == null) throw new AssertionError("no sample " + name);
        return Path.of(resource.toURI());
    }

    private static BufferedImage code(String text, int side) throws Exception {
        var hints = Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.Q);
        var bits = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, side, side, hints);
        var image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        for (var y = 0; y < side; y++)
            for (var x = 0; x < side; x++)
                image.setRGB(x, y, (bits.get(x, y) ? Color.BLACK : Color.WHITE).getRGB());
        return image;
    }

    /// The signature and the IHDR of a PNG, and an IDAT that holds nothing.
    private static byte[] pngHeader(int width, int height) throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        var header = new ByteArrayOutputStream();
        try (var data = new DataOutputStream(header)) {
            data.writeInt(width);
            data.writeInt(height);
            data.write(new byte[] {8, 0, 0, 0, 0});
        }
        chunk(bytes, "IHDR", header.toByteArray());
        chunk(bytes, "IDAT", new byte[0]);
        return bytes.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] content)
            throws IOException {
        var name = type.getBytes(StandardCharsets.US_ASCII);
        var crc = new CRC32();
        crc.update(name);
        crc.update(content);
        var data = new DataOutputStream(out);
        data.writeInt(content.length);
        data.write(name);
        data.write(content);
        data.writeInt((int) crc.getValue());
    }
}
